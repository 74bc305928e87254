//! `Utfall`: one row for each indicator that the förvaltning reports.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Entry, IndicatorCode, Place};
use crate::finding::rules::duplicate_outcome;
use crate::form::department::interim::SO_FAR;
use crate::form::department::outcomes::{
    CODE, COMMENT, CORRECTED, CORRECTION_REASON, DATA_SOURCE, DENOMINATOR, DUE,
    LEGAL_GROUND, MEASURE, NUMERATOR, OUTCOME, RESPONSIBLE, SECRET, SHEET, UNMEASURED,
    WEIGHT,
};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::OutcomeRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<OutcomeRow> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let indicator = row.key(&CODE);
        row.measures_own(indicator.as_ref().map(|code| &code.value));
        Some(OutcomeRow {
            outcome: row.get(&OUTCOME),
            so_far: row.get(&SO_FAR),
            numerator: row.get(&NUMERATOR),
            denominator: row.get(&DENOMINATOR),
            weight: row.get(&WEIGHT),
            unmeasured: row.get(&UNMEASURED),
            data_source: row.get(&DATA_SOURCE),
            comment: row.get(&COMMENT),
            measure: row.get(&MEASURE),
            responsible: row.get(&RESPONSIBLE),
            due: row.get(&DUE),
            corrected: row.get(&CORRECTED),
            correction_reason: row.get(&CORRECTION_REASON),
            secret: row.get(&SECRET),
            legal_ground: row.get(&LEGAL_GROUND),
            indicator: indicator?,
        })
    });
    let repeated = repeated(&rows);
    let mut rows = keep_first(
        rows,
        &mut book.findings,
        |row| (row.indicator.value.clone(), &row.indicator.place),
        |row, place, first| {
            duplicate_outcome::found(place, first, row.indicator.value.as_str())
        },
    );
    for row in &mut rows {
        if repeated.contains(&row.indicator.value) {
            withdraw(row);
        }
    }
    rows
}

fn repeated(rows: &[OutcomeRow]) -> BTreeSet<IndicatorCode> {
    let mut count: BTreeMap<&IndicatorCode, usize> = BTreeMap::new();
    for row in rows {
        *count.entry(&row.indicator.value).or_default() += 1;
    }
    count
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(code, _)| code.clone())
        .collect()
}

/// Makes a row's values unusable: another row has the same indicator, and
/// which one counts cannot be known.
fn withdraw(row: &mut OutcomeRow) {
    fn withdrawn<T>(entry: &mut Entry<T>, row: &Place) {
        let place = entry.place().unwrap_or(row).clone();
        *entry = Entry::Unusable(place);
    }
    let place = &row.indicator.place;
    withdrawn(&mut row.outcome, place);
    if row.so_far != Entry::Absent {
        withdrawn(&mut row.so_far, place);
    }
    withdrawn(&mut row.numerator, place);
    withdrawn(&mut row.denominator, place);
    withdrawn(&mut row.weight, place);
    withdrawn(&mut row.unmeasured, place);
    withdrawn(&mut row.corrected, place);
}
