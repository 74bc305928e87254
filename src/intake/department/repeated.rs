//! Rows that name an indicator which another row of the sheet names too: which
//! one counts cannot be known, so none does. And rows without a key of their
//! own that say the same: both count, and somebody is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use crate::domain::{Entry, IndicatorCode, Place, Placed};
use crate::finding::rules::{duplicate_outcome, repeated_row};
use crate::intake::table::{BookReader, keep_first};

/// Keeps the first row of each indicator, reports the others, and makes the
/// values of the first unusable where there were others. What was said of the
/// values that are `measured` in the indicator's unit is taken back: the unit
/// may be another's.
pub(super) fn withdrawn<R>(
    book: &mut BookReader<'_>,
    rows: Vec<R>,
    indicator: fn(&R) -> &Placed<IndicatorCode>,
    measured: fn(&R) -> Vec<Option<&Place>>,
    withdraw: fn(&mut R),
) -> Vec<R> {
    let mut seen = BTreeSet::new();
    let repeated: BTreeSet<IndicatorCode> = rows
        .iter()
        .map(|row| &indicator(row).value)
        .filter(|code| !seen.insert(*code))
        .cloned()
        .collect();
    let withdrawn: BTreeSet<&Place> = rows
        .iter()
        .filter(|row| repeated.contains(&indicator(row).value))
        .flat_map(measured)
        .flatten()
        .collect();
    book.findings
        .retain(|finding| !withdrawn.contains(&finding.place));
    let mut rows = keep_first(
        rows,
        &mut book.findings,
        |row| (indicator(row).value.clone(), &indicator(row).place),
        |row, place, first| {
            duplicate_outcome::found(place, first, indicator(row).value.as_str())
        },
    );
    for row in &mut rows {
        if repeated.contains(&indicator(row).value) {
            withdraw(row);
        }
    }
    rows
}

/// Makes a value unusable; a column that is not there has the row's place.
pub(super) fn withdraw<T>(entry: &mut Entry<T>, row: &Place) {
    let place = entry.place().unwrap_or(row).clone();
    *entry = Entry::Unusable(place);
}

/// The fewest cells that two rows must share to be the same: less may be what
/// happened twice.
const LEAST_SHARED: usize = 4;

/// Reports the rows that say the same as an earlier row in every cell.
pub(super) fn alike<R>(
    book: &mut BookReader<'_>,
    rows: &[R],
    place: fn(&R) -> &Place,
    said: fn(&R) -> Vec<Option<String>>,
) {
    let mut first = BTreeMap::new();
    for row in rows {
        let cells = said(row);
        if cells.iter().flatten().count() < LEAST_SHARED {
            continue;
        }
        match first.get(&cells) {
            Some(earlier) => {
                book.findings.push(repeated_row::found(place(row), earlier));
            }
            None => {
                first.insert(cells, place(row).clone());
            }
        }
    }
}

/// Returns what a cell says, so that two can be compared.
pub(super) fn said<T: Debug>(entry: &Entry<T>) -> Option<String> {
    match entry {
        Entry::Absent | Entry::Empty(_) => None,
        // Two cells that could not be used need not say the same.
        Entry::Unusable(place) => Some(place.to_string()),
        Entry::Given(given) => Some(format!("{:?}", given.value)),
    }
}
