//! One sheet of the form as it is filled again, and where everything went.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{CellRef, DateSystem, RawCell, RawWorkbook};
use crate::form::{Column, Origin, Sheet};
use crate::submission::{At, Beyond, Fill, FillValue, Other, Remark, RowFill, SheetFill};

use super::stood::{self, is_same, stood};
use super::words;

/// Where the cells of a sheet went.
#[derive(Debug, Default)]
pub(super) struct Map {
    /// The form's sheet, by its name.
    pub(super) sheet: &'static str,
    /// The first column's key.
    pub(super) first: Option<&'static str>,
    pub(super) header: Option<u32>,
    pub(super) columns: BTreeMap<u32, &'static str>,
    pub(super) beside: BTreeMap<u32, usize>,
    pub(super) rows: BTreeMap<u32, usize>,
    /// Cells that stand by themselves.
    pub(super) cells: BTreeMap<CellRef, At>,
    /// Cells whose formula is quoted in a note.
    pub(super) quoted: BTreeSet<CellRef>,
}

impl Map {
    /// Returns where a cell went; `None` when the form has no place for it.
    pub(super) fn at(&self, cell: CellRef) -> Option<At> {
        if let Some(at) = self.cells.get(&cell) {
            return Some(*at);
        }
        let column = self.columns.get(&cell.column);
        let beside = self.beside.get(&cell.column);
        if self.header == Some(cell.row) {
            return match (column, beside) {
                (Some(key), _) => Some(At::Head(key)),
                (None, Some(column)) => Some(At::BesideHead(*column)),
                (None, None) => None,
            };
        }
        let row = *self.rows.get(&cell.row)?;
        match (column, beside) {
            (Some(key), _) => Some(At::Cell(row, key)),
            (None, Some(column)) => Some(At::Beside(row, *column)),
            (None, None) => None,
        }
    }

    /// Returns where something that was found at a cell is shown.
    pub(super) fn near(&self, cell: CellRef) -> At {
        self.at(cell)
            .or_else(|| {
                let row = *self.rows.get(&cell.row)?;
                Some(At::Cell(row, self.first?))
            })
            .unwrap_or(At::Sheet)
    }
}

/// A sheet that is filled again.
pub(super) struct Copy<'a> {
    raw: &'a RawWorkbook,
    pub(super) form: &'static Sheet,
    faulty: &'a BTreeSet<(Arc<str>, CellRef)>,
    pub(super) fill: SheetFill,
    pub(super) beyond: Beyond,
    pub(super) map: Map,
    /// What stood in the form's own cells instead of what the form has there.
    pub(super) changed: Vec<Other>,
}

impl<'a> Copy<'a> {
    pub(super) fn new(
        raw: &'a RawWorkbook,
        form: &'static Sheet,
        faulty: &'a BTreeSet<(Arc<str>, CellRef)>,
    ) -> Self {
        Self {
            raw,
            form,
            faulty,
            fill: SheetFill::default(),
            beyond: Beyond::default(),
            map: Map {
                sheet: form.name,
                first: form.columns.first().map(|column| column.key),
                ..Map::default()
            },
            changed: Vec::new(),
        }
    }

    pub(super) const fn dates(&self) -> DateSystem {
        self.raw.dates
    }

    /// Puts what stood in a cell into a row of the form; `own` is whether the
    /// row is one of the form's.
    pub(super) fn put(
        &mut self,
        row: &mut RowFill,
        column: &Column,
        cell: Option<&RawCell>,
        (name, at): (&Arc<str>, CellRef),
        own: bool,
    ) {
        let dates = self.dates();
        let known = row.cells.get(column.key).cloned();
        let Some(cell) = cell.filter(|cell| !cell.is_blank()) else {
            if own {
                left(row, column);
            }
            return;
        };
        if let Some(words) = stood::formula(cell) {
            row.remarks.entry(column.key).or_default().say(&words);
            self.map.quoted.insert(at);
        }
        let value = stood(cell, dates, column.kind);
        if !own {
            let fill = match column.origin {
                Origin::Prefilled => Fill::Open(value),
                Origin::Filled => Fill::Value(value),
            };
            row.cells.insert(column.key, fill);
            return;
        }
        let same = match &known {
            Some(Fill::Value(known) | Fill::Locked(known)) => is_same(known, cell, dates),
            _ => false,
        };
        match (column.origin, known) {
            (Origin::Prefilled, _) | (_, Some(Fill::Locked(_))) if same => {}
            (Origin::Prefilled, _) => {
                let is_key = self
                    .form
                    .row_code()
                    .is_some_and(|key| key.key == column.key);
                if is_key {
                    return;
                }
                if self.faulty.contains(&(Arc::clone(name), at)) {
                    row.cells.insert(column.key, Fill::Open(value));
                } else {
                    self.changed.push(Other {
                        sheet: name.to_string(),
                        cell: at.to_string(),
                        value: Some(stood::plain(cell, dates)),
                        comment: words::CHANGED.to_owned(),
                    });
                }
            }
            (Origin::Filled, Some(Fill::Value(_)) | None) => {
                row.cells.insert(column.key, Fill::Value(value));
            }
            (Origin::Filled, Some(locked)) => {
                let words = words::was_locked(&locked);
                row.remarks.entry(column.key).or_default().say(&words);
                row.cells.insert(column.key, Fill::Open(value));
            }
        }
    }

    /// Returns what stood in a cell, for a place without a kind of its own.
    pub(super) fn plain(&self, cell: &RawCell) -> FillValue {
        stood::plain(cell, self.dates())
    }
}

/// Makes a cell of the form's own row one that the förvaltning has left empty:
/// what was known there is no answer of its own.
pub(super) fn left(row: &mut RowFill, column: &Column) {
    if column.origin == Origin::Prefilled {
        return;
    }
    match row.cells.get(column.key) {
        Some(Fill::Locked(_)) => {
            let words = words::FROM_SOURCE.to_owned();
            row.cells.insert(column.key, Fill::Computed(words));
        }
        Some(Fill::Value(_) | Fill::Open(_)) => {
            row.cells.remove(column.key);
        }
        Some(Fill::Computed(_) | Fill::Unused) | None => {}
    }
}

/// Says what was already said of a cell only where it is still to fill in.
pub(super) fn only_where_empty(row: &mut RowFill) {
    let cells = &row.cells;
    row.remarks.retain(|key, _: &mut Remark| {
        !matches!(cells.get(key), Some(Fill::Value(_) | Fill::Open(_)))
    });
}
