//! Where a table's parts stand on its sheet.

use crate::form::{Column, Kind, Origin, Rows, Sheet};
use crate::submission::{RowFill, SheetFill};

use super::style::Look;

/// The widest that the frozen columns may be, in characters, so that there
/// is room beside them on a small screen.
const WIDEST_FROZEN: f64 = 66.0;

/// Where a table's parts stand on its sheet, counted from zero.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The row with «Inga att redovisa», if the sheet has it.
    pub(super) nothing: Option<u32>,
    /// The row with the groups' words, if the sheet has groups.
    pub(super) band: Option<u32>,
    /// The header row.
    pub(super) header: u32,
    /// The table's first and last row under the header.
    pub(super) rows: (u32, u32),
    /// How many columns stay when the sheet is scrolled.
    pub(super) frozen: u16,
    /// The groups: the first column and the words.
    pub(super) groups: Vec<(usize, &'static str)>,
}

impl Frame {
    /// Returns the frame of a table sheet.
    pub(super) fn of(sheet: &Sheet, fill: &SheetFill) -> Self {
        let groups = groups(sheet);
        let nothing = matches!(sheet.rows, Rows::Open { none: true, .. }).then_some(2);
        let next = if nothing.is_some() { 3 } else { 2 };
        let band = (!groups.is_empty()).then_some(next);
        // Without a band an empty row keeps the answer apart from the table.
        let apart = band.is_some() || nothing.is_some();
        let header = if apart { next + 1 } else { next };
        let count = u32::try_from(rows(sheet, fill).len()).unwrap_or(u32::MAX);
        Self {
            nothing,
            band,
            header,
            rows: (header + 1, header.saturating_add(count)),
            frozen: frozen(sheet),
            groups,
        }
    }

    /// Returns whether a column is the first of a group after another.
    pub(super) fn starts_group(&self, column: usize) -> bool {
        column > 0 && self.groups.iter().any(|(first, _)| *first == column)
    }
}

/// Returns a table's rows: those of the fill, the fixed ones, the spare ones,
/// and always at least one, since Excel knows no table without rows.
pub(super) fn rows(sheet: &Sheet, fill: &SheetFill) -> Vec<RowFill> {
    let mut rows = match sheet.rows {
        Rows::Keyed(_) => fill.rows.clone(),
        Rows::Fixed(given) => fixed(sheet, given, &fill.rows),
        Rows::Open { spare, .. } => {
            let spare = (0..spare).map(|_| RowFill::default());
            fill.rows.iter().cloned().chain(spare).collect()
        }
    };
    if rows.is_empty() {
        rows.push(RowFill::default());
    }
    rows
}

/// Returns one row for each given first cell, filled from the fill's first row
/// with that cell, and then the fill's other rows.
fn fixed(sheet: &Sheet, given: &[&'static str], fill: &[RowFill]) -> Vec<RowFill> {
    use crate::submission::{Fill, FillValue};
    let Some(first) = sheet.columns.first() else {
        return Vec::new();
    };
    let mut left: Vec<&RowFill> = fill.iter().collect();
    let mut rows: Vec<RowFill> = Vec::new();
    for word in given {
        let word = Fill::Value(FillValue::Text((*word).to_owned()));
        let at = left
            .iter()
            .position(|row| row.cells.get(first.key) == Some(&word));
        let mut row = at.map_or_else(RowFill::default, |at| left.remove(at).clone());
        row.cells.insert(first.key, word);
        rows.push(row);
    }
    rows.extend(left.into_iter().cloned());
    rows
}

/// Returns the groups of a table: those the form names, and otherwise what is
/// known and what is to be filled in, if the sheet has both.
fn groups(sheet: &Sheet) -> Vec<(usize, &'static str)> {
    let origins = || sheet.columns.iter().map(|column| column.origin);
    let mixed = origins().any(|o| o == Origin::Prefilled)
        && origins().any(|o| o == Origin::Filled);
    let mut groups = Vec::new();
    let mut before = None;
    for (index, column) in sheet.columns.iter().enumerate() {
        if !column.group.is_empty() {
            groups.push((index, column.group));
        } else if mixed && before != Some(column.origin) {
            let words = match column.origin {
                Origin::Prefilled => "Redan ifyllt",
                Origin::Filled => "Att fylla i",
            };
            groups.push((index, words));
        }
        before = Some(column.origin);
    }
    groups
}

/// Returns how many columns stay when a sheet is scrolled: the leading codes
/// and the first text after them, which is what a row is called.
fn frozen(sheet: &Sheet) -> u16 {
    let mut count = 0;
    let mut width = 0.0;
    for column in sheet.columns {
        width += column.width;
        let code = matches!(column.kind, Kind::Code(_));
        if width > WIDEST_FROZEN || !(code || column.kind == Kind::Text) {
            break;
        }
        count += 1;
        if !code {
            break;
        }
    }
    count.max(1)
}

/// Returns what a column is to the person who has the form.
pub(super) fn look(column: &Column) -> Look {
    match column.origin {
        Origin::Prefilled => Look::Known,
        Origin::Filled => Look::Open,
    }
}

/// Returns whether a column is wide enough for sentences.
pub(super) fn is_wide(column: &Column) -> bool {
    column.kind == Kind::Text && column.width >= 30.0
}
