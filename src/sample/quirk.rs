//! What people did to the workbooks before they sent them in.

use super::embedded::Sources;
use super::error::Error;
use super::ods;
use super::shift::Shift;
use super::table::Row;
use super::xlsx::Xlsx;

/// What was done to one förvaltning's workbook.
#[derive(Debug, Default)]
pub(super) struct Quirks {
    /// The name the file was given, if another than the usual one.
    pub(super) file: Option<String>,
    /// Whether it was saved as OpenDocument.
    ods: bool,
    edits: Vec<Edit>,
}

/// One thing that a person did in a sheet.
#[derive(Debug)]
struct Edit {
    operation: Operation,
    sheet: String,
    code: String,
    column: String,
    value: String,
}

#[derive(Clone, Copy, Debug)]
enum Operation {
    /// Types a text over whatever stands in the cell.
    Text,
    /// Adds a text after what stands in the cell.
    Append,
    /// Inserts a row with a text above the header row.
    InsertRowAboveHeader,
    /// Moves a column directly after another.
    MoveColumnAfter,
}

impl Operation {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "text" => Self::Text,
            "append" => Self::Append,
            "insert-row-above-header" => Self::InsertRowAboveHeader,
            "move-column-after" => Self::MoveColumnAfter,
            _ => return None,
        })
    }
}

impl Quirks {
    /// Reads what was done to a förvaltning's workbook.
    pub(super) fn of(sources: Sources, department: &str) -> Result<Self, Error> {
        let mut quirks = Self::default();
        let Some(table) = sources.find_table("quirks.txt")? else {
            return Ok(quirks);
        };
        for row in table.rows() {
            let cell = |row: &'_ Row, header: &str| table.cell(row, header).to_owned();
            if cell(row, "Förvaltning") != department {
                continue;
            }
            let value = cell(row, "Värde");
            let word = cell(row, "Operation");
            match word.as_str() {
                "file" => quirks.file = Some(value),
                "format" if value == "ods" => quirks.ods = true,
                _ => quirks.edits.push(Edit {
                    operation: Operation::parse(&word).ok_or_else(|| {
                        table.error(row, format!("okänd operation «{word}»"))
                    })?,
                    sheet: cell(row, "Blad"),
                    code: cell(row, "Kod"),
                    column: cell(row, "Kolumn"),
                    value,
                }),
            }
        }
        Ok(quirks)
    }

    /// Returns the workbook as it was sent in.
    pub(super) fn apply(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
        let bytes = if self.edits.is_empty() {
            bytes
        } else {
            let mut book = Xlsx::open(&bytes)?;
            for edit in &self.edits {
                edit.apply(&mut book)?;
            }
            book.close()?
        };
        if self.ods {
            ods::from_xlsx(&bytes)
        } else {
            Ok(bytes)
        }
    }
}

impl Edit {
    fn apply(&self, book: &mut Xlsx) -> Result<(), Error> {
        let sheet = &self.sheet;
        match self.operation {
            Operation::Text => {
                let cell = self.cell(book)?;
                book.set_text(sheet, cell, &self.value)
            }
            Operation::Append => {
                let cell = self.cell(book)?;
                let text = book.text(sheet, cell)? + &self.value;
                book.set_text(sheet, cell, &text)
            }
            Operation::InsertRowAboveHeader => {
                let header = book.header(sheet, &self.column)?;
                book.shift(sheet, Shift::InsertRow(header.row))?;
                book.add_cell(sheet, header)?;
                book.set_text(sheet, header, &self.value)
            }
            Operation::MoveColumnAfter => {
                let from = book.header(sheet, &self.column)?.column;
                let after = book.header(sheet, &self.value)?.column;
                let to = if from > after { after + 1 } else { after };
                book.shift(sheet, Shift::MoveColumn { from, to })
            }
        }
    }

    /// Returns the cell: on a code's row, or beside a card's label.
    fn cell(&self, book: &Xlsx) -> Result<crate::domain::CellRef, Error> {
        if self.code.is_empty() {
            book.beside(&self.sheet, &self.column)
        } else {
            book.under(&self.sheet, &self.column, &self.code, 0)
        }
    }
}
