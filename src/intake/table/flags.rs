//! Values that were read although somebody may believe that they do not
//! count: in merged cells and hidden rows (DESIGN §4.3).

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{CellRef, Place, RawSheet};
use crate::finding::Finding;
use crate::finding::rules::{hidden_rows, merged_cells};

use super::super::cell::is_blank;
use super::columns::Columns;

/// How many ranges of a sheet are reported one by one.
const LISTED: usize = 20;

/// Reports the merged ranges in the known columns below the headers, one
/// notice for each range.
pub(super) fn merged(
    raw: &RawSheet,
    file: &Arc<str>,
    columns: &Columns<'_>,
    findings: &mut Vec<Finding>,
) {
    let known = columns.known();
    let mut merged: Vec<(CellRef, CellRef)> = raw
        .merges
        .iter()
        .copied()
        .filter(|(first, _)| columns.is_below(first.row) && known.contains(&first.column))
        .filter(|(first, _)| raw.cells.get(first).is_some_and(|cell| !is_blank(cell)))
        .collect();
    merged.sort_unstable();
    each_listed(&merged, |&(first, last), more| {
        let place = Place::cell(Arc::clone(file), raw.name.clone(), first);
        let range = format!("{first}:{last}");
        findings.push(merged_cells::found(&place, &range, more));
    });
}

/// Reports the hidden rows among those that are read, one notice for each
/// range.
pub(super) fn hidden(
    raw: &RawSheet,
    file: &Arc<str>,
    rows: &BTreeSet<u32>,
    findings: &mut Vec<Finding>,
) {
    let mut hidden: Vec<(u32, u32)> = raw
        .hidden_rows
        .iter()
        .filter(|(first, last)| first <= last)
        .filter_map(|&(first, last)| {
            let mut read = rows.range(first..=last);
            let first = *read.next()?;
            Some((first, read.next_back().copied().unwrap_or(first)))
        })
        .collect();
    hidden.sort_unstable();
    hidden.dedup();
    each_listed(&join(hidden), |&(first, last), more| {
        let at = CellRef::new(first, 0);
        findings.push(hidden_rows::found(
            &Place::cell(Arc::clone(file), raw.name.clone(), at),
            first.saturating_add(1),
            last.saturating_add(1),
            more,
        ));
    });
}

/// Joins ranges that follow each other: a file may hide each row by itself.
fn join(ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (first, last) in ranges {
        match joined.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => joined.push((first, last)),
        }
    }
    joined
}

/// Calls back for each of the ranges that are listed, the last of them with
/// how many are left.
fn each_listed<T>(ranges: &[T], mut report: impl FnMut(&T, usize)) {
    let more = ranges.len().saturating_sub(LISTED);
    for (n, range) in ranges.iter().take(LISTED).enumerate() {
        report(range, if n + 1 == LISTED { more } else { 0 });
    }
}
