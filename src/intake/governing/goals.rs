//! `Policymål`: the goals of the IT-policy.

use crate::finding::rules::duplicate_code;
use crate::form::Register;
use crate::form::governing::goals::{AREA, CODE, GOAL, SECTION, SHEET, STEWARDSHIP};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::Goal;
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Goal> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let code = row.key(&CODE);
        Some(Goal {
            area: row.get(&AREA),
            goal: row.get(&GOAL),
            section: row.get(&SECTION),
            stewardship: row.get(&STEWARDSHIP),
            code: code?,
        })
    });
    let rows = keep_first(
        rows,
        &mut book.findings,
        |row| (squeezed(row.code.value.as_str()), &row.code.place),
        |row, place, first| duplicate_code::found(place, first, row.code.value.as_str()),
    );
    let codes = rows.iter().map(|row| row.code.value.as_str());
    book.registers.define(Register::Goals, codes);
    rows
}
