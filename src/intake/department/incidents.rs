//! `Incidenter`: the incidents of the year.

use crate::form::department::incidents::{
    CATEGORY, DATE, DESCRIPTION, DETECTED, FIXED, HOURS, LEGAL_GROUND, REPORTED, SECRET,
    SEVERITY, SHEET, SYSTEM, TRACED,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::{IncidentRow, Listed};

use super::repeated::{alike, said};

/// An incident has no key: whatever its row leaves out, it happened.
pub(super) fn read(book: &mut BookReader<'_>) -> Listed<IncidentRow> {
    let listed = book.listed(&SHEET, Absence::Fault, |row| {
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
    });
    alike(book, &listed.rows, |row| &row.place, cells);
    listed
}

fn cells(row: &IncidentRow) -> Vec<Option<String>> {
    vec![
        said(&row.date),
        said(&row.category),
        said(&row.severity),
        said(&row.system),
        said(&row.hours),
        said(&row.detected),
        said(&row.traced),
        said(&row.fixed),
        said(&row.reported),
        said(&row.secret),
        said(&row.legal_ground),
        said(&row.description),
    ]
}
