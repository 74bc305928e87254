//! A workbook that is being bent: its tables and cells as the form names them.

use std::collections::{BTreeMap, BTreeSet};

use itbokslut::domain::{
    CellRef, NumberFormat, Period, RawCell, RawSheet, RawValue, RawWorkbook,
};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::{Column, HeaderYears, Kind, Layout, Origin, Sheet};

use super::base::{Found, YEAR};
use super::dice::Dice;

/// What a workbook that was bent must come to.
#[derive(Debug)]
pub(super) struct Bend {
    /// The sheet that was bent, by its name in the form.
    pub(super) sheet: &'static str,
    /// What must be found that was not found before, and nothing else.
    pub(super) found: Vec<Found>,
    pub(super) values: Values,
}

/// What must be read of a workbook that was bent.
#[derive(Debug)]
pub(super) enum Values {
    /// Everything that was read before, wherever it stands now.
    Same,
    /// The same in every cell but these.
    Except(BTreeSet<String>),
    /// Nothing that was not read before: something is gone.
    Fewer,
    /// Nothing at all: it is not the form that is asked for.
    Unread,
}

/// A workbook that is being bent, and what a broken program added to its file.
pub(super) struct Bent(pub(super) RawWorkbook, pub(super) Vec<Fault>);

/// An element in a sheet of an .xlsx that no program should have written.
pub(super) struct Fault {
    pub(super) sheet: &'static str,
    pub(super) row: u32,
    pub(super) element: String,
}

/// A table of the form as it stands in a workbook.
pub(super) struct Table {
    pub(super) sheet: &'static Sheet,
    /// The row of the headers.
    pub(super) header: u32,
    /// The columns by their position.
    pub(super) columns: BTreeMap<u32, &'static Column>,
    /// The rows that hold something.
    pub(super) rows: Vec<u32>,
}

/// A cell that holds something, in a table or on a card.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) sheet: &'static Sheet,
    pub(super) column: &'static Column,
    pub(super) at: CellRef,
    /// Whether the row is known by this cell.
    pub(super) is_key: bool,
}

impl Bend {
    pub(super) fn new(sheet: &'static str) -> Self {
        Self {
            sheet,
            found: Vec::new(),
            values: Values::Same,
        }
    }

    /// Says that a rule must be broken at a place.
    pub(super) fn finds(mut self, rule: &'static str, place: impl Into<String>) -> Self {
        self.found.push((rule, place.into()));
        self
    }

    pub(super) fn reads(mut self, values: Values) -> Self {
        self.values = values;
        self
    }
}

impl Table {
    /// Returns where the column with a key is.
    pub(super) fn column(&self, key: &str) -> Option<u32> {
        let mut columns = self.columns.iter();
        columns
            .find(|(_, column)| column.key == key)
            .map(|(at, _)| *at)
    }

    /// Returns the column by which a row is known.
    pub(super) fn key(&self) -> Option<u32> {
        self.column(self.sheet.key()?.key)
    }

    /// Returns the row after the last.
    pub(super) fn end(&self) -> u32 {
        self.rows.iter().max().map_or(self.header, |last| *last) + 1
    }

    pub(super) fn place(&self, row: u32, column: u32) -> String {
        place(self.sheet.name, CellRef::new(row, column))
    }
}

pub(super) fn place(sheet: &str, at: CellRef) -> String {
    format!("{sheet}!{at}")
}

fn header(column: &Column) -> String {
    column.header.text(HeaderYears::usual(Period::annual(YEAR)))
}

pub(super) fn text(text: impl Into<String>) -> RawCell {
    RawCell {
        value: RawValue::Text(text.into().into()),
        format: NumberFormat::General,
        formula: None,
    }
}

pub(super) fn number(value: f64, format: NumberFormat) -> RawCell {
    RawCell {
        value: RawValue::Number(value),
        format,
        formula: None,
    }
}

impl Bent {
    pub(super) fn sheet(&mut self, name: &str) -> &mut RawSheet {
        let mut sheets = self.0.sheets.iter_mut();
        sheets.find(|sheet| &*sheet.name == name).unwrap()
    }

    pub(super) fn get(&mut self, sheet: &str, at: CellRef) -> Option<RawCell> {
        self.sheet(sheet).cells.get(&at).cloned()
    }

    pub(super) fn put(&mut self, sheet: &str, at: CellRef, cell: RawCell) {
        self.sheet(sheet).cells.insert(at, cell);
    }

    /// Returns the tables that stand in the workbook.
    pub(super) fn tables(&self) -> Vec<Table> {
        let tables = DEPARTMENT.sheets.iter().copied();
        tables
            .filter(|sheet| sheet.layout == Layout::Table)
            .filter_map(|sheet| {
                let mut sheets = self.0.sheets.iter();
                table(sheet, sheets.find(|raw| &*raw.name == sheet.name)?)
            })
            .collect()
    }

    /// Returns one of the tables that have some rows.
    pub(super) fn table(
        &self,
        dice: &mut Dice,
        fits: impl Fn(&Table) -> bool,
    ) -> Option<Table> {
        let mut tables = self.tables();
        tables.retain(|table| !table.rows.is_empty() && fits(table));
        (!tables.is_empty()).then(|| tables.swap_remove(dice.below(tables.len())))
    }

    /// Returns one of the cells that a förvaltning has filled in and that a
    /// reader asks for.
    pub(super) fn spot(
        &self,
        dice: &mut Dice,
        fits: impl Fn(&Spot, &RawCell) -> bool,
    ) -> Option<(Spot, RawCell)> {
        let mut spots = Vec::new();
        for sheet in DEPARTMENT.sheets.iter().copied() {
            let mut sheets = self.0.sheets.iter();
            let Some(raw) = sheets.find(|raw| &*raw.name == sheet.name) else {
                continue;
            };
            for (at, column) in filled(sheet, raw) {
                // An activity is known by its name, with or without a number.
                let is_key = sheet.layout == Layout::Table
                    && (sheet.key().is_some_and(|key| key.key == column.key)
                        || column.key == "activity");
                if column.origin == Origin::Prefilled && !is_key {
                    continue;
                }
                let spot = Spot {
                    sheet,
                    column,
                    at,
                    is_key,
                };
                let cell = &raw.cells[&at];
                if fits(&spot, cell) {
                    spots.push((spot, cell.clone()));
                }
            }
        }
        dice.one_of(&spots)
    }

    /// Returns what stands in a row under the header with a key.
    pub(super) fn word(&self, spot: &Spot, key: &str) -> String {
        let tables = self.tables();
        let table = tables.iter().find(|t| t.sheet.name == spot.sheet.name);
        let Some(column) = table.and_then(|table| table.column(key)) else {
            return String::new();
        };
        let raw = self.0.sheets.iter().find(|s| *s.name == *spot.sheet.name);
        let cell = raw
            .unwrap()
            .cells
            .get(&CellRef::new(spot.at.row, column))
            .cloned();
        match cell.map(|cell| cell.value) {
            Some(RawValue::Text(text)) => text.to_string(),
            _ => String::new(),
        }
    }

    /// Moves everything of a sheet: a row or column becomes what the function
    /// says, or is gone.
    pub(super) fn move_all(
        &mut self,
        sheet: &str,
        row: impl Fn(u32) -> Option<u32>,
        column: impl Fn(u32) -> Option<u32>,
    ) {
        let sheet = self.sheet(sheet);
        let to = |at: CellRef| Some(CellRef::new(row(at.row)?, column(at.column)?));
        sheet.cells = std::mem::take(&mut sheet.cells)
            .into_iter()
            .filter_map(|(at, cell)| Some((to(at)?, cell)))
            .collect();
        // A moved column tears the title's range apart, as Excel does.
        sheet.merges = std::mem::take(&mut sheet.merges)
            .into_iter()
            .filter_map(|(first, last)| Some((to(first)?, to(last)?)))
            .filter(|(first, last)| first < last && first.column <= last.column)
            .collect();
        let hidden = sheet.hidden_rows.iter();
        sheet.hidden_rows = hidden
            .flat_map(|&(first, last)| first..=last)
            .filter_map(&row)
            .map(|row| (row, row))
            .collect();
    }

    /// Inserts so many empty rows before a row.
    pub(super) fn insert_rows(&mut self, sheet: &str, before: u32, count: u32) {
        let row = |row| Some(if row >= before { row + count } else { row });
        self.move_all(sheet, row, Some);
    }
}

fn table(sheet: &'static Sheet, raw: &RawSheet) -> Option<Table> {
    let wanted: BTreeMap<String, &'static Column> = sheet
        .columns
        .iter()
        .map(|column| (header(column), *column))
        .collect();
    let mut rows: BTreeMap<u32, BTreeMap<u32, &'static Column>> = BTreeMap::new();
    for (at, cell) in &raw.cells {
        if let RawValue::Text(text) = &cell.value
            && let Some(column) = wanted.get(&**text)
        {
            rows.entry(at.row).or_default().insert(at.column, column);
        }
    }
    let (header, columns) = rows.into_iter().max_by_key(|(_, found)| found.len())?;
    let filled: BTreeSet<u32> = raw
        .cells
        .keys()
        .filter(|at| at.row > header && columns.contains_key(&at.column))
        .map(|at| at.row)
        .collect();
    Some(Table {
        sheet,
        header,
        columns,
        rows: filled.into_iter().collect(),
    })
}

/// Returns the cells of a sheet that hold something, with their columns.
fn filled(sheet: &'static Sheet, raw: &RawSheet) -> Vec<(CellRef, &'static Column)> {
    match sheet.layout {
        Layout::Instructions => Vec::new(),
        Layout::Table => table(sheet, raw).map_or(Vec::new(), |table| {
            let cells = raw.cells.keys().copied();
            cells
                .filter(|at| at.row > table.header)
                .filter_map(|at| Some((at, *table.columns.get(&at.column)?)))
                .collect()
        }),
        Layout::Card => sheet
            .columns
            .iter()
            .filter_map(|column| {
                let label = header(column);
                let mut cells = raw.cells.iter();
                let (at, _) = cells.find(|(_, cell)| {
                    matches!(&cell.value, RawValue::Text(text) if **text == *label)
                })?;
                let at = CellRef::new(at.row, at.column + 1);
                raw.cells.contains_key(&at).then_some((at, *column))
            })
            .collect(),
    }
}

impl Spot {
    pub(super) fn place(&self) -> String {
        place(self.sheet.name, self.at)
    }

    /// Returns whether the cell holds an amount or a figure.
    pub(super) fn is_amount(&self) -> bool {
        matches!(
            self.column.kind,
            Kind::InRowsUnit | Kind::Plain | Kind::Number(_) | Kind::Money
        )
    }

    /// Begins what must come of it: a rule broken in the cell.
    pub(super) fn finds(&self, rule: &'static str) -> Bend {
        Bend::new(self.sheet.name).finds(rule, self.place())
    }

    /// As [`Spot::finds`], and the cell is read otherwise or not at all.
    pub(super) fn spoils(&self, rule: &'static str) -> Bend {
        self.finds(rule)
            .reads(Values::Except([self.place()].into()))
    }
}
