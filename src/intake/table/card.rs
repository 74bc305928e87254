//! A card: a label in one column and its value beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{CellRef, Place, RawCell, RawSheet, RawValue};
use crate::finding::Finding;
use crate::finding::rules::{duplicate_header, similar_header};
use crate::form::{HeaderYears, Sheet};
use crate::submission::FieldOutline;

use super::super::cell::is_blank;
use super::columns::{Matches, Spot, match_texts, missing, wanted};
use super::flags;
use crate::swedish::near::folded;

/// How many rows that hold something are searched for labels.
const SEARCHED_ROWS: usize = 200;
/// How many cells to the right of a label are searched for its value.
const SEARCHED_CELLS: usize = 20;

/// Finds the cell of each field's value, by key. The value is the next cell
/// to the right that holds something; without one, the cell beside the label.
pub(super) fn find(
    raw: &RawSheet,
    sheet: &Sheet,
    file: &Arc<str>,
    years: HeaderYears,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'static str, Spot<CellRef>> {
    let place = |cell| Place::cell(Arc::clone(file), raw.name.clone(), cell);
    let matches = labels(raw, sheet, years);
    for (at, text, expected) in &matches.similar {
        findings.push(similar_header::found(&place(*at), text, expected));
    }
    for (at, first, header) in &matches.duplicates {
        findings.push(duplicate_header::found(&place(*at), &place(*first), header));
    }
    for column in sheet.columns {
        if !matches.by_key.contains_key(column.key)
            && let Some(found) = missing(column, sheet)
        {
            let sheet_place = Place::sheet(Arc::clone(file), raw.name.clone());
            findings.push(found(&sheet_place, &column.header.text(years)));
        }
    }
    let values: BTreeMap<&'static str, Spot<CellRef>> = matches
        .by_key
        .into_iter()
        .map(|(key, spot)| {
            let help = sheet.column(key).map_or("", |column| column.help);
            let spot = match spot {
                Spot::At(label) => Spot::At(value_of(raw, label, help)),
                Spot::Unsure(label) => Spot::Unsure(value_of(raw, label, help)),
            };
            (key, spot)
        })
        .collect();
    let rows = values
        .values()
        .map(|(Spot::At(at) | Spot::Unsure(at))| *at)
        .filter(|at| raw.cells.get(at).is_some_and(|cell| !is_blank(cell)))
        .map(|at| at.row)
        .collect();
    flags::hidden(raw, file, &rows, findings);
    values
}

/// Returns how many of a card's labels a sheet has.
pub(super) fn sure(raw: &RawSheet, sheet: &Sheet, years: HeaderYears) -> usize {
    let matches = labels(raw, sheet, years);
    matches.by_key.len().saturating_sub(matches.similar.len())
}

/// Returns each field's label and value by key, and the labels that stand
/// there again with theirs.
pub(super) fn outline(
    raw: &RawSheet,
    sheet: &Sheet,
    years: HeaderYears,
) -> (BTreeMap<&'static str, FieldOutline>, Vec<FieldOutline>) {
    let matches = labels(raw, sheet, years);
    let field = |label, help: &str| FieldOutline {
        label,
        value: value_of(raw, label, help),
    };
    let fields: BTreeMap<_, _> = matches
        .by_key
        .into_iter()
        .map(|(key, spot)| {
            let help = sheet.column(key).map_or("", |column| column.help);
            (key, field(spot.at(), help))
        })
        .collect();
    let repeated = matches
        .duplicates
        .into_iter()
        .map(|(at, _, _)| field(at, ""))
        .collect();
    (fields, repeated)
}

/// Returns the labels: in each row the first text that is one, or else the
/// first text, which may be a misspelt one.
fn labels<'s>(
    raw: &'s RawSheet,
    sheet: &Sheet,
    years: HeaderYears,
) -> Matches<'s, CellRef> {
    let wanted = wanted(sheet.columns, years);
    let mut rows: BTreeMap<u32, Vec<(CellRef, &str)>> = BTreeMap::new();
    for (at, cell) in &raw.cells {
        if let RawValue::Text(text) = &cell.value
            && !is_blank(cell)
        {
            if rows.len() == SEARCHED_ROWS && !rows.contains_key(&at.row) {
                break;
            }
            let texts = rows.entry(at.row).or_default();
            if texts.len() < SEARCHED_CELLS {
                texts.push((*at, text));
            }
        }
    }
    let texts: Vec<(CellRef, &str)> = rows
        .into_values()
        .filter_map(|texts| {
            let is_label = |text: &(CellRef, &str)| {
                let matches = match_texts(&[*text], &wanted);
                !matches.by_key.is_empty() && matches.similar.is_empty()
            };
            let label = texts.iter().copied().find(is_label);
            label.or(texts.first().copied())
        })
        .collect();
    match_texts(&texts, &wanted)
}

fn value_of(raw: &RawSheet, label: CellRef, help: &str) -> CellRef {
    // The label itself may be merged over several cells.
    let last = raw
        .merges
        .iter()
        .find(|(first, _)| *first == label)
        .map_or(label.column, |(_, last)| last.column.max(label.column));
    let beside = CellRef::new(label.row, last.saturating_add(1));
    let end = CellRef::new(label.row, u32::MAX);
    if beside >= end {
        return beside;
    }
    raw.cells
        .range(beside..=end)
        .take(SEARCHED_CELLS)
        .find(|(_, cell)| !is_blank(cell) && !is_help(cell, help))
        .map_or(beside, |(at, _)| *at)
}

/// Returns whether a cell holds the form's own instruction: it is not an
/// answer where the answer is missing.
fn is_help(cell: &RawCell, help: &str) -> bool {
    match &cell.value {
        RawValue::Text(text) => !help.is_empty() && folded(text) == folded(help),
        _ => false,
    }
}
