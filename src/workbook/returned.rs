//! What a returned workbook has beside the form: a first sheet that lists what
//! is wrong, a last one with what was written elsewhere, and the columns and
//! labels that the form does not have.

mod lists;
mod moved;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::domain::CellRef;
use crate::form::returned::OTHERS_SHEET;
use crate::form::{Column, Sheet};
use crate::submission::{At, Beyond, FillValue, Remark, Spot};

use super::frame::Frame;
use super::job::Job;
use super::shape::Shape;
use super::{card, cell, remark, style, table};

pub(super) use lists::{faults, has_others, others};
pub(super) use moved::here;

/// The width of a column that the form does not have, in characters.
const WIDTH: f64 = 22.0;

/// Returns what stands on a sheet beside the form, in a returned workbook.
pub(super) fn beyond<'a>(job: &Job<'a>, sheet: &Sheet) -> Option<&'a Beyond> {
    job.fill.returned.as_ref()?.beyond.get(sheet.name)
}

/// Returns what is said of a column's header.
pub(super) fn head<'a>(
    job: &Job<'a>,
    sheet: &Sheet,
    column: &Column,
) -> Option<&'a Remark> {
    beyond(job, sheet)?.heads.get(column.key)
}

/// Writes the columns to the right of the form's.
pub(super) fn beside(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
) -> Result<(), XlsxError> {
    let Some(beyond) = beyond(job, sheet) else {
        return Ok(());
    };
    for (index, column) in beyond.beside.iter().enumerate() {
        let Some(number) = column_beside(sheet, index) else {
            continue;
        };
        worksheet.set_column_width(number, WIDTH)?;
        let mut write = |row: u32, value: Option<&FillValue>, of: Option<usize>| {
            let remark = column.remarks.get(&of);
            let mut format = style::beside(of.is_none());
            if let Some(severity) = remark.and_then(|remark| remark.fault) {
                format = style::faulty(format, severity);
            }
            let at = (row, number);
            cell::write(worksheet, at, value, Shape::General, &format)?;
            match remark {
                Some(remark) => remark::note(job, worksheet, at, remark),
                None => Ok(()),
            }
        };
        write(frame.header, column.header.as_ref(), None)?;
        for (row, value) in &column.cells {
            let row = row_of(frame, *row);
            let of = usize::try_from(row.saturating_sub(frame.rows.0)).ok();
            write(row, Some(value), of)?;
        }
    }
    Ok(())
}

/// Writes the labels that a card has again, below its fields.
pub(super) fn repeated(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    below: u32,
) -> Result<(), XlsxError> {
    let Some(beyond) = beyond(job, sheet) else {
        return Ok(());
    };
    for (row, (label, value)) in (below..).zip(&beyond.repeated) {
        let at = (row, 0);
        let format = style::label().set_unlocked();
        cell::write(worksheet, at, Some(label), Shape::Text, &format)?;
        let format = style::beside(false);
        cell::write(worksheet, (row, 1), value.as_ref(), Shape::Text, &format)?;
    }
    Ok(())
}

/// Returns the sheet and the cell of a place in the workbook.
fn address(job: &Job<'_>, spot: &Spot) -> Option<CellRef> {
    if spot.sheet == OTHERS_SHEET {
        return match spot.at {
            At::Line(line) => {
                let returned = job.fill.returned.as_ref()?;
                let first = lists::first_line(returned);
                let line = u32::try_from(line).ok()?;
                Some(CellRef::new(first.checked_add(line)?, 2))
            }
            _ => Some(CellRef::new(0, 0)),
        };
    }
    let sheet = job.book.sheet(spot.sheet)?;
    let position = |key: &str| {
        let position = sheet.columns.iter().position(|column| column.key == key);
        u32::try_from(position?).ok()
    };
    let frame = job.frame(spot.sheet);
    let cell = match (spot.at, frame) {
        (At::Field(key), _) => CellRef::new(card::FIRST + position(key)?, 1),
        (At::Repeated(index), _) => {
            let fields = u32::try_from(sheet.columns.len()).ok()?;
            let index = u32::try_from(index).ok()?;
            CellRef::new(card::FIRST + fields + index, 1)
        }
        (At::Answer, Some(frame)) => {
            let label = u32::from(table::label_column(sheet));
            CellRef::new(frame.nothing?, label + 1)
        }
        (At::Head(key), Some(frame)) => CellRef::new(frame.header, position(key)?),
        (At::BesideHead(column), Some(frame)) => {
            let column = column_beside(sheet, column)?;
            CellRef::new(frame.header, u32::from(column))
        }
        (At::Cell(row, key), Some(frame)) => {
            CellRef::new(row_of(frame, row), position(key)?)
        }
        (At::Beside(row, column), Some(frame)) => {
            let column = column_beside(sheet, column)?;
            CellRef::new(row_of(frame, row), u32::from(column))
        }
        (At::Sheet, Some(frame)) => CellRef::new(frame.header, 0),
        _ => CellRef::new(0, 0),
    };
    Some(cell)
}

fn row_of(frame: &Frame, row: usize) -> u32 {
    let row = u32::try_from(row).unwrap_or(u32::MAX);
    frame.rows.0.saturating_add(row)
}

fn column_beside(sheet: &Sheet, index: usize) -> Option<u16> {
    u16::try_from(sheet.columns.len().checked_add(index)?).ok()
}
