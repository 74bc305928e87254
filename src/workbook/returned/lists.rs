//! The two lists: what is wrong, and what was written outside the form.

use rust_xlsxwriter::{Format, FormatAlign, Url, Worksheet, XlsxError};

use crate::form::returned::{FAULT_HEADERS, FAULTS_SHEET, OTHER_HEADERS, OTHERS_SHEET};
use crate::submission::{Fault, FillValue, Returned};
use crate::swedish::{self, capitalised};

use super::super::job::Job;
use super::super::shape::Shape;
use super::super::style::{self, Look};
use super::super::{cell, page, text};

/// The widths of the columns, in characters.
const FAULT_WIDTHS: [f64; 7] = [5.0, 10.0, 15.0, 10.0, 26.0, 58.0, 66.0];
const OTHER_WIDTHS: [f64; 4] = [22.0, 10.0, 60.0, 70.0];
/// Excel's limit of links on a sheet; those after it are only told.
const MOST_LINKS: usize = 65_000;
/// The height of a line of text, and the highest row, in points.
const LINE: u32 = 15;
const HIGHEST: u32 = 409;

/// Returns whether there is anything to say on the last sheet.
pub(in super::super) fn has_others(returned: &Returned) -> bool {
    !returned.others.is_empty() || !returned.about_others.is_empty()
}

/// Returns the row of the first line on the last sheet, counted from zero:
/// below title, sentences, an empty row and the headers.
pub(super) fn first_line(returned: &Returned) -> u32 {
    let sentences = u32::try_from(returned.about_others.len()).unwrap_or(0);
    2 + sentences + 2
}

/// Writes the first sheet.
pub(in super::super) fn faults(
    job: &Job<'_>,
    sheet: &mut Worksheet,
    returned: &Returned,
) -> Result<(), XlsxError> {
    sheet
        .set_name(FAULTS_SHEET)?
        .set_screen_gridlines(false)
        .set_tab_color(style::ERROR_TAB);
    widths(sheet, &FAULT_WIDTHS)?;
    title(job, sheet, FAULTS_SHEET)?;
    let summary = style::label().unset_text_wrap();
    cell::write_text(sheet, (1, 0), &returned.summary, &summary)?;
    sheet.set_row_height(1, 22)?;
    let mut row = 3;
    let plain = style::prose().unset_text_wrap().set_indent(1);
    for line in &returned.lines {
        let mut format = style::label().unset_text_wrap();
        if let Some(severity) = line.mark {
            format = style::faulty(format, severity);
            // The mark spans what the label takes.
            sheet.write_blank(row, 1, &format)?;
            sheet.merge_range(row, 0, row, 1, &line.label, &format)?;
        } else {
            cell::write_text(sheet, (row, 0), &line.label, &format)?;
        }
        cell::write_text(sheet, (row, 2), &line.text, &plain)?;
        sheet.set_row_height(row, 20)?;
        row += 1;
    }
    if !returned.faults.is_empty() {
        row += 1;
        headers(sheet, row, &FAULT_HEADERS)?;
        let header = row;
        for (number, fault) in (1u32..).zip(&returned.faults) {
            row += 1;
            line(job, sheet, row, number, fault)?;
        }
        sheet.autofilter(header, 0, row, 6)?;
        sheet.set_freeze_panes(header + 1, 0)?;
        sheet.set_repeat_rows(header, header)?;
        sheet.set_selection(header + 1, 3, header + 1, 3)?;
    }
    page::protect(sheet);
    page::set_up(sheet, job.fill, FAULT_WIDTHS.iter().sum(), None)
}

fn line(
    job: &Job<'_>,
    sheet: &mut Worksheet,
    row: u32,
    number: u32,
    fault: &Fault,
) -> Result<(), XlsxError> {
    let format = style::cell(Look::Open).set_locked();
    let centred = format.clone().set_align(FormatAlign::Center);
    sheet.write_number_with_format(row, 0, number, &centred)?;
    let marked = style::on_fault(format.clone(), fault.severity).set_bold();
    let severity = capitalised(fault.severity.word());
    cell::write_text(sheet, (row, 1), &severity, &marked)?;
    let spot = fault.spot.as_ref();
    let name = spot.map_or("", |spot| spot.sheet);
    text_cell(sheet, (row, 2), name, &format)?;
    let at = spot.and_then(|spot| Some((spot, super::address(job, spot)?)));
    match at {
        Some((spot, at)) if usize::try_from(number).is_ok_and(|n| n <= MOST_LINKS) => {
            let name = spot.sheet.replace('\'', "''");
            let shown = at.to_string();
            let url = Url::new(format!("internal:'{name}'!{shown}")).set_text(shown);
            let link = format.clone().set_hyperlink();
            sheet.write_url_with_format(row, 3, url, &link)?;
        }
        Some((_, at)) => text_cell(sheet, (row, 3), &at.to_string(), &format)?,
        None => text_cell(sheet, (row, 3), "", &format)?,
    }
    let (value, _) = swedish::visible(&fault.value);
    let value = text::clipped(&value, 300);
    text_cell(sheet, (row, 4), &value, &format)?;
    let [message, remedy] =
        [&fault.message, &fault.remedy].map(|words| super::here(job, words));
    text_cell(sheet, (row, 5), &message, &format)?;
    text_cell(sheet, (row, 6), &remedy, &format)?;
    let words = [value.as_str(), &message, &remedy];
    height(
        sheet,
        row,
        words.into_iter().zip(FAULT_WIDTHS.into_iter().skip(4)),
    )
}

/// Writes the last sheet.
pub(in super::super) fn others(
    job: &Job<'_>,
    sheet: &mut Worksheet,
    returned: &Returned,
) -> Result<(), XlsxError> {
    sheet
        .set_name(OTHERS_SHEET)?
        .set_screen_gridlines(false)
        .set_tab_color(style::QUIET_TAB);
    widths(sheet, &OTHER_WIDTHS)?;
    title(job, sheet, OTHERS_SHEET)?;
    let aside = style::aside();
    let intro = "Det här skrev ni utanför formulärets celler. Det läses inte. Flytta det \
                 som ska med i rapporten till formulärets egna blad.";
    cell::write_text(sheet, (1, 0), intro, &aside)?;
    for (row, words) in (2u32..).zip(&returned.about_others) {
        cell::write_text(sheet, (row, 0), words, &aside)?;
    }
    let first = first_line(returned);
    headers(sheet, first - 1, &OTHER_HEADERS)?;
    let format = style::cell(Look::Open);
    for (row, other) in (first..).zip(&returned.others) {
        text_cell(sheet, (row, 0), &other.sheet, &format)?;
        text_cell(sheet, (row, 1), &other.cell, &format)?;
        let value = other.value.as_ref();
        let left = format.clone().set_align(FormatAlign::Left);
        cell::write(sheet, (row, 2), value, Shape::General, &left)?;
        text_cell(sheet, (row, 3), &other.comment, &format)?;
        let words = cell::words(value).unwrap_or("");
        let words = [words, &other.comment];
        height(
            sheet,
            row,
            words.into_iter().zip(OTHER_WIDTHS.into_iter().skip(2)),
        )?;
    }
    sheet.set_freeze_panes(first, 0)?;
    sheet.set_repeat_rows(first - 1, first - 1)?;
    page::set_up(sheet, job.fill, OTHER_WIDTHS.iter().sum(), None)
}

fn widths(sheet: &mut Worksheet, widths: &[f64]) -> Result<(), XlsxError> {
    for (column, width) in (0u16..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    Ok(())
}

fn title(job: &Job<'_>, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    let whose = format!("   {}", text::clipped(&job.fill.title, 200));
    let aside = style::aside();
    sheet.write_rich_string_with_format(
        0,
        0,
        &[(&style::title(), name), (&aside, whose.as_str())],
        &style::title(),
    )?;
    sheet.set_row_height(0, 26)?;
    Ok(())
}

fn headers(sheet: &mut Worksheet, row: u32, headers: &[&str]) -> Result<(), XlsxError> {
    let format = style::header(Look::Open);
    for (column, header) in (0u16..).zip(headers) {
        sheet.write_string_with_format(row, column, *header, &format)?;
    }
    sheet.set_row_height(row, 20)?;
    Ok(())
}

fn text_cell(
    sheet: &mut Worksheet,
    at: (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let value = FillValue::Text(words.to_owned());
    cell::write(sheet, at, Some(&value), Shape::Text, format)
}

fn height<'a>(
    sheet: &mut Worksheet,
    row: u32,
    words: impl Iterator<Item = (&'a str, f64)>,
) -> Result<(), XlsxError> {
    let lines = words
        .map(|(words, width)| text::lines(words, width - 2.0))
        .max();
    let height = (lines.unwrap_or(1) * LINE + 4).min(HIGHEST);
    sheet.set_row_height(row, height)?;
    Ok(())
}
