//! `Analys`: the förvaltning's own words.

use crate::finding::rules::duplicate_heading;
use crate::form::department::analysis::{HEADING, SECRET, SHEET, TEXT};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::AnalysisRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<AnalysisRow> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let heading = row.key(&HEADING);
        Some(AnalysisRow {
            text: row.get(&TEXT),
            secret: row.get(&SECRET),
            heading: heading?,
        })
    });
    keep_first(
        rows,
        &mut book.findings,
        |row| (row.heading.value.clone(), &row.heading.place),
        |row, place, first| duplicate_heading::found(place, first, &row.heading.value),
    )
}
