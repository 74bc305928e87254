//! What stands above a sheet's cells: its name, whose it is and what it is
//! for.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use crate::form::Sheet;
use crate::submission::BookFill;

use super::style;
use super::text;

/// Writes the first two rows of a sheet: its name with the workbook's title
/// beside it, and what it is for.
pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    fill: &BookFill,
    note: Option<&str>,
) -> Result<(), XlsxError> {
    let aside = style::aside();
    let whose = format!("   {}", text::clipped(&fill.title, 200));
    worksheet.write_rich_string_with_format(
        0,
        0,
        &[(&style::title(), sheet.name), (&aside, whose.as_str())],
        &style::title(),
    )?;
    worksheet.set_row_height(0, 26)?;
    let intro = match note {
        Some(note) => format!("{} {note}", sheet.intro),
        None => sheet.intro.to_owned(),
    };
    let top = aside.set_align(FormatAlign::Top);
    worksheet.write_string_with_format(1, 0, intro, &top)?;
    worksheet.set_row_height(1, 22)?;
    Ok(())
}
