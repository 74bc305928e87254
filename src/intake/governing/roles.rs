//! `Roller`: who has the policy's roles.

use crate::form::governing::roles::{FUNCTION, NAME, ROLE, SHEET};
use crate::intake::table::{Absence, BookReader};
use crate::submission::RoleRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<RoleRow> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let role = row.key(&ROLE);
        Some(RoleRow {
            function: row.get(&FUNCTION),
            name: row.get(&NAME),
            role: role?,
        })
    })
}
