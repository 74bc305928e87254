//! `Incidenter`: the incidents of the year.

use crate::form::department::incidents::{
    CATEGORY, DATE, DESCRIPTION, DETECTED, FIXED, HOURS, LEGAL_GROUND, REPORTED, SECRET,
    SEVERITY, SHEET, SYSTEM, TRACED,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::{IncidentRow, Listed};

/// An incident has no key: whatever its row leaves out, it happened.
pub(super) fn read(book: &mut BookReader<'_>) -> Listed<IncidentRow> {
    book.listed(&SHEET, Absence::Fault, |row| {
        Some(IncidentRow {
            place: row.place(),
            date: row.get(&DATE),
            category: row.get(&CATEGORY),
            severity: row.get(&SEVERITY),
            system: row.get(&SYSTEM),
            hours: row.get(&HOURS),
            detected: row.get(&DETECTED),
            traced: row.get(&TRACED),
            fixed: row.get(&FIXED),
            reported: row.get(&REPORTED),
            secret: row.get(&SECRET),
            legal_ground: row.get(&LEGAL_GROUND),
            description: row.get(&DESCRIPTION),
        })
    })
}
