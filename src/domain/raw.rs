//! A workbook as it stood: cells with their addresses, values, formats and
//! formulas, before anybody has judged what they mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::CellRef;

/// What kind of file a workbook was, decided by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// Office Open XML without or with macros.
    Xlsx,
    /// Excel's binary workbook of 2007.
    Xlsb,
    /// Excel 97–2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
}

/// Which day a date's serial number counts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateSystem {
    /// Serial 1 is 1900-01-01, with Excel's 29 February 1900.
    #[default]
    From1900,
    /// Serial 0 is 1904-01-01.
    From1904,
}

/// A workbook as it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct RawWorkbook {
    /// The file's path relative to the kommun's folder.
    pub file: Arc<str>,
    /// What kind of file it was.
    pub container: Container,
    /// How its date serials count.
    pub dates: DateSystem,
    /// The sheets in the workbook's order.
    pub sheets: Vec<RawSheet>,
}

/// Whether a sheet can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// An ordinary sheet.
    Visible,
    /// Hidden by the user, or by a program.
    Hidden,
}

/// A sheet as it stood. Only cells that hold something are kept, so a cell
/// far away costs one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct RawSheet {
    /// The sheet's name.
    pub name: Arc<str>,
    /// Whether it can be seen.
    pub visibility: Visibility,
    /// The cells that hold something, by row, then column.
    pub cells: BTreeMap<CellRef, RawCell>,
    /// The notes that people have put on cells, empty cells included. The
    /// binary formats are read without any.
    pub notes: BTreeMap<CellRef, RawNote>,
    /// The merged ranges, first cell and last cell.
    pub merges: Vec<(CellRef, CellRef)>,
    /// The rows that are hidden or filtered away, as ranges, first and last,
    /// in order and none touching another.
    pub hidden_rows: Vec<(u32, u32)>,
}

/// A note on a cell: a comment in Excel's older and newer sense, or an
/// annotation. What several people wrote is one note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawNote {
    /// Who wrote it first, if the file tells.
    pub author: Option<Box<str>>,
    /// The text, as it stood.
    pub text: Box<str>,
}

impl RawNote {
    /// Adds what somebody else wrote on the same cell.
    pub fn add(&mut self, author: Option<&str>, text: &str) {
        let joined = match author {
            Some(author) => format!("{}\n{author}: {text}", self.text),
            None => format!("{}\n{text}", self.text),
        };
        self.text = joined.into();
    }
}

/// A cell as it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct RawCell {
    /// What the cell holds, or what its formula last came to.
    pub value: RawValue,
    /// How the cell shows its number.
    pub format: NumberFormat,
    /// The formula's text without `=`, if the cell has one; empty when it is
    /// known only that there is one.
    pub formula: Option<Box<str>>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum RawValue {
    /// A formula whose value is not stored.
    NotStored,
    /// A number as stored: 0.075 for 7,5 %, a serial number for a date.
    Number(f64),
    /// Text, exactly as typed.
    Text(Box<str>),
    /// True or false.
    Bool(bool),
    /// A date or a time that the file stores as ISO text (.ods).
    IsoDate(Box<str>),
    /// An error value.
    Error(RawError),
}

/// An error value as the cell shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawError(pub Box<str>);

/// How a cell shows its number, as far as it matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberFormat {
    /// A plain number, or text.
    #[default]
    General,
    /// A percentage: 0.075 is shown as 7,5 %, with so many decimals.
    Percent {
        /// The decimals that the format shows.
        decimals: u8,
    },
    /// A plain number with a fixed number of decimals.
    Fixed {
        /// The decimals that the format shows.
        decimals: u8,
    },
    /// A date, with or without a time.
    Date,
    /// The file does not tell (.xls).
    Unknown,
}

impl RawCell {
    /// Returns whether the cell holds nothing but blanks.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            RawValue::Text(text) => text.chars().all(|c| {
                c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')
            }),
            _ => false,
        }
    }
}

impl RawSheet {
    /// Returns whether a row is hidden or filtered away.
    pub fn is_row_hidden(&self, row: u32) -> bool {
        let after = self.hidden_rows.partition_point(|&(first, _)| first <= row);
        after
            .checked_sub(1)
            .and_then(|before| self.hidden_rows.get(before))
            .is_some_and(|&(_, last)| row <= last)
    }

    /// Returns whether a cell lies in a merged range.
    pub fn is_merged(&self, cell: CellRef) -> bool {
        self.merges.iter().any(|&(first, last)| {
            (first.row..=last.row).contains(&cell.row)
                && (first.column..=last.column).contains(&cell.column)
        })
    }
}
