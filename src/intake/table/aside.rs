//! Rows below the headers that are no rows of the table: the headers once
//! more, the förvaltning's own totals, and words written under it.

use std::sync::Arc;

use crate::domain::{CellRef, Place, RawCell, RawSheet, RawValue};
use crate::finding::Finding;
use crate::finding::rules::{note_below, total_row};
use crate::form::{Column, Kind, Need, Rows, Sheet};

use super::super::cell::is_blank;
use super::columns::{Columns, tidy};
use crate::swedish::near::folded;

/// No word for a total is longer, in bytes.
const LONGEST_WORD: usize = 40;
/// The shortest note under a column of codes: a misspelt code is shorter.
const SHORTEST_NOTE: usize = 12;
/// A sheet with fewer columns is mostly text, and text without its key is
/// something that was meant to be read.
const LEAST_COLUMNS: usize = 4;

/// The words for a row of totals.
const TOTALS: &[&str] = &[
    "summa",
    "summa totalt",
    "total",
    "totalt",
    "totalsumma",
    "total summa",
    "delsumma",
    "s:a",
];

/// The functions that a total is computed by; a file stores their English
/// names.
const SUMS: &[&str] = &["sum(", "subtotal(", "summa(", "delsumma("];

/// Drops the rows that are none of the table's, and reports those that
/// somebody may believe are read.
pub(super) fn dropped(
    raw: &RawSheet,
    sheet: &Sheet,
    file: &Arc<str>,
    columns: &Columns<'_>,
    rows: &mut Vec<u32>,
    findings: &mut Vec<Finding>,
) {
    let place = |at: CellRef| Place::cell(Arc::clone(file), raw.name.clone(), at);
    let known = columns.known();
    let cells = |row: u32| -> Vec<(CellRef, &RawCell)> {
        raw.cells
            .range(CellRef::new(row, 0)..CellRef::new(row.saturating_add(1), 0))
            .filter(|(at, cell)| known.contains(&at.column) && !is_blank(cell))
            .map(|(at, cell)| (*at, cell))
            .collect()
    };
    rows.retain(|row| !is_header_again(raw, columns.header_row(), &cells(*row)));
    rows.retain(|row| match total(&cells(*row)) {
        Some((at, shown)) => {
            findings.push(total_row::found(&place(at), &shown));
            false
        }
        None => true,
    });
    let mut notes = Vec::new();
    let mut from = rows.len();
    while let Some(row) = from.checked_sub(1).and_then(|at| rows.get(at)) {
        match note(sheet, columns, &cells(*row)) {
            Some(note) => notes.push(note),
            None => break,
        }
        from -= 1;
    }
    let above = from.checked_sub(1).and_then(|at| rows.get(at)).copied();
    let first = rows.get(from).copied();
    // Directly below the last row it may be one that was begun.
    let is_apart = |first: u32| above.is_none_or(|above| first > above.saturating_add(1));
    // A table with nothing but notes has lost its rows, which is told of.
    if above.is_some() && first.is_some_and(is_apart) {
        rows.truncate(from);
        for (at, words) in notes.into_iter().rev() {
            findings.push(note_below::found(&place(at), words));
        }
    }
}

/// Returns whether a row holds the headers once more, as for a new page.
fn is_header_again(raw: &RawSheet, header: u32, cells: &[(CellRef, &RawCell)]) -> bool {
    let repeats = |(at, cell): &(CellRef, &RawCell)| {
        let above = raw.cells.get(&CellRef::new(header, at.column));
        match (above.map(|cell| &cell.value), &cell.value) {
            (Some(RawValue::Text(above)), RawValue::Text(text)) => {
                tidy(above) == tidy(text)
            }
            _ => false,
        }
    };
    cells.len() > 1 && cells.iter().all(repeats)
}

/// Returns the cell that says that a row is one of totals, and what it shows:
/// a word for it before nothing but numbers, or nothing but sums.
fn total(cells: &[(CellRef, &RawCell)]) -> Option<(CellRef, String)> {
    let (first, rest) = cells.split_first()?;
    let (at, cell) = first;
    let is_number = |(_, cell): &(CellRef, &RawCell)| {
        !matches!(cell.value, RawValue::Text(_) | RawValue::IsoDate(_))
    };
    if let RawValue::Text(text) = &cell.value {
        let is_total = text.len() <= LONGEST_WORD
            && TOTALS.contains(&folded(text).trim_end_matches([':', '.', ' ']));
        return (is_total && rest.iter().all(is_number))
            .then(|| (*at, text.trim().to_owned()));
    }
    let formula = sum_of(cell)?;
    rest.iter()
        .all(|(_, cell)| sum_of(cell).is_some())
        .then(|| (*at, format!("={formula}")))
}

fn sum_of(cell: &RawCell) -> Option<&str> {
    let formula = cell.formula.as_deref()?;
    let start: String = formula.chars().take(LONGEST_WORD).collect();
    let start = start.trim_start().to_lowercase();
    SUMS.iter()
        .any(|sum| start.starts_with(sum))
        .then_some(formula)
}

/// Returns the only cell of a row, if its words cannot be a row.
fn note<'c>(
    sheet: &Sheet,
    columns: &Columns<'_>,
    cells: &[(CellRef, &'c RawCell)],
) -> Option<(CellRef, &'c str)> {
    let [(at, cell)] = cells else {
        return None;
    };
    let RawValue::Text(text) = &cell.value else {
        return None;
    };
    let key = sheet.key()?;
    let is_at = |column: &Column| {
        columns.get(column.key).map(super::columns::Spot::at) == Some(at.column)
    };
    let is_note = match sheet.rows {
        Rows::Open { .. } => {
            // What must be filled in may be a row that was begun.
            let mut required = sheet.columns.iter().filter(|c| c.need == Need::Required);
            sheet.columns.len() >= LEAST_COLUMNS && !required.any(|column| is_at(column))
        }
        _ if is_at(key) => {
            matches!(key.kind, Kind::Code(_) | Kind::OneOf(_))
                && text.trim().len() > SHORTEST_NOTE
                && text.trim().contains(' ')
        }
        _ => sheet.columns.len() >= LEAST_COLUMNS,
    };
    is_note.then_some((*at, &**text))
}
