//! The cells' values, as calamine reads them from the package we wrote.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use crate::domain::{CellRef, NumberFormat, RawCell, RawValue};
use crate::finding::rules::damaged_file::Damage;
use crate::intake::fault::Fault;
use crate::intake::format;

use super::book::sheet_name;
use super::sheet::Note;

/// The package that we wrote, opened by calamine.
pub(super) struct Values {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

impl Values {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Fault> {
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|_| unread())?;
        Ok(Self { xlsx })
    }

    /// Returns a sheet's cells, with what our own pass noted of them, and the
    /// addresses that the sheet holds more than once. Those are left out.
    pub(super) fn cells(
        &mut self,
        number: usize,
        notes: Vec<Note>,
    ) -> Result<(BTreeMap<CellRef, RawCell>, Vec<CellRef>), Fault> {
        let mut reader = self
            .xlsx
            .worksheet_cells_reader(&sheet_name(number))
            .map_err(|_| unread())?;
        let formats: Vec<NumberFormat> = reader
            .styles()
            .iter()
            .map(|style| {
                style
                    .number_format
                    .as_ref()
                    .map_or(NumberFormat::General, |format| {
                        format::of_code(&format.format_code, false)
                    })
            })
            .collect();
        let format_of = |style: usize| formats.get(style).copied().unwrap_or_default();

        let mut cells = Vec::new();
        while let Some((cell, style)) =
            reader.next_cell_with_style_id().map_err(|_| unread())?
        {
            let (row, column) = cell.get_position();
            let (value, date) = match cell.get_value() {
                DataRef::Int(value) => (RawValue::Number(lossless(*value)), false),
                DataRef::Float(value) => (RawValue::Number(*value), false),
                DataRef::String(text) => (RawValue::Text(text.as_str().into()), false),
                DataRef::SharedString(text) => (RawValue::Text((*text).into()), false),
                DataRef::Bool(value) => (RawValue::Bool(*value), false),
                DataRef::DateTime(date) => (RawValue::Number(date.as_f64()), true),
                DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                    (RawValue::IsoDate(text.as_str().into()), true)
                }
                // Our pass writes neither errors nor empty cells.
                DataRef::Error(_) | DataRef::Empty => continue,
            };
            let format = if date {
                NumberFormat::Date
            } else {
                format_of(style)
            };
            cells.push((
                CellRef::new(row, column),
                RawCell {
                    value,
                    format,
                    formula: None,
                },
            ));
        }
        Ok(joined(cells, notes, format_of))
    }
}

/// Joins the values with the notes.
fn joined(
    mut cells: Vec<(CellRef, RawCell)>,
    notes: Vec<Note>,
    format_of: impl Fn(usize) -> NumberFormat,
) -> (BTreeMap<CellRef, RawCell>, Vec<CellRef>) {
    let mut formulas = Vec::new();
    for note in notes {
        match note.value {
            Some(value) => cells.push((
                note.cell,
                RawCell {
                    value,
                    format: format_of(note.style),
                    formula: note.formula,
                },
            )),
            None => formulas.push((note.cell, note.formula)),
        }
    }
    cells.sort_by_key(|&(cell, _)| cell);
    let mut doubled: Vec<CellRef> = cells
        .windows(2)
        .filter_map(|pair| match pair {
            [(a, _), (b, _)] if a == b => Some(*a),
            _ => None,
        })
        .collect();
    doubled.dedup();
    cells.retain(|(cell, _)| doubled.binary_search(cell).is_err());
    let mut cells: BTreeMap<_, _> = cells.into_iter().collect();
    for (cell, formula) in formulas {
        if let Some(cell) = cells.get_mut(&cell) {
            cell.formula = formula;
        }
    }
    (cells, doubled)
}

/// Returns a whole number; calamine makes none from .xlsx, whose numbers are
/// all floating.
fn lossless(value: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a cell has fifteen digits")]
    let value = value as f64;
    value
}

/// Returns the fault of a package that calamine refuses. Our pass writes only
/// what calamine reads, so this has no known cause.
fn unread() -> Fault {
    Fault::Damaged(Damage::Container)
}
