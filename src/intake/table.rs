//! A form's sheets, read generically once: which sheet it is, which row the
//! headers are in, which column is which, and what each cell holds.
//!
//! A sheet's own reader only names columns: it asks a [`Row`] for `OUTCOME`
//! and gets the type that the form gives it.

mod aside;
mod card;
mod columns;
mod flags;
mod locate;
mod nothing;
mod outline;
mod row;

use std::collections::BTreeMap;
#[cfg(test)]
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{CellRef, Place, RawSheet, RawWorkbook, Year};
use crate::finding::Finding;
use crate::finding::rules::{missing_header, too_many_rows};
use crate::form::{Book, HeaderYears, Sheet};
use crate::submission::Listed;

use super::cell::{Registers, Units, is_blank};
use columns::Columns;
pub(super) use row::Row;
use row::Spots;

/// The most rows that a table is read to. The largest kommun's longest table
/// has some thousands.
const MOST_ROWS: usize = 20_000;

/// Whether a form can do without a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absence {
    /// A missing sheet is an error.
    Fault,
    /// A missing sheet is read as empty, with a notice.
    Allowed,
}

/// A workbook that is being read as a form.
pub(super) struct BookReader<'a> {
    raw: &'a RawWorkbook,
    form: &'static Book,
    years: HeaderYears,
    /// The codes that have been read so far.
    pub(super) registers: Registers,
    /// What the indicators are measured in.
    pub(super) units: Units,
    /// What has been found.
    pub(super) findings: Vec<Finding>,
    /// Which columns of each sheet a reader has asked for.
    #[cfg(test)]
    pub(super) asked: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

impl<'a> BookReader<'a> {
    /// Returns a reader of a workbook as a form of a year.
    pub(super) fn new(
        raw: &'a RawWorkbook,
        form: &'static Book,
        years: impl Into<HeaderYears>,
    ) -> Self {
        Self {
            raw,
            form,
            years: years.into(),
            registers: Registers::default(),
            units: Units::default(),
            findings: Vec::new(),
            #[cfg(test)]
            asked: BTreeMap::new(),
        }
    }

    /// Says which plan the form asks for proposals to, by its first year.
    pub(super) const fn asks_for_plan(&mut self, start: Year) {
        self.years.planned = start;
    }

    /// Returns the first year of the plan that the form asks for proposals to.
    pub(super) const fn planned(&self) -> Year {
        self.years.planned
    }

    /// Returns the workbook's path.
    pub(super) fn file(&self) -> Arc<str> {
        Arc::clone(&self.raw.file)
    }

    /// Returns the form's own sheet: the interim form has siblings of some
    /// that a reader names.
    fn own(&self, sheet: &'static Sheet) -> &'static Sheet {
        self.form.sheet(sheet.name).unwrap_or(sheet)
    }

    /// Reads a table's rows from top to bottom. Blank rows are skipped; a
    /// row for which `read` returns `None` is dropped.
    pub(super) fn table<R>(
        &mut self,
        sheet: &'static Sheet,
        absence: Absence,
        mut read: impl FnMut(&mut Row<'_>) -> Option<R>,
    ) -> Vec<R> {
        let sheet = self.own(sheet);
        let Some(raw) = self.find(sheet, absence) else {
            return Vec::new();
        };
        let place = Place::sheet(self.raw.file.clone(), raw.name.clone());
        let Some(columns) = Columns::find(raw, sheet, self.years) else {
            let headers: Vec<String> = sheet
                .columns
                .iter()
                .map(|column| column.header.text(self.years))
                .collect();
            if raw.cells.values().any(|cell| !is_blank(cell)) || absence == Absence::Fault
            {
                self.findings.push(missing_header::found(&place, &headers));
            }
            return Vec::new();
        };
        columns.report(raw, sheet, &self.raw.file, self.years, &mut self.findings);
        let mut rows = columns.filled_rows(raw);
        let file = &self.raw.file;
        aside::dropped(raw, sheet, file, &columns, &mut rows, &mut self.findings);
        if let Some(&first) = rows.get(MOST_ROWS) {
            let cell = Place::cell(
                self.raw.file.clone(),
                raw.name.clone(),
                CellRef::new(first, 0),
            );
            self.findings.push(too_many_rows::found(&cell, MOST_ROWS));
            rows.truncate(MOST_ROWS);
        }
        flags::merged(raw, &self.raw.file, &columns, &mut self.findings);
        let read_rows = rows.iter().copied().collect();
        flags::hidden(raw, &self.raw.file, &read_rows, &mut self.findings);
        let mut values = Vec::new();
        for row in rows {
            let spots = Spots::Columns {
                columns: &columns,
                row,
            };
            values.extend(read(&mut self.row(raw, spots, sheet)));
        }
        values
    }

    /// Reads an open sheet: its rows as [`BookReader::table`] does, and whether
    /// it says that there are none. A sheet that has something in its table, of
    /// which no row could be used, has no place: it is not empty.
    pub(super) fn listed<R>(
        &mut self,
        sheet: &'static Sheet,
        absence: Absence,
        read: impl FnMut(&mut Row<'_>) -> Option<R>,
    ) -> Listed<R> {
        let sheet = self.own(sheet);
        let before = self.findings.len();
        let Some(raw) = self.find(sheet, absence) else {
            return Listed::default();
        };
        // Reading the rows looks for the sheet again, and says so again.
        self.findings.truncate(before);
        let none = nothing::read(self.raw, raw, sheet, self.years, &mut self.findings);
        let rows = self.table(sheet, absence, read);
        let is_empty = || {
            Columns::find(raw, sheet, self.years)
                .is_some_and(|columns| columns.filled_rows(raw).is_empty())
        };
        let place = (!rows.is_empty() || is_empty())
            .then(|| Place::sheet(self.raw.file.clone(), raw.name.clone()));
        Listed { rows, none, place }
    }

    /// Reads a card: labels with their values beside them. `None` when the
    /// sheet is missing.
    pub(super) fn card<R>(
        &mut self,
        sheet: &'static Sheet,
        absence: Absence,
        read: impl FnOnce(&mut Row<'_>) -> R,
    ) -> Option<R> {
        let sheet = self.own(sheet);
        let raw = self.find(sheet, absence)?;
        let cells =
            card::find(raw, sheet, &self.raw.file, self.years, &mut self.findings);
        Some(read(&mut self.row(raw, Spots::Cells(&cells), sheet)))
    }

    fn find(&mut self, sheet: &'static Sheet, absence: Absence) -> Option<&'a RawSheet> {
        let (raw, form) = (self.raw, self.form);
        locate::find(raw, form, sheet, self.years, absence, &mut self.findings)
    }

    fn row<'r>(
        &'r mut self,
        raw: &'r RawSheet,
        spots: Spots<'r>,
        sheet: &'static Sheet,
    ) -> Row<'r> {
        Row::new(row::Context {
            file: Arc::clone(&self.raw.file),
            dates: self.raw.dates,
            sheet: raw,
            form: sheet,
            spots,
            years: self.years,
            registers: &self.registers,
            units: &self.units,
            findings: &mut self.findings,
            #[cfg(test)]
            asked: self.asked.entry(sheet.name).or_default(),
        })
    }
}

/// Drops the rows whose key an earlier row has, and reports each with the
/// place of the first.
pub(super) fn keep_first<R, K: Ord>(
    rows: Vec<R>,
    findings: &mut Vec<Finding>,
    key: impl Fn(&R) -> (K, &Place),
    report: impl Fn(&R, &Place, &Place) -> Finding,
) -> Vec<R> {
    let mut first: BTreeMap<K, Place> = BTreeMap::new();
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        let (value, place) = key(&row);
        if let Some(earlier) = first.get(&value) {
            findings.push(report(&row, place, earlier));
        } else {
            first.insert(value, place.clone());
            kept.push(row);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
