//! A form: a workbook that the program writes and reads.

use super::{Column, Sheet};

/// The version of the forms that this program writes. One more when a form
/// changes so that an older reader would misunderstand it.
pub const FORM_VERSION: u32 = 1;

/// The hidden sheet that says what a workbook is.
pub const IDENTITY_SHEET: &str = "_itbokslut";

/// The hidden sheet with the words of the drop-down lists; it is never read.
pub const LISTS_SHEET: &str = "_listor";

/// A form: a workbook that the program writes and reads.
#[derive(Debug)]
pub struct Book {
    /// The form's name in the hidden sheet, `styrning` or `forvaltning`.
    pub name: &'static str,
    /// Its sheets in order.
    pub sheets: &'static [&'static Sheet],
}

impl Book {
    /// Returns the sheet with a name.
    pub fn sheet(&self, name: &str) -> Option<&'static Sheet> {
        self.sheets.iter().copied().find(|sheet| sheet.name == name)
    }

    /// Returns the form's own column for one of a sibling sheet, which has
    /// the same name and keys; the column itself where the form has none.
    pub fn own(&self, sheet: &Sheet, column: &'static Column) -> &'static Column {
        let own = self.sheet(sheet.name);
        own.and_then(|own| own.column(column.key)).unwrap_or(column)
    }
}

/// A field of the hidden sheet: its label stands in column A and its value
/// in column B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdentityField {
    /// The form's name.
    Form,
    /// The form's version.
    Version,
    /// The kommun's name.
    Municipality,
    /// The förvaltning's code; empty in the governing workbook.
    Department,
    /// The period, `2025` or `2025-delar`.
    Period,
    /// 1 in a template, one more in each returned workbook.
    Round,
    /// The first year of the plan that proposals are asked for; empty in the
    /// governing workbook.
    Planned,
}

impl IdentityField {
    /// Every field, in the order of its row.
    pub const ALL: [Self; 7] = [
        Self::Form,
        Self::Version,
        Self::Municipality,
        Self::Department,
        Self::Period,
        Self::Round,
        Self::Planned,
    ];

    /// Returns the label in column A.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Form => "formulär",
            Self::Version => "version",
            Self::Municipality => "kommun",
            Self::Department => "förvaltning",
            Self::Period => "period",
            Self::Round => "omgång",
            Self::Planned => "planförslag från",
        }
    }
}
