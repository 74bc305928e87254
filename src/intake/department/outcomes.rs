//! `Utfall`: one row for each indicator that the förvaltning reports.

use crate::domain::{Entry, Place};
use crate::form::department::interim::SO_FAR;
use crate::form::department::outcomes::{
    CODE, COMMENT, CORRECTED, CORRECTION_REASON, DATA_SOURCE, DENOMINATOR, DUE,
    LEGAL_GROUND, MEASURE, NUMERATOR, OUTCOME, RESPONSIBLE, SECRET, SHEET, UNMEASURED,
    WEIGHT,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::OutcomeRow;

use super::repeated::{withdraw, withdrawn};

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
    withdrawn(book, rows, |row| &row.indicator, measured, withdraw_all)
}

/// Returns where the values in the indicator's unit stand.
fn measured(row: &OutcomeRow) -> Vec<Option<&Place>> {
    [&row.outcome, &row.so_far, &row.corrected]
        .map(Entry::place)
        .into()
}

/// Makes a row's values unusable.
fn withdraw_all(row: &mut OutcomeRow) {
    let place = &row.indicator.place;
    withdraw(&mut row.outcome, place);
    // A whole year's form has no such column.
    if row.so_far != Entry::Absent {
        withdraw(&mut row.so_far, place);
    }
    withdraw(&mut row.numerator, place);
    withdraw(&mut row.denominator, place);
    withdraw(&mut row.weight, place);
    withdraw(&mut row.unmeasured, place);
    withdraw(&mut row.corrected, place);
}
