//! `Planförslag`: one row for each indicator that the förvaltning reports.

use crate::domain::{Entry, Place};
use crate::form::department::proposals::{
    CODE, PROPOSED_1, PROPOSED_2, PROPOSED_3, REASON, SHEET,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::ProposalRow;

use super::repeated::{withdraw, withdrawn};

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<ProposalRow> {
    let start = book.planned();
    let rows = book.table(&SHEET, Absence::Allowed, |row| {
        let indicator = row.key(&CODE);
        row.measures_own(indicator.as_ref().map(|code| &code.value));
        Some(ProposalRow {
            start,
            years: [
                row.get(&PROPOSED_1),
                row.get(&PROPOSED_2),
                row.get(&PROPOSED_3),
            ],
            reason: row.get(&REASON),
            indicator: indicator?,
        })
    });
    withdrawn(book, rows, |row| &row.indicator, measured, withdraw_all)
}

/// Returns where the values in the indicator's unit stand.
fn measured(row: &ProposalRow) -> Vec<Option<&Place>> {
    row.years.iter().map(Entry::place).collect()
}

/// Makes a row's values unusable.
fn withdraw_all(row: &mut ProposalRow) {
    for year in &mut row.years {
        withdraw(year, &row.indicator.place);
    }
}
