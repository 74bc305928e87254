//! One OpenDocument table: rows of cells, of which many stand for several.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use crate::domain::{
    CellRef, NumberFormat, RawCell, RawNote, RawSheet, RawValue, Visibility,
};
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::{Budget, Fault};
use crate::intake::limits;
use crate::intake::oddities::Oddities;
use crate::intake::rows::HiddenRows;
use crate::intake::xml::Xml;

use super::cell::{Stored, count};
use super::styles::Styles;

/// A table that has been read.
pub(super) struct Read {
    pub(super) sheet: RawSheet,
    pub(super) oddities: Oddities,
}

/// A table as it is read.
struct Table<'a> {
    styles: &'a Styles,
    budget: &'a mut Budget,
    cells: BTreeMap<CellRef, RawCell>,
    notes: BTreeMap<CellRef, RawNote>,
    merges: Vec<(CellRef, CellRef)>,
    hidden: HiddenRows,
    oddities: Oddities,
    /// Where each default cell style of the columns begins.
    columns: Vec<(u64, Option<String>)>,
    next_column: u64,
    next_row: u64,
    /// How deep the outermost group of rows that is folded away is open.
    folded: Option<usize>,
}

/// What a row element says.
struct Row {
    repeated: u64,
    hidden: bool,
    style: Option<String>,
}

/// Reads the table that was just opened, to its end.
pub(super) fn read(
    xml: &mut Xml<'_>,
    element: &BytesStart<'_>,
    styles: &Styles,
    budget: &mut Budget,
) -> Result<Read, Fault> {
    let mut name = String::new();
    let mut hidden = false;
    xml.attributes(element, |attribute, value| match attribute {
        "name" => name = value.into_owned(),
        "style-name" => hidden = styles.hides(&value),
        _ => {}
    })?;
    let mut table = Table {
        styles,
        budget,
        cells: BTreeMap::new(),
        notes: BTreeMap::new(),
        merges: Vec::new(),
        hidden: HiddenRows::default(),
        oddities: Oddities::default(),
        columns: Vec::new(),
        next_column: 0,
        next_row: 0,
        folded: None,
    };
    table.rows(xml)?;
    Ok(Read {
        sheet: RawSheet {
            name: name.into(),
            visibility: if hidden {
                Visibility::Hidden
            } else {
                Visibility::Visible
            },
            cells: table.cells,
            notes: table.notes,
            merges: table.merges,
            hidden_rows: table.hidden.ranges(),
        },
        oddities: table.oddities,
    })
}

impl Table<'_> {
    fn rows(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let inside = xml.depth();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "table-row" => self.row(xml, &e)?,
                    "table-column" => self.column(xml, &e)?,
                    "table-row-group" => {
                        let mut shown = true;
                        xml.attributes(&e, |name, value| {
                            shown &= name != "display" || value != "false";
                        })?;
                        if !shown && self.folded.is_none() {
                            self.folded = Some(xml.depth());
                        }
                    }
                    "table-rows"
                    | "table-header-rows"
                    | "table-columns"
                    | "table-header-columns"
                    | "table-column-group" => {}
                    // Pictures, forms, links, and what they carry with them.
                    _ => xml.skip()?,
                },
                Event::End(_) => {
                    if self.folded.is_some_and(|depth| xml.depth() < depth) {
                        self.folded = None;
                    }
                    if xml.depth() < inside {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
    }

    fn column(&mut self, xml: &Xml<'_>, element: &BytesStart<'_>) -> Result<(), Fault> {
        let mut repeated = 1;
        let mut style = None;
        xml.attributes(element, |name, value| match name {
            "number-columns-repeated" => repeated = count(&value),
            "default-cell-style-name" => style = Some(value.into_owned()),
            _ => {}
        })?;
        self.columns.push((self.next_column, style));
        self.next_column = self.next_column.saturating_add(repeated);
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>, element: &BytesStart<'_>) -> Result<(), Fault> {
        let mut row = Row {
            repeated: 1,
            hidden: self.folded.is_some(),
            style: None,
        };
        xml.attributes(element, |name, value| match name {
            "number-rows-repeated" => row.repeated = count(&value),
            "visibility" => row.hidden |= value != "visible",
            "default-cell-style-name" => row.style = Some(value.into_owned()),
            _ => {}
        })?;
        let first = self.next_row;
        self.next_row = first.saturating_add(row.repeated);
        if row.hidden
            && let Ok(start) = u32::try_from(first)
        {
            let count = u32::try_from(row.repeated).unwrap_or(u32::MAX);
            self.hidden.hide(start, count);
        }
        let inside = xml.depth();
        let mut column = 0_u64;
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => {
                        let stored = Stored::read(xml, &e)?;
                        self.cell(&stored, &row, first, column)?;
                        column = column.saturating_add(stored.repeated);
                    }
                    _ => xml.skip()?,
                },
                Event::End(_) if xml.depth() < inside => return Ok(()),
                _ => {}
            }
        }
    }

    /// Keeps a cell, as many times as it stands for.
    fn cell(
        &mut self,
        stored: &Stored,
        row: &Row,
        first_row: u64,
        first_column: u64,
    ) -> Result<(), Fault> {
        if stored.spanned != (1, 1) {
            self.merge(stored, first_row, first_column)?;
        }
        if let Some(note) = &stored.note {
            self.budget.take_cells(1)?;
            self.budget.take_text(note.text.len())?;
            let at = place(first_row, first_column).unwrap_or(CellRef::new(0, 0));
            self.notes.insert(at, note.clone());
        }
        let value = match stored.value() {
            Ok(Some(value)) => value,
            Ok(None) => return Ok(()),
            Err(unreadable) => {
                match place(first_row, first_column) {
                    Some(cell) => self.oddities.unreadable(cell, unreadable),
                    None => self.outside(first_row, first_column),
                }
                return Ok(());
            }
        };
        let rows = within(first_row, row.repeated, CellRef::LAST_ROW);
        let columns = within(first_column, stored.repeated, CellRef::LAST_COLUMN);
        if rows.1 < row.repeated || columns.1 < stored.repeated {
            self.outside(
                first_row.saturating_add(row.repeated - 1),
                first_column.saturating_add(stored.repeated - 1),
            );
        }
        let count =
            usize::try_from(rows.1.saturating_mul(columns.1)).unwrap_or(usize::MAX);
        self.budget.take_cells(count)?;
        if let RawValue::Text(text) | RawValue::IsoDate(text) = &value {
            self.budget.take_text(text.len().saturating_mul(count))?;
        }
        let format = stored.format(self.format(stored, row, first_column));
        let mut formula = stored.formula();
        if let Some(text) = &mut formula
            && !self
                .budget
                .has_room_for_formula(text.len().saturating_mul(count))
        {
            text.clear();
        }
        for y in rows.0..rows.0.saturating_add(rows.1) {
            for x in columns.0..columns.0.saturating_add(columns.1) {
                let Some(cell) = place(y, x) else { continue };
                let formula = formula.clone().map(|text| self.budget.formula(text));
                self.cells.insert(
                    cell,
                    RawCell {
                        value: value.clone(),
                        format,
                        formula,
                    },
                );
            }
        }
        Ok(())
    }

    /// Returns what the cell's style says, or the row's, or the column's.
    fn format(&self, stored: &Stored, row: &Row, column: u64) -> NumberFormat {
        let of_column = || {
            let after = self.columns.partition_point(|&(start, _)| start <= column);
            let (_, style) = self.columns.get(after.checked_sub(1)?)?;
            style.as_ref()
        };
        let style = stored.style.as_ref();
        style
            .or(row.style.as_ref())
            .or_else(of_column)
            .map(|style| self.styles.format(style))
            .unwrap_or_default()
    }

    fn merge(&mut self, stored: &Stored, row: u64, column: u64) -> Result<(), Fault> {
        let (columns, rows) = stored.spanned;
        let last = place(
            row.saturating_add(rows - 1),
            column.saturating_add(columns - 1),
        );
        match (place(row, column), last) {
            (Some(first), Some(last)) => {
                if self.merges.len() == limits::MERGES as usize {
                    return Err(Fault::TooLarge(Excess::Merges(limits::MERGES)));
                }
                self.merges.push((first, last));
            }
            _ => self.outside(
                row.saturating_add(rows - 1),
                column.saturating_add(columns - 1),
            ),
        }
        Ok(())
    }

    fn outside(&mut self, row: u64, column: u64) {
        let address = CellRef::new(
            u32::try_from(row).unwrap_or(u32::MAX),
            u32::try_from(column).unwrap_or(u32::MAX),
        );
        self.oddities.outside(&address.to_string());
    }
}

/// Returns the cell at a row and a column, if the sheet has it.
fn place(row: u64, column: u64) -> Option<CellRef> {
    let cell = CellRef::new(row.try_into().ok()?, column.try_into().ok()?);
    (cell.row <= CellRef::LAST_ROW && cell.column <= CellRef::LAST_COLUMN).then_some(cell)
}

/// Returns a start and how many of a count lie within the sheet.
fn within(first: u64, count: u64, last: u32) -> (u64, u64) {
    let room = (u64::from(last) + 1).saturating_sub(first);
    (first, count.min(room))
}
