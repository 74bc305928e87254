//! `Planförslag`: one row for each indicator that the förvaltning reports.

use crate::finding::rules::duplicate_outcome;
use crate::form::department::proposals::{
    CODE, PROPOSED_1, PROPOSED_2, PROPOSED_3, REASON, SHEET,
};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::ProposalRow;

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
    keep_first(
        rows,
        &mut book.findings,
        |row| (row.indicator.value.clone(), &row.indicator.place),
        |row, place, first| {
            duplicate_outcome::found(place, first, row.indicator.value.as_str())
        },
    )
}
