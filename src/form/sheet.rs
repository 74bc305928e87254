//! A sheet of a form.

use super::{Column, Kind, Need, Register};

/// The label of the cell where an open sheet says that it is empty on
/// purpose. It stands alone on a row above the table; the answer, `ja` or
/// `nej`, is the next cell to the right that is filled in.
pub const NOTHING_TO_REPORT: &str = "Inga att redovisa";

/// A sheet of a form.
#[derive(Debug)]
pub struct Sheet {
    /// The sheet's name, at most 31 characters.
    pub name: &'static str,
    /// Earlier names that are still recognised.
    pub was: &'static [&'static str],
    /// How it is laid out.
    pub layout: Layout,
    /// Which rows it has.
    pub rows: Rows,
    /// Its columns from left to right, or its fields from top to bottom.
    pub columns: &'static [&'static Column],
    /// What the sheet is for, one or two sentences above the table and in
    /// the handbook.
    pub intro: &'static str,
}

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A header row with rows below it.
    Table,
    /// A label in one column and its value beside it.
    Card,
    /// Text to be read, in the lines of [`Rows::Fixed`]; nothing is filled
    /// in.
    Instructions,
}

/// Which rows a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// One row for each of what the prefill names; no rows are added. The
    /// sheet is protected.
    Keyed(Prefill),
    /// Rows whose first cell is given. The sheet is protected.
    Fixed(&'static [&'static str]),
    /// Rows are added freely. The sheet is not protected.
    Open {
        /// How many empty rows the template has below the carried ones.
        spare: u32,
        /// Whether it has a cell «Inga att redovisa», so that empty can be
        /// told from forgotten.
        none: bool,
    },
}

/// What a keyed sheet has one row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefill {
    /// The indicators that the förvaltning reports.
    Indicators,
}

impl Sheet {
    /// Returns the column with a key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns
            .iter()
            .copied()
            .find(|column| column.key == key)
    }

    /// Returns the column by which a row is known: the first that must be
    /// filled in, if it says what the row is about. An incident has none: its
    /// date says nothing of what it is.
    pub fn key(&self) -> Option<&'static Column> {
        let mut columns = self.columns.iter().copied();
        let first = columns.find(|column| column.need == Need::Required)?;
        (first.kind != Kind::Date).then_some(first)
    }

    /// Returns the column that says which of the form's own rows a row is:
    /// the indicator's code, or the given word. `None` where rows are added
    /// freely.
    pub fn row_code(&self) -> Option<&'static Column> {
        let mut columns = self.columns.iter().copied();
        match self.rows {
            _ if self.layout != Layout::Table => None,
            Rows::Keyed(Prefill::Indicators) => {
                columns.find(|column| column.kind == Kind::Code(Register::Indicators))
            }
            Rows::Fixed(_) => columns.next(),
            Rows::Open { .. } => None,
        }
    }

    /// Returns whether the sheet is protected: its rows are not the
    /// user's to add or remove.
    pub const fn is_protected(&self) -> bool {
        !matches!(self.rows, Rows::Open { .. })
    }
}
