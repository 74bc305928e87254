//! Workbooks built in code, as they stand in memory after a file was read.

use chrono::NaiveDate;

use crate::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawCell, RawError, RawSheet, RawValue,
    RawWorkbook, Visibility,
};
use crate::finding::Finding;
use crate::form::{IDENTITY_SHEET, Layout, Sheet};

/// Cells of any kind in a row.
macro_rules! cells {
    ($($cell:expr),* $(,)?) => {
        vec![$($crate::intake::testing::Cell::from($cell)),*]
    };
}
pub(crate) use cells;

/// A workbook under construction: sheets are added, and rows to the last.
#[derive(Clone, Debug)]
pub(crate) struct Book {
    raw: RawWorkbook,
    /// The form sheet whose columns the last sheet has, if it is one.
    form: Option<&'static Sheet>,
    next: u32,
}

impl Book {
    pub(crate) fn new(file: &str) -> Self {
        Self {
            raw: RawWorkbook {
                file: file.into(),
                container: Container::Xlsx,
                dates: DateSystem::From1900,
                sheets: Vec::new(),
            },
            form: None,
            next: 0,
        }
    }

    /// Adds the hidden sheet.
    pub(crate) fn identity(self, form: &str, department: &str, period: &str) -> Self {
        let mut book = self.sheet(IDENTITY_SHEET);
        book.last().visibility = Visibility::Hidden;
        book.row(cells!["formulär", form])
            .row(cells!["version", 1])
            .row(cells!["kommun", "Norsjö kommun"])
            .row(cells!["förvaltning", department])
            .row(cells!["period", period])
            .row(cells!["omgång", 1])
    }

    /// Adds an empty sheet.
    pub(crate) fn sheet(mut self, name: &str) -> Self {
        self.raw.sheets.push(RawSheet {
            notes: std::collections::BTreeMap::new(),
            name: name.into(),
            visibility: Visibility::Visible,
            cells: std::collections::BTreeMap::new(),
            merges: Vec::new(),
            hidden_rows: Vec::new(),
        });
        self.form = None;
        self.next = 0;
        self
    }

    /// Adds a form's sheet with its headers, or its labels.
    pub(crate) fn form(self, sheet: &'static Sheet, year: i32) -> Self {
        self.sheet(sheet.name).form_below(sheet, year)
    }

    /// Adds a form's headers, or its labels, below the last row.
    pub(crate) fn form_below(mut self, sheet: &'static Sheet, year: i32) -> Self {
        let headers: Vec<Cell> = sheet
            .columns
            .iter()
            .map(|column| Cell::from(column.header.text(year).as_str()))
            .collect();
        if sheet.layout == Layout::Card {
            for header in headers {
                self = self.row(vec![header]);
            }
        } else {
            self = self.row(headers);
        }
        self.form = Some(sheet);
        self
    }

    /// Adds a row below the last.
    pub(crate) fn row(mut self, cells: Vec<Cell>) -> Self {
        let row = self.next;
        self.next += 1;
        for (column, cell) in cells.into_iter().enumerate() {
            let at = CellRef::new(row, u32::try_from(column).unwrap());
            self = self.put(at, cell);
        }
        self
    }

    /// Adds a row of the form's columns, by key, or fills the card.
    pub(crate) fn filled(mut self, values: Vec<(&str, Cell)>) -> Self {
        let form = self.form.expect("the last sheet is a form's");
        let row = self.next;
        for (key, cell) in values {
            let column = form
                .columns
                .iter()
                .position(|column| column.key == key)
                .unwrap_or_else(|| panic!("{} has no {key}", form.name));
            let column = u32::try_from(column).unwrap();
            let at = match form.layout {
                Layout::Card => CellRef::new(column, 1),
                _ => CellRef::new(row, column),
            };
            self = self.put(at, cell);
        }
        if form.layout != Layout::Card {
            self.next += 1;
        }
        self
    }

    /// Leaves rows empty.
    pub(crate) fn skip(mut self, rows: u32) -> Self {
        self.next += rows;
        self
    }

    /// Sets a cell of the last sheet by its address.
    pub(crate) fn set(self, address: &str, cell: impl Into<Cell>) -> Self {
        let at = CellRef::parse(address).unwrap();
        self.put(at, cell.into())
    }

    fn put(mut self, at: CellRef, cell: Cell) -> Self {
        let cells = &mut self.last().cells;
        match cell.0 {
            Some(cell) => cells.insert(at, cell),
            None => cells.remove(&at),
        };
        self
    }

    /// Merges a range of the last sheet.
    pub(crate) fn merge(mut self, first: &str, last: &str) -> Self {
        let range = (
            CellRef::parse(first).unwrap(),
            CellRef::parse(last).unwrap(),
        );
        self.last().merges.push(range);
        self
    }

    /// Hides rows of the last sheet, counted from one.
    pub(crate) fn hide_rows(mut self, first: u32, last: u32) -> Self {
        self.last().hidden_rows.push((first - 1, last - 1));
        self
    }

    /// Hides the last sheet.
    pub(crate) fn hide(mut self) -> Self {
        self.last().visibility = Visibility::Hidden;
        self
    }

    pub(crate) fn raw(self) -> RawWorkbook {
        self.raw
    }

    fn last(&mut self) -> &mut RawSheet {
        self.raw.sheets.last_mut().expect("a sheet comes first")
    }
}

/// A cell, or none.
#[derive(Clone, Debug)]
pub(crate) struct Cell(pub(crate) Option<RawCell>);

fn of(value: RawValue, format: NumberFormat) -> Cell {
    Cell(Some(RawCell {
        value,
        format,
        formula: None,
    }))
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        of(RawValue::Text(text.into()), NumberFormat::General)
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        of(RawValue::Number(value), NumberFormat::General)
    }
}

impl From<i32> for Cell {
    fn from(value: i32) -> Self {
        f64::from(value).into()
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Self {
        of(RawValue::Bool(value), NumberFormat::General)
    }
}

/// A cell that was left empty.
pub(crate) const fn blank() -> Cell {
    Cell(None)
}

/// A number shown with so many decimals.
pub(crate) fn fixed(value: f64, decimals: u8) -> Cell {
    of(RawValue::Number(value), NumberFormat::Fixed { decimals })
}

/// A share shown as a percentage: 0.075 is 7,5 %.
pub(crate) fn percent(value: f64, decimals: u8) -> Cell {
    of(RawValue::Number(value), NumberFormat::Percent { decimals })
}

/// A number of a file that does not tell its formats.
pub(crate) fn unformatted(value: f64) -> Cell {
    of(RawValue::Number(value), NumberFormat::Unknown)
}

/// A serial number shown as a date.
pub(crate) fn serial(value: f64) -> Cell {
    of(RawValue::Number(value), NumberFormat::Date)
}

/// A date, `2025-03-31`, as Excel stores it.
pub(crate) fn day(date: &str) -> Cell {
    let date: NaiveDate = date.parse().unwrap();
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    let days = (date - start).num_days();
    serial(f64::from(i32::try_from(days).unwrap()))
}

/// A date as .ods stores it.
pub(crate) fn iso(date: &str) -> Cell {
    of(RawValue::IsoDate(date.into()), NumberFormat::Date)
}

/// An error value.
pub(crate) fn error(error: &str, formula: Option<&str>) -> Cell {
    Cell(Some(RawCell {
        value: RawValue::Error(RawError(error.into())),
        format: NumberFormat::General,
        formula: formula.map(Into::into),
    }))
}

/// A formula whose value is not stored.
pub(crate) fn not_stored(formula: &str) -> Cell {
    Cell(Some(RawCell {
        value: RawValue::NotStored,
        format: NumberFormat::General,
        formula: Some(formula.into()),
    }))
}

/// What findings are about: each rule with its cell.
pub(crate) fn summary(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| format!("{} {}", finding.rule.id, finding.place.within_file()))
        .map(|line| line.trim().to_owned())
        .collect()
}
