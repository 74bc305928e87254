//! The sheet that is read first: whose form it is, when it is due, how it is
//! filled in, what the cells' looks mean and where everything is.

use rust_xlsxwriter::{Format, FormatAlign, Url, Worksheet, XlsxError};

use crate::form::{Rows, Sheet};

use super::job::Job;
use super::style::{self, Look};
use super::{cell, page, text};

/// The widths of the two columns, in characters.
const WIDTHS: [f64; 2] = [22.0, 108.0];

/// Writes an instruction sheet.
pub(super) fn write(
    job: &Job<'_>,
    worksheet: &mut Worksheet,
    sheet: &'static Sheet,
) -> Result<(), XlsxError> {
    for (column, width) in (0u16..).zip(WIDTHS) {
        worksheet.set_column_width(column, width)?;
    }
    let mut lines = Lines { worksheet, row: 0 };
    let title = text::clipped(&job.fill.title, 200);
    lines.worksheet.set_row_height(0, 30)?;
    lines.alone(&title, &style::title())?;
    lines.alone(&job.fill.identity.municipality, &style::aside())?;
    lines.space();
    for (label, value) in &job.fill.notes {
        lines.pair(label, &style::label(), value, &style::prose())?;
    }
    lines.heading(sheet.intro.trim_end_matches('.'))?;
    if let Rows::Fixed(instructions) = sheet.rows {
        for (number, line) in (1..).zip(instructions) {
            let ordinal = style::label().set_align(FormatAlign::Right).set_indent(1);
            lines.pair(&format!("{number}."), &ordinal, line, &style::prose())?;
        }
    }
    lines.heading("Så läser du cellerna")?;
    legend(&mut lines, job.fill.asked() > 0)?;
    lines.heading("Bladen")?;
    for other in job.book.sheets.iter().filter(|s| s.name != sheet.name) {
        lines.link(other)?;
    }
    page::protect(lines.worksheet);
    page::set_up(lines.worksheet, job.fill, WIDTHS.iter().sum(), None)
}

fn legend(lines: &mut Lines<'_>, asked: bool) -> Result<(), XlsxError> {
    let centred = |format: Format| format.set_align(FormatAlign::Center).set_locked();
    let prose = style::prose();
    let open = centred(style::cell(Look::Open));
    lines.pair("", &open, "Vit med ram: här fyller du i.", &prose)?;
    lines.pair(
        "ifyllt",
        &centred(style::cell(Look::Known)),
        "Grå med kursiv text: redan ifyllt och låst.",
        &prose,
    )?;
    lines.pair(
        "",
        &centred(style::cell(Look::Unused)),
        "Mörkare, randig: används inte på den raden och är låst.",
        &prose,
    )?;
    lines.pair(
        "",
        &centred(style::missing_example()),
        "Gul: här saknas något än. Färgen försvinner när cellen eller raden är besvarad.",
        &prose,
    )?;
    if asked {
        lines.pair(
            "",
            &centred(style::asked(style::cell(Look::Open))),
            "Streckad ram: saknades förra året, gick inte att använda eller ska anges på \
             nytt. Kommentaren i cellen säger vad.",
            &prose,
        )?;
    }
    Ok(())
}

/// Lines that are written from the top of the sheet and down.
struct Lines<'a> {
    worksheet: &'a mut Worksheet,
    row: u32,
}

impl Lines<'_> {
    fn space(&mut self) {
        self.row += 1;
    }

    fn alone(&mut self, words: &str, format: &Format) -> Result<(), XlsxError> {
        cell::write_text(self.worksheet, (self.row, 0), words, format)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, words: &str) -> Result<(), XlsxError> {
        self.space();
        let format = style::heading();
        self.worksheet.set_row_height(self.row, 22)?;
        self.worksheet.write_blank(self.row, 1, &format)?;
        self.alone(words, &format)?;
        self.worksheet.set_row_height(self.row, 6)?;
        self.space();
        Ok(())
    }

    fn pair(
        &mut self,
        label: &str,
        label_format: &Format,
        words: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if label.is_empty() {
            self.worksheet.write_blank(self.row, 0, label_format)?;
        } else {
            cell::write_text(self.worksheet, (self.row, 0), label, label_format)?;
        }
        let indented = format.clone().set_align(FormatAlign::Left).set_indent(1);
        cell::write_text(self.worksheet, (self.row, 1), words, &indented)?;
        let [first, second] = WIDTHS;
        let high = text::lines(words, second - 4.0).max(text::lines(label, first - 2.0));
        self.worksheet.set_row_height(self.row, high * 15 + 4)?;
        self.row += 1;
        Ok(())
    }

    fn link(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let name = sheet.name.replace('\'', "''");
        let url = Url::new(format!("internal:'{name}'!A1")).set_text(sheet.name);
        let at = (self.row, 0);
        let intro = style::prose();
        self.pair(sheet.name, &style::label(), sheet.intro, &intro)?;
        let format = Format::new()
            .set_hyperlink()
            .set_align(FormatAlign::Top)
            .set_indent(0);
        self.worksheet
            .write_url_with_format(at.0, at.1, url, &format)?;
        Ok(())
    }
}
