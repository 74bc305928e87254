//! `Bedömningar`: reasoned deviations from the computed assessments.

use crate::form::governing::decided::{ASSESSMENT, DECIDED_BY, GOAL, REASON, SHEET};
use crate::intake::table::{Absence, BookReader};
use crate::submission::Decided;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Decided> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let goal = row.key(&GOAL);
        let assessment = row.key(&ASSESSMENT);
        Some(Decided {
            reason: row.get(&REASON),
            decided_by: row.get(&DECIDED_BY),
            goal: goal?,
            assessment: assessment?,
        })
    })
}
