//! Rows that name an indicator which another row of the sheet names too: which
//! one counts cannot be known, so none does.

use std::collections::BTreeSet;

use crate::domain::{Entry, IndicatorCode, Place, Placed};
use crate::finding::rules::duplicate_outcome;
use crate::intake::table::{BookReader, keep_first};

/// Keeps the first row of each indicator, reports the others, and makes the
/// values of the first unusable where there were others.
pub(super) fn withdrawn<R>(
    book: &mut BookReader<'_>,
    rows: Vec<R>,
    indicator: fn(&R) -> &Placed<IndicatorCode>,
    withdraw: fn(&mut R),
) -> Vec<R> {
    let mut seen = BTreeSet::new();
    let repeated: BTreeSet<IndicatorCode> = rows
        .iter()
        .map(|row| &indicator(row).value)
        .filter(|code| !seen.insert(*code))
        .cloned()
        .collect();
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
