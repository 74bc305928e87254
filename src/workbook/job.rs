//! A workbook being written: its form, its fill, and what its sheets must
//! know of each other.

use std::collections::BTreeMap;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::domain::{CellRef, Year};
use crate::form::{Book, HeaderYears, Layout, Sheet};
use crate::submission::{BookFill, SheetFill};

use super::frame::Frame;
use super::hidden::{self, Lists};
use super::{Error, card, instructions, remark, returned, style, table};

/// A workbook being written.
#[derive(Debug)]
pub(super) struct Job<'a> {
    /// The form.
    pub(super) book: &'a Book,
    /// What it is filled with.
    pub(super) fill: &'a BookFill,
    /// Its drop-down lists.
    pub(super) lists: Lists,
    /// Where its tables stand, by the sheet's name.
    frames: BTreeMap<&'static str, Frame>,
}

impl<'a> Job<'a> {
    /// Returns the job of writing a form.
    pub(super) fn new(book: &'a Book, fill: &'a BookFill) -> Result<Self, Error> {
        for (name, contents) in &fill.sheets {
            check(book, name, contents)?;
        }
        let nothing = SheetFill::default();
        let frames = book
            .sheets
            .iter()
            .filter(|sheet| sheet.layout == Layout::Table)
            .map(|sheet| {
                let contents = fill.sheets.get(sheet.name).unwrap_or(&nothing);
                (sheet.name, Frame::of(sheet, contents))
            })
            .collect();
        Ok(Self {
            book,
            fill,
            lists: Lists::of(book),
            frames,
        })
    }

    /// Returns the year that is followed up.
    pub(super) fn year(&self) -> Year {
        self.fill.identity.period.year
    }

    /// Returns what the years in headers are counted from.
    pub(super) fn header_years(&self) -> HeaderYears {
        let identity = &self.fill.identity;
        let usual = HeaderYears::usual(identity.period);
        HeaderYears {
            planned: identity.planned.unwrap_or(usual.planned),
            ..usual
        }
    }

    /// Returns the range of a table's column, `='Policymål'!$A$4:$A$27`;
    /// `None` when the workbook does not have it.
    pub(super) fn column_range(&self, (sheet, key): (&str, &str)) -> Option<String> {
        let frame = self.frames.get(sheet)?;
        let columns = self.book.sheet(sheet)?.columns;
        let column = columns.iter().position(|column| column.key == key)?;
        let column = CellRef::new(0, u32::try_from(column).ok()?).column_letters();
        let (first, last) = (frame.rows.0 + 1, frame.rows.1 + 1);
        Some(format!("='{sheet}'!${column}${first}:${column}${last}"))
    }

    /// Returns where a table's parts stand.
    pub(super) fn frame(&self, sheet: &str) -> Option<&Frame> {
        self.frames.get(sheet)
    }

    /// Writes the workbook.
    pub(super) fn write(&self) -> Result<Vec<u8>, Error> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&self.properties());
        let nothing = SheetFill::default();
        if let Some(returned) = &self.fill.returned {
            returned::faults(self, workbook.add_worksheet(), returned)?;
        }
        for sheet in self.book.sheets.iter().copied() {
            let contents = self.fill.sheets.get(sheet.name).unwrap_or(&nothing);
            let worksheet = workbook.add_worksheet();
            worksheet
                .set_name(sheet.name)?
                .set_screen_gridlines(false)
                .set_tab_color(tab_color(sheet));
            match (sheet.layout, self.frames.get(sheet.name)) {
                (Layout::Instructions, _) => {
                    instructions::write(self, worksheet, sheet)?;
                }
                (Layout::Table, Some(frame)) => {
                    table::write(self, worksheet, sheet, contents, frame)?;
                }
                (Layout::Card, _) | (Layout::Table, None) => {
                    card::write(self, worksheet, sheet, contents)?;
                }
            }
        }
        if let Some(returned) = &self.fill.returned
            && returned::has_others(returned)
        {
            returned::others(self, workbook.add_worksheet(), returned)?;
        }
        self.lists.write(&mut workbook)?;
        let notes = remark::all(self);
        hidden::write_identity(&mut workbook, self.book, &self.fill.identity, &notes)?;
        Ok(workbook.save_to_buffer()?)
    }

    /// The time of creation is the period's last day: the clock would make
    /// two runs differ.
    fn properties(&self) -> DocProperties {
        let identity = &self.fill.identity;
        let day = identity.period.last_day();
        let ymd = u16::try_from(day.year())
            .ok()
            .zip(u8::try_from(day.month()).ok())
            .zip(u8::try_from(day.day()).ok());
        let created = ymd.and_then(|((y, m), d)| ExcelDateTime::from_ymd(y, m, d).ok());
        let properties = DocProperties::new()
            .set_title(&self.fill.title)
            .set_author(&identity.municipality)
            .set_company(&identity.municipality);
        match created.or_else(|| ExcelDateTime::from_ymd(2000, 1, 1).ok()) {
            Some(created) => properties.set_creation_datetime(&created),
            None => properties,
        }
    }
}

fn tab_color(sheet: &Sheet) -> rust_xlsxwriter::Color {
    match sheet.layout {
        Layout::Instructions => style::QUIET_TAB,
        Layout::Table | Layout::Card => style::ACCENT,
    }
}

/// Returns an error when the form lacks something that the fill names.
fn check(book: &Book, name: &'static str, contents: &SheetFill) -> Result<(), Error> {
    let Some(sheet) = book.sheet(name) else {
        return Err(Error::UnknownSheet {
            book: book.name,
            sheet: name,
        });
    };
    let unknown = contents
        .rows
        .iter()
        .flat_map(|row| row.cells.keys().chain(row.remarks.keys()))
        .find(|key| sheet.column(key).is_none());
    match unknown {
        Some(key) => Err(Error::UnknownColumn {
            sheet: sheet.name,
            key,
        }),
        None => Ok(()),
    }
}
