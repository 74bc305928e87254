//! `Källor`: which values are taken from other spreadsheets. They are
//! fetched in [`sources`](crate::intake::sources()).

use crate::form::governing::sources::{
    DEPARTMENT, FACTOR, FIELD, FILE, INDICATOR, KEY, KEY_COLUMN, SHEET, SOURCE_SHEET,
    VALUE_COLUMN, YEAR,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::SourceRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<SourceRow> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let indicator = row.key(&INDICATOR);
        let field = row.key(&FIELD);
        Some(SourceRow {
            year: row.get(&YEAR),
            department: row.get(&DEPARTMENT),
            file: row.get(&FILE),
            sheet: row.get(&SOURCE_SHEET),
            key_column: row.get(&KEY_COLUMN),
            key: row.get(&KEY),
            value_column: row.get(&VALUE_COLUMN),
            factor: row.get(&FACTOR),
            indicator: indicator?,
            field: field?,
        })
    })
}
