//! Where something stands in the input: file, sheet, cell or line.

use std::fmt;
use std::sync::Arc;

/// A cell's absolute position in its sheet, counted from zero.
///
/// `CellRef { row: 11, column: 8 }` is shown as `I12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The row, 0 for the sheet's first.
    pub row: u32,
    /// The column, 0 for A.
    pub column: u32,
}

impl CellRef {
    /// The last row a sheet of Excel 2007 or later has, counted from zero.
    pub const LAST_ROW: u32 = 1_048_575;
    /// The last column (XFD), counted from zero.
    pub const LAST_COLUMN: u32 = 16_383;

    /// Returns the cell at a row and column counted from zero.
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Reads an address such as `I12` or `$I$12`; `None` when it is not one
    /// or lies outside a sheet.
    pub fn parse(address: &str) -> Option<Self> {
        let mut column: u32 = 0;
        let mut row: u32 = 0;
        let mut letters = 0;
        let mut digits = 0;
        for c in address.chars() {
            match c {
                '$' => {}
                'A'..='Z' | 'a'..='z' if digits == 0 => {
                    letters += 1;
                    let value = u32::from(c.to_ascii_uppercase()) - u32::from('A') + 1;
                    column = column.checked_mul(26)?.checked_add(value)?;
                }
                '0'..='9' if letters > 0 => {
                    digits += 1;
                    row = row.checked_mul(10)?.checked_add(c.to_digit(10)?)?;
                }
                _ => return None,
            }
        }
        if letters == 0 || digits == 0 || row == 0 {
            return None;
        }
        let cell = Self::new(row - 1, column - 1);
        (cell.row <= Self::LAST_ROW && cell.column <= Self::LAST_COLUMN).then_some(cell)
    }

    /// Returns the column's letters, `I` for column 8.
    pub fn column_letters(self) -> String {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.column_letters(), u64::from(self.row) + 1)
    }
}

/// A place in the kommun's folder: a file, and where it applies a sheet, a
/// cell or a line.
///
/// Places sort by file, sheet, row and column, which is the order in which
/// findings are shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path relative to the kommun's folder, with `/` between
    /// folders whatever the system: `inlamnat/2025/buf.xlsx`.
    pub file: Arc<str>,
    /// The sheet's name as it stands in the file.
    pub sheet: Option<Arc<str>>,
    /// The cell; only with a sheet.
    pub cell: Option<CellRef>,
    /// The line of a text file, counted from one.
    pub line: Option<u32>,
}

impl Place {
    /// Returns a place that is a whole file.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            sheet: None,
            cell: None,
            line: None,
        }
    }

    /// Returns the place of a line, counted from one, of a text file.
    pub fn line(file: impl Into<Arc<str>>, line: u32) -> Self {
        Self {
            file: file.into(),
            sheet: None,
            cell: None,
            line: Some(line),
        }
    }

    /// Returns the place of a sheet.
    pub fn sheet(file: impl Into<Arc<str>>, sheet: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            sheet: Some(sheet.into()),
            cell: None,
            line: None,
        }
    }

    /// Returns the place of a cell.
    pub fn cell(
        file: impl Into<Arc<str>>,
        sheet: impl Into<Arc<str>>,
        cell: CellRef,
    ) -> Self {
        Self {
            file: file.into(),
            sheet: Some(sheet.into()),
            cell: Some(cell),
            line: None,
        }
    }

    /// Returns `Utfall!I12`, `Utfall`, `rad 7` or an empty text for a whole
    /// file: the place without its file.
    pub fn within_file(&self) -> String {
        match (&self.sheet, self.cell, self.line) {
            (Some(sheet), Some(cell), _) => format!("{sheet}!{cell}"),
            (Some(sheet), None, _) => sheet.to_string(),
            (None, _, Some(line)) => format!("rad {line}"),
            (None, _, None) => String::new(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let within = self.within_file();
        if within.is_empty() {
            write!(f, "{}", self.file)
        } else {
            write!(f, "{}, {within}", self.file)
        }
    }
}

/// A value that knows where it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

impl<T> Placed<T> {
    /// Returns a value with its place.
    pub const fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Returns the same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<U> {
        Placed {
            value: change(self.value),
            place: self.place,
        }
    }
}

#[cfg(test)]
mod tests;
