//! `Historik`: outcomes from before the program was used.

use crate::domain::Entry;
use crate::form::governing::history::{
    DEPARTMENT, INDICATOR, OUTCOME, SHEET, SOURCE, YEAR,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::HistoryRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<HistoryRow> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let indicator = row.key(&INDICATOR);
        let year = row.key(&YEAR);
        let department = row.get(&DEPARTMENT);
        let code = indicator.as_ref().map(|code| &code.value);
        match department {
            Entry::Absent | Entry::Empty(_) => row.measures_common(code),
            Entry::Given(_) => row.measures_own(code),
            Entry::Unusable(_) => row.measures_common(None),
        }
        Some(HistoryRow {
            department,
            outcome: row.get(&OUTCOME),
            source: row.get(&SOURCE),
            indicator: indicator?,
            year: year?,
        })
    })
}
