//! How a sheet is printed and what its protection allows.

use rust_xlsxwriter::{ProtectionOptions, Worksheet, XlsxError};

use crate::submission::BookFill;

use super::text;

/// A4.
const PAPER: u8 = 9;
/// How many characters of column width are still read with ease on one page.
const PAGE_WIDTH: f64 = 190.0;
/// The longest kommun and title in a header: with every `&` doubled they are
/// still within Excel's 255 units.
const PARTS: [usize; 2] = [50, 70];

/// Sets up a sheet's printing: A4 landscape, as many pages wide as it needs,
/// with kommun and title above, sheet and page below.
///
/// `repeat` is the rows that are repeated on every page, and how many columns
/// of what width are repeated when the table is wider than a page.
pub(super) fn set_up(
    sheet: &mut Worksheet,
    fill: &BookFill,
    width: f64,
    repeat: Option<((u32, u32), (u16, f64))>,
) -> Result<(), XlsxError> {
    let again = repeat.map_or(0.0, |(_, (_, width))| width);
    let pages = (1u16..20)
        .find(|pages| width - again <= (PAGE_WIDTH - again) * f64::from(*pages))
        .unwrap_or(20);
    let [kommun, title] = PARTS;
    sheet
        .set_paper_size(PAPER)
        .set_landscape()
        .set_print_fit_to_pages(pages, 0)
        .set_margins(0.5, 0.5, 0.75, 0.7, 0.35, 0.35)
        .set_header(format!(
            "&L{}&R{}",
            part(&fill.identity.municipality, kommun),
            part(&fill.title, title)
        ))
        .set_footer("&L&A&RSida &P av &N");
    if let Some(((first, last), (columns, _))) = repeat {
        sheet.set_repeat_rows(first, last)?;
        if pages > 1 && columns > 0 {
            sheet.set_repeat_columns(0, columns - 1)?;
        }
    }
    Ok(())
}

/// Protects a sheet without a password: open cells are filled in, rows and
/// columns are made wider, rows are filtered, and notes are written.
pub(super) fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        edit_objects: true,
        ..ProtectionOptions::new()
    };
    sheet.protect_with_options(&options);
}

/// Returns a text that a header prints as it stands: `&` begins a code there.
fn part(words: &str, units: usize) -> String {
    let plain: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    text::clipped(&plain, units).replace('&', "&&")
}
