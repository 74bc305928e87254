//! From pipe tables to what a sheet of a form is filled with.

use std::collections::BTreeMap;

use crate::domain::Unit;
use crate::form::{Column, Layout, Sheet};
use crate::submission::{Fill, RowFill, SheetFill};

use super::error::Error;
use super::table::{Row, Table};
use super::value::value;

/// What is known of an indicator when its rows are filled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The unit.
    pub(super) unit: Unit,
    /// The decimals it is printed with, where the governing workbook says.
    pub(super) decimals: Option<u8>,
}

/// The indicators by code.
pub(super) type Scales = BTreeMap<String, Scale>;

/// Returns what a table sheet is filled with; `key` is the column that names
/// the row's indicator.
pub(super) fn rows(
    sheet: &Sheet,
    year: i32,
    table: &Table,
    key: Option<&Column>,
    scales: &Scales,
) -> Result<SheetFill, Error> {
    let columns = matched(sheet, year, table)?;
    let key = key.map(|column| column.header.text(year));
    let rows = table
        .rows()
        .iter()
        .map(|row| {
            let scale = key
                .as_ref()
                .and_then(|header| scales.get(table.cell(row, header)).copied());
            Ok(RowFill {
                unit: scale.map(|scale| scale.unit),
                decimals: scale.and_then(|scale| scale.decimals),
                cells: cells(&columns, table, row, scale)?,
                ..RowFill::default()
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(SheetFill { rows, none: None })
}

/// Returns what a card is filled with.
pub(super) fn card(sheet: &Sheet, year: i32, table: &Table) -> Result<RowFill, Error> {
    debug_assert_eq!(sheet.layout, Layout::Card, "{}", sheet.name);
    let mut cells = BTreeMap::new();
    for row in table.rows() {
        let (label, text) = (table.cell(row, "Fält"), table.cell(row, "Värde"));
        let column = column(sheet, year, label)
            .ok_or_else(|| table.error(row, format!("okänt fält «{label}»")))?;
        if !text.is_empty() {
            cells.insert(column.key, filled(column, table, row, None, text)?);
        }
    }
    Ok(RowFill {
        cells,
        ..RowFill::default()
    })
}

/// Returns a row's cells, by the column's key, without the empty ones.
pub(super) fn cells(
    columns: &[(usize, &'static Column)],
    table: &Table,
    row: &Row,
    scale: Option<Scale>,
) -> Result<BTreeMap<&'static str, Fill>, Error> {
    columns
        .iter()
        .filter(|(position, _)| !row.at(*position).is_empty())
        .map(|(position, column)| {
            let unit = scale.map(|scale| scale.unit);
            let fill = filled(column, table, row, unit, row.at(*position))?;
            Ok((column.key, fill))
        })
        .collect()
}

/// Returns the form's column under each of the table's headers.
pub(super) fn matched(
    sheet: &Sheet,
    year: i32,
    table: &Table,
) -> Result<Vec<(usize, &'static Column)>, Error> {
    table
        .headers()
        .iter()
        .enumerate()
        .map(|(position, header)| {
            column(sheet, year, header)
                .map(|column| (position, column))
                .ok_or_else(|| Error::Missing(format!("{}, «{header}»", sheet.name)))
        })
        .collect()
}

/// Returns the column with a header, where `år−1` stands for a year.
pub(super) fn column(sheet: &Sheet, year: i32, header: &str) -> Option<&'static Column> {
    let header = header.replace("år−1", &(year - 1).to_string());
    sheet
        .columns
        .iter()
        .copied()
        .find(|column| column.header.text(year) == header)
}

fn filled(
    column: &Column,
    table: &Table,
    row: &Row,
    unit: Option<Unit>,
    text: &str,
) -> Result<Fill, Error> {
    value(column, unit, text).map(Fill::Value).ok_or_else(|| {
        table.error(row, format!("«{text}» går inte i kolumnen {}", column.key))
    })
}
