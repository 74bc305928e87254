//! What is said of a cell: its note, and the mark of one that is to be filled
//! in.

use std::collections::BTreeSet;

use rust_xlsxwriter::{ConditionalFormatBlank, Note, Worksheet, XlsxError};

use crate::domain::Severity;
use crate::form::Column;
use crate::submission::{Remark, RowFill};
use crate::swedish;

use super::job::Job;
use super::style::{self, Look};
use super::{cell, returned, text};

/// The longest note, in UTF-16 units. Excel takes some ten times that, but
/// nobody reads it in a box beside a cell.
const LONGEST: usize = 3_000;
/// Excel's limit for the name of a note's author, in UTF-16 units.
const AUTHOR: usize = 52;
/// The width of a note in pixels, and what fits on its lines in characters.
const WIDTH: u32 = 330;
const LETTERS: f64 = 44.0;
/// The height of a note's line in pixels.
const LINE: u32 = 16;
/// The highest note in pixels.
const HIGHEST: u32 = 520;

/// Returns whether a row's cell in a column is marked as one to fill in.
/// What is locked cannot be filled in.
pub(super) fn is_asked(column: &Column, row: &RowFill) -> bool {
    let remark = row.remarks.get(column.key);
    remark.is_some_and(|remark| remark.fill_in) && cell::look(column, row) == Look::Open
}

/// Returns how grave the fault is that a row's cell in a column is marked
/// with.
pub(super) fn fault(column: &Column, row: &RowFill) -> Option<Severity> {
    row.remarks.get(column.key)?.fault
}

/// Writes what is said of a row's cell in a column. The cell itself has its
/// frame already.
pub(super) fn write(
    job: &Job<'_>,
    sheet: &mut Worksheet,
    at: (u32, u16),
    column: &Column,
    fill: &RowFill,
) -> Result<(), XlsxError> {
    let Some(remark) = fill.remarks.get(column.key) else {
        return Ok(());
    };
    if is_asked(column, fill) && remark.fault.is_none() {
        let missing = ConditionalFormatBlank::new().set_format(style::missing());
        sheet.add_conditional_format(at.0, at.1, at.0, at.1, &missing)?;
    }
    note(job, sheet, at, remark)
}

/// Writes a note on a cell, if there is something to say.
pub(super) fn note(
    job: &Job<'_>,
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    remark: &Remark,
) -> Result<(), XlsxError> {
    let Some(words) = words(job, remark) else {
        return Ok(());
    };
    let lines = text::lines(&words, LETTERS);
    // As the sheet's own author, or the file would name the library's as well.
    sheet.set_default_note_author(text::clipped(&job.fill.identity.municipality, AUTHOR));
    let note = Note::new(words)
        .add_author_prefix(false)
        .set_font_name("Calibri")
        .set_font_size(10)
        .set_width(WIDTH)
        .set_height((lines * LINE + 14).min(HIGHEST));
    sheet.insert_note(row, column, &note)?;
    Ok(())
}

/// Returns every note of a workbook, each once.
pub(super) fn all(job: &Job<'_>) -> BTreeSet<String> {
    let fill = job.fill;
    let rows = fill.sheets.values().flat_map(|sheet| &sheet.rows);
    let of_rows = rows.flat_map(|row| row.remarks.values());
    let beyond = fill.returned.iter().flat_map(|r| r.beyond.values());
    let beyond = beyond.flat_map(|beyond| {
        let beside = beyond
            .beside
            .iter()
            .flat_map(|column| column.remarks.values());
        let heads = beyond.heads.values();
        heads.chain(beside).chain([&beyond.answer_remark])
    });
    let remarks = of_rows.chain(beyond);
    remarks.filter_map(|remark| words(job, remark)).collect()
}

/// Returns a note's text as it is written; `None` when there is none.
fn words(job: &Job<'_>, remark: &Remark) -> Option<String> {
    let said = returned::here(job, &remark.note);
    let (words, _) = swedish::visible(&said);
    let words = text::clipped(words.trim(), LONGEST);
    (!words.is_empty()).then_some(words)
}
