//! What is said of a cell: its note, and the mark of one that is to be filled
//! in.

use rust_xlsxwriter::{ConditionalFormatBlank, Note, Worksheet, XlsxError};

use crate::form::Column;
use crate::submission::{BookFill, RowFill};
use crate::swedish;

use super::style::{self, Look};
use super::{cell, text};

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

/// Writes what is said of a row's cell in a column. The cell itself has its
/// frame already.
pub(super) fn write(
    book: &BookFill,
    sheet: &mut Worksheet,
    (row, number): (u32, u16),
    column: &Column,
    fill: &RowFill,
) -> Result<(), XlsxError> {
    let Some(remark) = fill.remarks.get(column.key) else {
        return Ok(());
    };
    if is_asked(column, fill) {
        let missing = ConditionalFormatBlank::new().set_format(style::missing());
        sheet.add_conditional_format(row, number, row, number, &missing)?;
    }
    let (words, _) = swedish::visible(&remark.note);
    let words = text::clipped(words.trim(), LONGEST);
    if words.is_empty() {
        return Ok(());
    }
    let lines = text::lines(&words, LETTERS);
    // As the sheet's own author, or the file would name the library's as well.
    sheet.set_default_note_author(text::clipped(&book.identity.municipality, AUTHOR));
    let note = Note::new(words)
        .add_author_prefix(false)
        .set_font_name("Calibri")
        .set_font_size(10)
        .set_width(WIDTH)
        .set_height((lines * LINE + 14).min(HIGHEST));
    sheet.insert_note(row, number, &note)?;
    Ok(())
}
