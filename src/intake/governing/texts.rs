//! `Texter`: the kommun's own words.

use crate::form::governing::texts::{PLACE, SHEET, TEXT};
use crate::intake::table::{Absence, BookReader};
use crate::submission::TextRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<TextRow> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let (place, text) = (row.key(&PLACE), row.key(&TEXT));
        Some(TextRow {
            place: place?,
            text: text?,
        })
    })
}
