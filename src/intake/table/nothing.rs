//! The cell «Inga att redovisa», where an open sheet says that it is empty on
//! purpose.

use std::sync::Arc;

use crate::domain::{CellRef, Entry, Place, Placed, RawSheet, RawValue, RawWorkbook};
use crate::finding::Finding;
use crate::form::{HeaderYears, Kind, NOTHING_TO_REPORT, Sheet};

use super::super::cell::{Ask, Got, Measured, Read, Registers, is_blank};
use super::columns::Columns;
use crate::swedish::near::folded;

/// How many cells to the right of the label are searched for the answer.
const SEARCHED_CELLS: usize = 20;

/// Reads the answer beside the label, which stands above the headers. A sheet
/// without the label, as one made by hand, has none.
pub(super) fn read(
    book: &RawWorkbook,
    raw: &RawSheet,
    sheet: &Sheet,
    years: HeaderYears,
    findings: &mut Vec<Finding>,
) -> Entry<bool> {
    let Some((label, at)) = find(raw, sheet, years) else {
        return Entry::Absent;
    };
    let beside = CellRef::new(label.row, label.column.saturating_add(1));
    let place = |at| Place::cell(Arc::clone(&book.file), Arc::clone(&raw.name), at);
    let Some(cell) = raw.cells.get(&at).filter(|cell| !is_blank(cell)) else {
        return Entry::Empty(place(beside));
    };
    let place = place(at);
    let got = bool::read(&mut Ask {
        cell,
        place: &place,
        dates: book.dates,
        kind: Kind::YesNo,
        measured: Measured::Unknown,
        registers: &Registers::default(),
        findings,
    });
    match got {
        Got::Value(answer) => Entry::Given(Placed::new(answer, place)),
        Got::Empty => Entry::Empty(place),
        Got::Unusable => Entry::Unusable(place),
    }
}

/// Returns where the label stands, and the answer: the next cell to the right
/// that holds something, or else the one beside the label.
pub(super) fn find(
    raw: &RawSheet,
    sheet: &Sheet,
    years: HeaderYears,
) -> Option<(CellRef, CellRef)> {
    let headers = Columns::find(raw, sheet, years).map(|columns| columns.header_row());
    let end = CellRef::new(headers.unwrap_or(u32::MAX), 0);
    let label = raw
        .cells
        .range(..end)
        .find(|(_, cell)| matches!(&cell.value, RawValue::Text(text) if is_label(text)));
    let (label, _) = label?;
    let beside = CellRef::new(label.row, label.column.saturating_add(1));
    let row_end = CellRef::new(label.row, u32::MAX);
    let answer = raw
        .cells
        .range(beside..=row_end)
        .take(SEARCHED_CELLS)
        .find(|(_, cell)| !is_blank(cell));
    Some((*label, answer.map_or(beside, |(at, _)| *at)))
}

fn is_label(text: &str) -> bool {
    const LONGEST: usize = 100;
    text.len() <= LONGEST
        && folded(text).trim_end_matches([':', '?', '.', ' '])
            == folded(NOTHING_TO_REPORT)
}
