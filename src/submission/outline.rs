//! Where the parts of a form stand in a workbook that somebody has had, so
//! that everything in it can be found again in a new form.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{CellRef, Year};
use crate::form::Sheet;

/// Where the parts of a form stand in a workbook.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The first year of the plan that the form asks for proposals to, when
    /// its hidden sheet says.
    pub planned: Option<Year>,
    /// The form's sheets that are there.
    pub sheets: Vec<SheetOutline>,
}

impl Outline {
    /// Returns the outline of a form's sheet.
    pub fn of(&self, sheet: &Sheet) -> Option<&SheetOutline> {
        self.sheets.iter().find(|o| o.form.name == sheet.name)
    }

    /// Returns the outline of a sheet by its name in the file.
    pub fn named(&self, name: &str) -> Option<&SheetOutline> {
        self.sheets.iter().find(|o| &*o.name == name)
    }
}

/// Where the parts of a form's sheet stand.
#[derive(Clone, Debug)]
pub struct SheetOutline {
    /// The form's sheet.
    pub form: &'static Sheet,
    /// Its name in the file.
    pub name: Arc<str>,
    /// The row of a table's headers; `None` when it was not found.
    pub header: Option<u32>,
    /// The form's columns, by key.
    pub columns: BTreeMap<&'static str, u32>,
    /// The columns with other headers, and those with a header that an
    /// earlier column has.
    pub beside: Vec<u32>,
    /// The table's rows.
    pub rows: Vec<RowOutline>,
    /// A card's labels and values, by key.
    pub fields: BTreeMap<&'static str, FieldOutline>,
    /// A card's labels that stand there again, in the order of their rows.
    pub repeated: Vec<FieldOutline>,
    /// «Inga att redovisa» and the answer to it.
    pub answer: Option<FieldOutline>,
}

/// A label and the value beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldOutline {
    /// Where the label stands.
    pub label: CellRef,
    /// Where the value stands, or should.
    pub value: CellRef,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOutline {
    /// The row, counted from zero.
    pub row: u32,
    /// Which of the form's rows it is, as the form writes it: a code or a
    /// given word. `None` when it is none of them, and in an open sheet.
    pub key: Option<String>,
}
