//! `Planversioner`: the annual editions of the three-year plan.

use crate::form::Register;
use crate::form::governing::vintages::{
    DECIDED_BY, DECIDED_ON, PARAGRAPH, SHEET, VINTAGE,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::Vintage;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Vintage> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let start = row.key(&VINTAGE);
        Some(Vintage {
            decided_by: row.get(&DECIDED_BY),
            decided_on: row.get(&DECIDED_ON),
            paragraph: row.get(&PARAGRAPH),
            start: start?,
        })
    });
    let years: Vec<String> = rows.iter().map(|row| row.start.value.to_string()).collect();
    book.registers
        .define(Register::Vintages, years.iter().map(String::as_str));
    rows
}
