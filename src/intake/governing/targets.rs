//! `Målvärden`: what each vintage aims at.

use crate::domain::Entry;
use crate::form::governing::targets::{
    DEPARTMENT, INDICATOR, REASON, SHEET, VINTAGE, YEAR_1, YEAR_2, YEAR_3,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::TargetRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<TargetRow> {
    book.table(&SHEET, Absence::Fault, |row| {
        let indicator = row.key(&INDICATOR);
        let vintage = row.key(&VINTAGE);
        let department = row.get(&DEPARTMENT);
        let code = indicator.as_ref().map(|code| &code.value);
        match department {
            Entry::Absent | Entry::Empty(_) => row.measures_common(code),
            Entry::Given(_) => row.measures_own(code),
            Entry::Unusable(_) => row.measures_common(None),
        }
        Some(TargetRow {
            department,
            years: [row.get(&YEAR_1), row.get(&YEAR_2), row.get(&YEAR_3)],
            reason: row.get(&REASON),
            indicator: indicator?,
            vintage: vintage?,
        })
    })
}
