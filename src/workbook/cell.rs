//! One cell: its look, its format and its value.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError};

use chrono::Datelike;

use crate::domain::{RawCell, RawValue, Target};
use crate::form::{Column, Origin};
use crate::submission::{Fill, FillValue, RowFill};
use crate::swedish;

use super::shape::{Shape, Sign};
use super::style::Look;
use super::text;

/// Returns what a cell is to the person who has the form.
pub(super) fn look(column: &Column, row: &RowFill) -> Look {
    match (column.origin, row.cells.get(column.key)) {
        (_, Some(Fill::Unused | Fill::Computed(_))) => Look::Unused,
        (_, Some(Fill::Open(_))) | (Origin::Filled, Some(Fill::Value(_)) | None) => {
            Look::Open
        }
        (Origin::Prefilled, _) | (_, Some(Fill::Locked(_))) => Look::Known,
    }
}

/// Returns the value that a row has in a column.
pub(super) fn value<'a>(column: &Column, row: &'a RowFill) -> Option<&'a FillValue> {
    match row.cells.get(column.key)? {
        Fill::Value(value) | Fill::Open(value) | Fill::Locked(value) => Some(value),
        Fill::Unused | Fill::Computed(_) => None,
    }
}

/// Returns the sentence about what a row's cell in a column is computed from.
pub(super) fn computed<'a>(column: &Column, row: &'a RowFill) -> Option<&'a str> {
    match row.cells.get(column.key)? {
        Fill::Computed(from) => Some(from),
        _ => None,
    }
}

/// Writes a value, or an empty cell, in a format that still lacks its number
/// format.
pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: Option<&FillValue>,
    shape: Shape,
    format: &Format,
) -> Result<(), XlsxError> {
    let shaped = format.clone().set_num_format(shape.number_format());
    match value {
        Some(FillValue::Number(number)) if number.is_finite() => {
            sheet.write_number_with_format(
                row,
                column,
                shape.stored(*number),
                &shaped,
            )?;
        }
        Some(FillValue::Date(date)) => {
            let year = u16::try_from(date.year()).unwrap_or(u16::MAX);
            let (month, day) = (date.month(), date.day());
            let serial = u8::try_from(month)
                .ok()
                .zip(u8::try_from(day).ok())
                .and_then(|(month, day)| ExcelDateTime::from_ymd(year, month, day).ok());
            let dated = format.clone().set_num_format(Shape::Date.number_format());
            match serial {
                Some(serial) => {
                    sheet.write_datetime_with_format(row, column, serial, &dated)?
                }
                None => sheet.write_string_with_format(
                    row,
                    column,
                    date.to_string(),
                    &shaped,
                )?,
            };
        }
        Some(FillValue::Text(words)) if !words.is_empty() => {
            write_text(sheet, (row, column), words, &shaped)?;
        }
        Some(FillValue::YesNo(answer)) => {
            write_text(sheet, (row, column), yes_no(*answer), &shaped)?;
        }
        Some(FillValue::Target(target)) => {
            let words = target_text(*target, shape);
            write_text(sheet, (row, column), &words, &shaped)?;
        }
        Some(FillValue::Stood(cell)) => stood(sheet, (row, column), cell, shape, format)?,
        Some(FillValue::Number(_) | FillValue::Text(_)) | None => {
            sheet.write_blank(row, column, &shaped)?;
        }
    }
    Ok(())
}

/// Writes a cell as it stood in another workbook, so that it is read the same.
fn stood(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &RawCell,
    shape: Shape,
    format: &Format,
) -> Result<(), XlsxError> {
    let shaped = format.clone().set_num_format(shape.number_format());
    match &cell.value {
        RawValue::Number(number) if number.is_finite() => {
            let is_moment = number.fract() != 0.0;
            let code = shape.number_format_as(cell.format, is_moment);
            let stored = format.clone().set_num_format(code);
            sheet.write_number_with_format(row, column, *number, &stored)?;
        }
        RawValue::Bool(value) => {
            sheet.write_boolean_with_format(row, column, *value, &shaped)?;
        }
        // An error value is written as Excel writes one that is typed: as a
        // formula that is nothing but the value. It calculates nothing.
        RawValue::Error(error) => {
            let formula = Formula::new(format!("={}", error.0)).set_result(&*error.0);
            sheet.write_formula_with_format(row, column, formula, &shaped)?;
        }
        RawValue::Text(words) | RawValue::IsoDate(words) if !words.is_empty() => {
            write_text(sheet, (row, column), words, &shaped)?;
        }
        RawValue::Number(_)
        | RawValue::Text(_)
        | RawValue::IsoDate(_)
        | RawValue::NotStored => {
            sheet.write_blank(row, column, &shaped)?;
        }
    }
    Ok(())
}

/// Writes text as text, whatever it looks like.
pub(super) fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let format = text::guarded(words, format);
    sheet.write_string_with_format(row, column, text::for_cell(words), &format)?;
    Ok(())
}

/// Returns the word for an answer.
const fn yes_no(answer: bool) -> &'static str {
    if answer { "ja" } else { "nej" }
}

/// Returns a target as a person types it (DESIGN §4.1): `90`, `20–30`, `ja`.
fn target_text(target: Target, shape: Shape) -> String {
    let after = |values: &[f64]| match shape {
        Shape::Target(Sign::Always) => "\u{a0}%",
        Shape::Target(Sign::WhenSmall)
            if values.iter().any(|value| *value > 0.0 && *value <= 1.0) =>
        {
            "\u{a0}%"
        }
        _ => "",
    };
    let words = swedish::number;
    match target {
        Target::YesNo(answer) => yes_no(answer).to_owned(),
        Target::Number(value) => format!("{}{}", words(value), after(&[value])),
        Target::Interval { from, to } => {
            format!("{}–{}{}", words(from), words(to), after(&[from, to]))
        }
    }
}

/// Returns a value's text, if it is one.
pub(super) fn words(value: Option<&FillValue>) -> Option<&str> {
    match value? {
        FillValue::Text(words) => Some(words),
        FillValue::Stood(RawCell {
            value: RawValue::Text(words),
            ..
        }) => Some(words),
        _ => None,
    }
}

/// Returns whether a value is a whole number.
pub(super) fn is_whole(value: Option<&FillValue>) -> bool {
    matches!(value, Some(FillValue::Number(number)) if number.fract() == 0.0)
}
