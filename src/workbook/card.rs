//! A sheet that is a card: a label, its value beside it, and what to write.

use rust_xlsxwriter::{ConditionalFormatBlank, FormatAlign, Worksheet, XlsxError};

use crate::form::{Column, Need, Origin, Sheet};
use crate::submission::SheetFill;

use super::job::Job;
use super::shape::Shape;
use super::style::{self, Look};
use super::validation::Guide;
use super::{cell, head, page, remark, returned, text};

/// The widths of label, value and help, in characters.
const WIDTHS: [f64; 3] = [32.0, 46.0, 66.0];
/// The row of the first field.
pub(super) const FIRST: u32 = 3;

/// Writes a card sheet.
pub(super) fn write(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &'static Sheet,
    fill: &SheetFill,
) -> Result<(), XlsxError> {
    let star = sheet.columns.iter().any(|field| is_required(field));
    let note = star.then_some("Det som har en stjärna måste fyllas i.");
    head::write(worksheet, sheet, job.fill, note)?;
    for (column, width) in (0u16..).zip(WIDTHS) {
        worksheet.set_column_width(column, width)?;
    }
    let values = fill.rows.first().cloned().unwrap_or_default();
    let mut chosen = None;
    for (row, field) in (FIRST..).zip(sheet.columns) {
        let look = cell::look(field, &values);
        let mut shape = Shape::of(job.book, field, &values);
        if look == Look::Open {
            shape = shape.to_fill_in();
        }
        let value = cell::value(field, &values);
        let label = field.header.text(job.header_years());
        let at = FormatAlign::VerticalCenter;
        let mut format = style::label().set_align(at);
        if is_required(field) {
            // Shown after the label and no part of it, so that the label is
            // found as it stands in the form.
            format = format.set_num_format("@\" *\"");
        }
        worksheet.write_string_with_format(row, 0, label, &format)?;
        let mut format = style::cell(look)
            .set_align(at)
            .set_align(FormatAlign::Left)
            .set_indent(1);
        let fault = remark::fault(field, &values);
        if let Some(severity) = fault {
            format = style::faulty(format, severity);
        } else if remark::is_asked(field, &values) {
            format = style::asked(format);
        }
        cell::write(worksheet, (row, 1), value, shape, &format)?;
        remark::write(job, worksheet, (row, 1), field, &values)?;
        // Nothing but the help itself, which the reader knows and does not
        // take for an answer.
        if field.origin == Origin::Filled {
            let format = style::aside().set_align(at).set_text_wrap().set_indent(1);
            worksheet.write_string_with_format(row, 2, field.help, &format)?;
        }
        let [_, _, width] = WIDTHS;
        worksheet.set_row_height(row, text::lines(field.help, width - 4.0) * 15 + 11)?;
        if let Some(guide) = Guide::of(job, sheet.name, field, &values) {
            guide.put(job, worksheet, (row, row), 1)?;
        }
        if look == Look::Open {
            chosen = chosen.or(Some(row));
            if is_required(field) && fault.is_none() {
                let missing = ConditionalFormatBlank::new().set_format(style::missing());
                worksheet.add_conditional_format(row, 1, row, 1, &missing)?;
            }
        }
    }
    let below = FIRST + u32::try_from(sheet.columns.len()).unwrap_or(u32::MAX);
    returned::repeated(job, worksheet, sheet, below)?;
    if sheet.is_protected() {
        page::protect(worksheet);
    }
    let chosen = chosen.unwrap_or(FIRST);
    worksheet.set_selection(chosen, 1, chosen, 1)?;
    page::set_up(worksheet, job.fill, WIDTHS.iter().sum(), None)
}

/// Returns whether the user must fill in a field.
fn is_required(field: &Column) -> bool {
    field.origin == Origin::Filled && field.need == Need::Required
}
