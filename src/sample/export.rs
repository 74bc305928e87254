//! The exports of other programs that indicators take outcomes from.

use chrono::NaiveDate;

use crate::domain::CellRef;
use crate::workbook::{self, PlainValue};

use super::embedded::Sources;
use super::error::Error;
use super::value::{date, number};

/// The sheet's name in every export.
const SHEET: &str = "Export";

/// Returns the workbook of an export from its source.
pub(super) fn book(sources: Sources, path: &str) -> Result<Vec<u8>, Error> {
    let table = sources.table(path)?;
    let mut created = None;
    let mut cells = Vec::new();
    for row in table.rows() {
        let text = table.cell(row, "Värde");
        let value = match table.cell(row, "Typ") {
            "text" => Some(PlainValue::Text(text.to_owned())),
            "tal" => number(text).map(PlainValue::Number),
            "procent" => number(text).map(PlainValue::Share),
            "datum" => date(text).map(PlainValue::Date),
            _ => None,
        };
        if let Some(PlainValue::Date(day)) = value {
            created = created.or(Some(day));
        }
        let cell = CellRef::parse(table.cell(row, "Cell"));
        let entry = cell
            .zip(value)
            .ok_or_else(|| table.error(row, "ingen cell"))?;
        cells.push(entry);
    }
    // An export is made on the day that it says.
    let created = created.unwrap_or(NaiveDate::MIN);
    Ok(workbook::plain(SHEET, created, &cells)?)
}
