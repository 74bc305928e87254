//! A sheet that is a table: a header row with rows below it.

use rust_xlsxwriter::{
    ConditionalFormatFormula, FormatAlign, Formula, IgnoreError, Table, TableColumn,
    TableStyle, Worksheet, XlsxError,
};

use crate::domain::CellRef;
use crate::form::{Column, Kind, NOTHING_TO_REPORT, Origin, Rows, Sheet};
use crate::submission::{FillValue, RowFill, SheetFill};

use super::frame::{self, Frame};
use super::job::Job;
use super::shape::Shape;
use super::style::{self, Look};
use super::validation::Guide;
use super::{cell, head, page, remark, returned, text};

/// The height of a line of text, in points.
const LINE: u32 = 15;
/// The least height of a row with a few words of one's own, in points.
const WORDS: u32 = 3 * LINE;
/// The least height of a row with prose, in points.
const PROSE: u32 = 6 * LINE;
/// The greatest height of a row that Excel knows, in points.
const HIGHEST: u32 = 409;

/// Writes a table sheet.
pub(super) fn write(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &'static Sheet,
    fill: &SheetFill,
    frame: &Frame,
) -> Result<(), XlsxError> {
    let rows = frame::rows(sheet, fill);
    let empty = matches!(sheet.rows, Rows::Keyed(_)) && fill.rows.is_empty();
    let note = empty.then_some("Det finns inga rader att fylla i.");
    head::write(worksheet, sheet, job.fill, note)?;
    columns(worksheet, sheet)?;
    nothing(job, worksheet, sheet, fill, frame)?;
    band(worksheet, sheet, frame)?;
    header(job, worksheet, sheet, frame)?;
    body(job, worksheet, sheet, frame, &rows)?;
    guides(job, worksheet, sheet, frame, &rows)?;
    returned::beside(job, worksheet, sheet, frame)?;
    if let Rows::Keyed(_) = sheet.rows {
        unanswered(worksheet, sheet, frame, &rows)?;
    }
    if sheet.is_protected() {
        page::protect(worksheet);
    }
    worksheet.set_freeze_panes(frame.rows.0, frame.frozen)?;
    let first_open = sheet
        .columns
        .iter()
        .position(|column| column.origin == Origin::Filled);
    let chosen = u16::try_from(first_open.unwrap_or(0)).unwrap_or(0);
    worksheet.set_selection(frame.rows.0, chosen, frame.rows.0, chosen)?;
    let width =
        |columns: usize| sheet.columns.iter().take(columns).map(|c| c.width).sum();
    let rows = (frame.band.unwrap_or(frame.header), frame.header);
    let columns = (frame.frozen, width(usize::from(frame.frozen)));
    let repeat = Some((rows, columns));
    page::set_up(worksheet, job.fill, width(sheet.columns.len()), repeat)
}

/// A sheet's columns with their numbers.
fn numbered(sheet: &Sheet) -> impl Iterator<Item = (u16, &'static Column)> {
    (0u16..).zip(sheet.columns.iter().copied())
}

fn columns(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    for (number, column) in numbered(sheet) {
        worksheet.set_column_width(number, column.width)?;
    }
    Ok(())
}

/// Writes the cell «Inga att redovisa», to the right of the first column
/// that has room for the label.
fn nothing(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    fill: &SheetFill,
    frame: &Frame,
) -> Result<(), XlsxError> {
    let Some(row) = frame.nothing else {
        return Ok(());
    };
    let label = label_column(sheet);
    let format = style::label()
        .unset_text_wrap()
        .set_align(FormatAlign::Right);
    worksheet.write_string_with_format(row, label, NOTHING_TO_REPORT, &format)?;
    let value = fill.none.map(FillValue::YesNo);
    let mut format = style::cell(Look::Open);
    let at = (row, label + 1);
    let beyond = returned::beyond(job, sheet);
    let value = beyond.and_then(|b| b.answer.as_ref()).or(value.as_ref());
    if let Some(beyond) = beyond {
        if let Some(severity) = beyond.answer_remark.fault {
            format = style::faulty(format, severity);
        }
        remark::note(job, worksheet, at, &beyond.answer_remark)?;
    }
    cell::write(worksheet, at, value, Shape::Text, &format)?;
    worksheet.set_row_height(row, 18)?;
    if frame.band.is_none() {
        worksheet.set_row_height(row + 1, 6)?;
    }
    Guide::of_nothing().put(job, worksheet, (row, row), label + 1)
}

/// Returns the first column that has room for «Inga att redovisa».
pub(super) fn label_column(sheet: &Sheet) -> u16 {
    let roomy = sheet.columns.iter().position(|column| column.width >= 20.0);
    u16::try_from(roomy.unwrap_or(0)).unwrap_or(0)
}

fn band(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
) -> Result<(), XlsxError> {
    let Some(row) = frame.band else {
        return Ok(());
    };
    worksheet.set_row_height(row, 18)?;
    for (index, words) in &frame.groups {
        let (Ok(number), Some(column)) =
            (u16::try_from(*index), sheet.columns.get(*index))
        else {
            continue;
        };
        let format = style::band(frame::look(column));
        worksheet.write_string_with_format(row, number, *words, &format)?;
    }
    Ok(())
}

/// Writes the header as an Excel table, whose name cannot be taken for a
/// cell.
fn header(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
) -> Result<(), XlsxError> {
    let mut columns = Vec::new();
    let mut lines = 1;
    for (index, column) in sheet.columns.iter().enumerate() {
        let words = column.header.text(job.header_years());
        // Bold letters, and the filter button's width on the last line.
        lines = lines.max(text::lines(&words, column.width - 1.0));
        let mut format = style::header(frame::look(column));
        if frame.starts_group(index) {
            format = style::first_of_group(format);
        }
        if let Some(severity) = returned::head(job, sheet, column).and_then(|r| r.fault) {
            format = style::faulty(format, severity);
        }
        columns.push(
            TableColumn::new()
                .set_header(words)
                .set_header_format(format),
        );
    }
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let table = Table::new()
        .set_name(table_name(sheet.name))
        .set_style(TableStyle::None)
        .set_banded_rows(false)
        .set_columns(&columns)
        .set_alt_text_title(sheet.name)
        .set_alt_text(sheet.intro);
    worksheet.add_table(frame.header, 0, frame.rows.1, last, &table)?;
    for (number, column) in numbered(sheet) {
        if let Some(remark) = returned::head(job, sheet, column) {
            remark::note(job, worksheet, (frame.header, number), remark)?;
        }
    }
    worksheet.set_row_height(frame.header, lines * LINE + 16)?;
    Ok(())
}

fn body(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
    rows: &[RowFill],
) -> Result<(), XlsxError> {
    let protected = sheet.is_protected();
    for (row, fill) in (frame.rows.0..).zip(rows) {
        let mut height = LINE;
        for (number, column) in numbered(sheet) {
            let look = cell::look(column, fill);
            let mut shape = Shape::of(job.book, column, fill);
            if look == Look::Open {
                shape = shape.to_fill_in();
            }
            let mut format = style::cell(look);
            if matches!(
                column.kind,
                Kind::InRowsUnit | Kind::InCommonUnit | Kind::Target
            ) {
                format = format.set_align(FormatAlign::Right);
            }
            if frame.starts_group(usize::from(number)) {
                format = style::first_of_group(format);
            }
            if let Some(severity) = remark::fault(column, fill) {
                format = style::faulty(format, severity);
            } else if remark::is_asked(column, fill) {
                format = style::asked(format);
            }
            let value = cell::value(column, fill);
            if look == Look::Known && cell::is_whole(value) && shape == Shape::General {
                shape = Shape::Number(0);
            }
            cell::write(worksheet, (row, number), value, shape, &format)?;
            remark::write(job, worksheet, (row, number), column, fill)?;
            if protected && frame::is_wide(column) && look == Look::Open {
                let least = if column.width < 60.0 { WORDS } else { PROSE };
                height = height.max(least);
            }
            if let Some(words) = cell::words(value) {
                height = height.max(text::lines(words, column.width) * LINE);
            }
        }
        // Other rows grow by themselves with what is written there.
        if height > LINE {
            worksheet.set_row_height(row, (height + 3).min(HIGHEST))?;
        }
    }
    let (first, last) = frame.rows;
    for (number, column) in numbered(sheet) {
        worksheet.ignore_error_range(first, number, last, number, harmless(column))?;
    }
    Ok(())
}

/// Returns what Excel's green triangle is not to be shown for: a code may be
/// digits, and a formula is welcome where a number is asked for.
fn harmless(column: &Column) -> IgnoreError {
    match column.kind {
        Kind::Text | Kind::Code(_) | Kind::Codes(..) | Kind::Target | Kind::Email => {
            IgnoreError::NumberStoredAsText
        }
        _ => IgnoreError::UnlockedCellsWithFormula,
    }
}

/// Puts the input messages and the validation on each column's cells, one
/// range for each run of cells with the same.
fn guides(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
    rows: &[RowFill],
) -> Result<(), XlsxError> {
    for (number, column) in numbered(sheet) {
        let mut run: Option<(Guide, u32, u32)> = None;
        for (row, fill) in (frame.rows.0..).zip(rows) {
            let guide = Guide::of(job, sheet.name, column, fill);
            match (&mut run, guide) {
                (Some((same, _, last)), Some(guide)) if *same == guide => *last = row,
                (_, guide) => {
                    let next = guide.map(|guide| (guide, row, row));
                    if let Some((done, first, last)) = std::mem::replace(&mut run, next) {
                        done.put(job, worksheet, (first, last), number)?;
                    }
                }
            }
        }
        if let Some((done, first, last)) = run {
            done.put(job, worksheet, (first, last), number)?;
        }
    }
    Ok(())
}

/// Marks the open cells that would answer a row while none of them is filled
/// in.
fn unanswered(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    frame: &Frame,
    rows: &[RowFill],
) -> Result<(), XlsxError> {
    let answers: Vec<_> = numbered(sheet).filter(|(_, c)| c.answers).collect();
    for (number, column) in &answers {
        let open = |fill: &RowFill| {
            cell::look(column, fill) == Look::Open
                && remark::fault(column, fill).is_none()
        };
        for (first, last) in runs(frame.rows.0, rows, open) {
            let row: Vec<String> = answers
                .iter()
                .map(|(n, _)| format!("${}", CellRef::new(first, u32::from(*n))))
                .collect();
            let marked = ConditionalFormatFormula::new()
                .set_rule(Formula::new(format!("=COUNTA({})=0", row.join(","))))
                .set_format(style::missing());
            worksheet.add_conditional_format(first, *number, last, *number, &marked)?;
        }
    }
    Ok(())
}

/// Returns the first and last row of each run of rows of one kind.
fn runs(
    first: u32,
    rows: &[RowFill],
    is_one: impl Fn(&RowFill) -> bool,
) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for (row, _) in (first..).zip(rows).filter(|(_, fill)| is_one(fill)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    runs
}

/// Returns a table's name: letters without accents, and a first part that no
/// cell's address has.
fn table_name(sheet: &str) -> String {
    let plain: String = sheet
        .chars()
        .map(|c| match c {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'Å' | 'Ä' => 'A',
            'ö' => 'o',
            'Ö' => 'O',
            'é' | 'è' => 'e',
            'É' => 'E',
            c if c.is_ascii_alphanumeric() => c,
            _ => '_',
        })
        .collect();
    format!("tabell_{plain}")
}
