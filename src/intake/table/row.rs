//! A row of a table, or a card, from which typed values are taken.

use std::collections::BTreeMap;
#[cfg(test)]
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{CellRef, DateSystem, Entry, IndicatorCode, Place, Placed, RawSheet};
use crate::finding::Finding;
use crate::finding::rules::required_empty;
use crate::form::{Col, Column, HeaderYears, Need, Sheet};

use super::super::cell::{Ask, Got, Measured, Read, Registers, Units, is_blank};
use super::columns::{Columns, Spot};

/// Where the values of a row or a card are.
#[derive(Clone, Copy)]
pub(super) enum Spots<'r> {
    /// In the columns of a row.
    Columns {
        /// The columns.
        columns: &'r Columns<'r>,
        /// The row.
        row: u32,
    },
    /// In cells of their own.
    Cells(&'r BTreeMap<&'static str, Spot<CellRef>>),
}

/// What a row needs to know to be read.
pub(super) struct Context<'r> {
    pub(super) file: Arc<str>,
    pub(super) dates: DateSystem,
    pub(super) sheet: &'r RawSheet,
    pub(super) form: &'static Sheet,
    pub(super) spots: Spots<'r>,
    pub(super) years: HeaderYears,
    pub(super) registers: &'r Registers,
    pub(super) units: &'r Units,
    pub(super) findings: &'r mut Vec<Finding>,
    #[cfg(test)]
    pub(super) asked: &'r mut BTreeSet<&'static str>,
}

/// A row of a table, or a card.
pub(in super::super) struct Row<'r> {
    context: Context<'r>,
    measured: Measured,
    /// Whether the row has no key: then its other cells are not asked for.
    keyless: bool,
}

impl<'r> Row<'r> {
    pub(super) const fn new(context: Context<'r>) -> Self {
        Self {
            context,
            measured: Measured::Unknown,
            keyless: false,
        }
    }

    /// Says what the row's values are measured in: a förvaltning's own value
    /// of an indicator.
    pub(in super::super) fn measures_own(&mut self, indicator: Option<&IndicatorCode>) {
        self.measured =
            indicator.map_or(Measured::Unknown, |code| self.context.units.own(code));
    }

    /// Says what the row's values are measured in: the kommun's value of an
    /// indicator.
    pub(in super::super) fn measures_common(
        &mut self,
        indicator: Option<&IndicatorCode>,
    ) {
        self.measured =
            indicator.map_or(Measured::Unknown, |code| self.context.units.common(code));
    }

    /// Says what the row's values are measured in.
    pub(in super::super) const fn measures(&mut self, measured: Measured) {
        self.measured = measured;
    }

    /// Returns the value of a column without which the row is of no use.
    pub(in super::super) fn key<T: Read>(
        &mut self,
        col: &'static Col<T>,
    ) -> Option<Placed<T>> {
        match self.get(col) {
            Entry::Given(placed) => Some(placed),
            Entry::Unusable(_) => None,
            Entry::Absent | Entry::Empty(_) => {
                self.keyless = true;
                None
            }
        }
    }

    /// Returns what a column's cell came to. An empty one that must be filled
    /// in is reported.
    pub(in super::super) fn get<T: Read>(&mut self, col: &'static Col<T>) -> Entry<T> {
        // A sibling of the sheet that the reader names has its own header and
        // need for the column, or no such column.
        let Some(column) = self.context.form.column(col.column.key) else {
            return Entry::Absent;
        };
        #[cfg(test)]
        self.context.asked.insert(column.key);
        let Some(spot) = self.spot(column) else {
            return Entry::Absent;
        };
        let (Spot::At(at) | Spot::Unsure(at)) = spot;
        let context = &mut self.context;
        let place =
            Place::cell(Arc::clone(&context.file), context.sheet.name.clone(), at);
        let cell = context.sheet.cells.get(&at);
        let Some(cell) = cell.filter(|cell| !is_blank(cell)) else {
            return self.empty(column, place);
        };
        if matches!(spot, Spot::Unsure(_)) {
            return Entry::Unusable(place);
        }
        let got = T::read(&mut Ask {
            cell,
            place: &place,
            dates: context.dates,
            kind: column.kind,
            measured: self.measured,
            registers: context.registers,
            findings: context.findings,
        });
        match got {
            Got::Value(value) => Entry::Given(Placed::new(value, place)),
            Got::Unusable => Entry::Unusable(place),
            Got::Empty => self.empty(column, place),
        }
    }

    /// Returns the row itself: the cell of its first known column.
    pub(in super::super) fn place(&self) -> Place {
        let at = match self.context.spots {
            Spots::Cells(cells) => cells.values().map(|spot| spot.at()).min(),
            Spots::Columns { columns, row } => {
                let first = columns.known().first().copied();
                first.map(|column| CellRef::new(row, column))
            }
        };
        let (file, sheet) = (&self.context.file, &self.context.sheet.name);
        match at {
            Some(at) => Place::cell(Arc::clone(file), sheet.clone(), at),
            None => Place::sheet(Arc::clone(file), sheet.clone()),
        }
    }

    fn empty<T>(&mut self, column: &Column, place: Place) -> Entry<T> {
        if column.need == Need::Required && !self.keyless {
            let header = column.header.text(self.context.years);
            self.context
                .findings
                .push(required_empty::found(&place, &header));
        }
        Entry::Empty(place)
    }

    fn spot(&self, column: &Column) -> Option<Spot<CellRef>> {
        match self.context.spots {
            Spots::Cells(cells) => cells.get(column.key).copied(),
            Spots::Columns { columns, row } => {
                columns.get(column.key).map(|spot| match spot {
                    Spot::At(column) => Spot::At(CellRef::new(row, column)),
                    Spot::Unsure(column) => Spot::Unsure(CellRef::new(row, column)),
                })
            }
        }
    }
}
