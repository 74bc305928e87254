//! What a workbook is filled with when it is written: a template's known
//! values, the example's answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Period, RawCell, Severity, Target, Unit, Year};

use super::Returned;

/// What the hidden sheet `_itbokslut` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The kommun's name.
    pub municipality: String,
    /// The förvaltning; `None` in the governing workbook.
    pub department: Option<DepartmentCode>,
    /// The period.
    pub period: Period,
    /// 1 in a template, one more in each returned workbook.
    pub round: u32,
    /// The first year of the plan that proposals are asked for; `None` in the
    /// governing workbook, and in a form that does not say.
    pub planned: Option<Year>,
}

/// What a workbook is filled with.
#[derive(Clone, Debug, PartialEq)]
pub struct BookFill {
    /// What the hidden sheet says.
    pub identity: Identity,
    /// The workbook's title, shown on the first sheet:
    /// `IT-bokslut 2025 – Barn- och utbildningsförvaltningen`.
    pub title: String,
    /// Lines above the instructions on `Läs mig`, label and text: deadline,
    /// contact, and that the figures are invented.
    pub notes: Vec<(String, String)>,
    /// The sheets' contents, by the sheet's name in the form.
    pub sheets: BTreeMap<&'static str, SheetFill>,
    /// What it holds besides, when it goes back to the one who sent it in.
    pub returned: Option<Returned>,
}

impl BookFill {
    /// Returns how many cells are marked as ones to fill in.
    pub fn asked(&self) -> usize {
        let rows = self.sheets.values().flat_map(|sheet| &sheet.rows);
        rows.flat_map(|row| row.remarks.values())
            .filter(|remark| remark.fill_in)
            .count()
    }
}

/// What a sheet is filled with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetFill {
    /// A table's rows in order; a card has one.
    pub rows: Vec<RowFill>,
    /// Whether «Inga att redovisa» is chosen; `None` leaves it empty.
    pub none: Option<bool>,
}

/// What a row is filled with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowFill {
    /// The unit of the row's indicator, which decides number formats and
    /// validation.
    pub unit: Option<Unit>,
    /// The decimals the indicator is printed with.
    pub decimals: Option<u8>,
    /// The cells, by the column's key. A cell that is not here is empty and
    /// open.
    pub cells: BTreeMap<&'static str, Fill>,
    /// What is said of the cells, by the column's key.
    pub remarks: BTreeMap<&'static str, Remark>,
}

/// What is said of a cell to the person who has the workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The cell's note, in sentences; empty when there is none.
    pub note: String,
    /// Whether the cell is marked as one to fill in, or to fill in anew.
    pub fill_in: bool,
    /// How grave the fault is that the cell is marked with.
    pub fault: Option<Severity>,
}

impl Remark {
    /// Adds a paragraph to the note; one that is there already is not said
    /// twice.
    pub fn say(&mut self, words: &str) {
        if self.note.split('\n').any(|said| said == words) {
            return;
        }
        if !self.note.is_empty() {
            self.note.push('\n');
        }
        self.note.push_str(words);
    }
}

/// What a cell is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// A value; open to the user unless the column is pre-filled.
    Value(FillValue),
    /// A value that is open to the user even where the form is not: what
    /// somebody wrote in a cell that was locked, or in a row of their own.
    Open(FillValue),
    /// A value that the user must not change: a source fills it.
    Locked(FillValue),
    /// The program computes the value when the workbook comes back: shaded and
    /// locked. The sentence says from what.
    Computed(String),
    /// The row does not use the cell: shaded and locked.
    Unused,
}

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum FillValue {
    /// Text.
    Text(String),
    /// A number in the cell's unit: 87.5 is 87,5 %.
    Number(f64),
    /// A date.
    Date(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// A target; written as text (DESIGN §4.1).
    Target(Target),
    /// A cell as it stood in another workbook that counts its days from 1900.
    Stood(RawCell),
}
