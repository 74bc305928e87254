//! A workbook that is no form: one sheet of cells, such as a program's
//! export.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use crate::domain::CellRef;

use super::Error;

/// What a cell of such a workbook holds.
#[derive(Clone, Debug, PartialEq)]
pub enum PlainValue {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A share, shown as a percentage: 0.6621 as 66,2 %.
    Share(f64),
    /// A date.
    Date(NaiveDate),
}

/// Returns the bytes of a workbook with one sheet of cells, without any look.
///
/// # Errors
///
/// When the library refuses, for example a name that no sheet can have.
pub fn plain(
    sheet: &str,
    created: NaiveDate,
    cells: &[(CellRef, PlainValue)],
) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_creation_datetime(&serial(created)?);
    workbook.set_properties(&properties);
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet)?;
    let share = Format::new().set_num_format("0.0%");
    let date = Format::new().set_num_format("yyyy\\-mm\\-dd");
    for (cell, value) in cells {
        let row = cell.row;
        let column = u16::try_from(cell.column).unwrap_or(u16::MAX);
        match value {
            PlainValue::Text(text) => worksheet.write_string(row, column, text)?,
            PlainValue::Number(number) => worksheet.write_number(row, column, *number)?,
            PlainValue::Share(number) => {
                worksheet.write_number_with_format(row, column, *number, &share)?
            }
            PlainValue::Date(day) => {
                worksheet.write_datetime_with_format(row, column, serial(*day)?, &date)?
            }
        };
    }
    Ok(workbook.save_to_buffer()?)
}

fn serial(day: NaiveDate) -> Result<ExcelDateTime, Error> {
    // A year, month or day that Excel does not have is refused there.
    let year = u16::try_from(day.year()).unwrap_or(u16::MAX);
    let month = u8::try_from(day.month()).unwrap_or(u8::MAX);
    let date = u8::try_from(day.day()).unwrap_or(u8::MAX);
    Ok(ExcelDateTime::from_ymd(year, month, date)?)
}
