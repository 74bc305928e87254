//! How the process that reads a binary workbook writes down its cells.
//!
//! Numbers are little-endian, texts are a length and UTF-8. The answer is read
//! with the same budget as any file: what wrote it may have gone wrong.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    CellRef, Container, DateSystem, NumberFormat, Place, RawCell, RawError, RawSheet,
    RawValue, RawWorkbook, Visibility,
};
use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::{Budget, Fault, shortened};
use crate::intake::limits;

/// What every answer begins with.
const MAGIC: &[u8; 8] = b"itbokv1\n";

/// A cell on its way: where it stands, what it holds and its formula.
pub(super) struct Cell {
    pub(super) at: CellRef,
    pub(super) value: RawValue,
    pub(super) is_date: bool,
    pub(super) formula: Option<String>,
}

/// Writes an answer.
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn new(container: Container, dates: DateSystem) -> Self {
        let mut bytes = MAGIC.to_vec();
        bytes.push(match container {
            Container::Xls => 0,
            _ => 1,
        });
        bytes.push(match dates {
            DateSystem::From1900 => 0,
            DateSystem::From1904 => 1,
        });
        Self(bytes)
    }

    pub(super) fn sheet(
        &mut self,
        name: &str,
        visibility: Visibility,
        merges: &[(CellRef, CellRef)],
        cells: &[Cell],
    ) {
        self.0.push(1);
        self.text(name);
        self.0.push(match visibility {
            Visibility::Visible => 0,
            Visibility::Hidden => 1,
        });
        self.number(merges.len());
        for (first, last) in merges {
            for at in [first, last] {
                self.0.extend(at.row.to_le_bytes());
                self.0.extend(at.column.to_le_bytes());
            }
        }
        self.number(cells.len());
        for cell in cells {
            self.0.extend(cell.at.row.to_le_bytes());
            self.0.extend(cell.at.column.to_le_bytes());
            self.value(&cell.value);
            self.0.push(u8::from(cell.is_date));
            match &cell.formula {
                None => self.0.push(0),
                Some(formula) => {
                    self.0.push(1);
                    self.text(formula);
                }
            }
        }
    }

    /// Returns the answer, with a mark that it is whole.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.0.push(0);
        self.0
    }

    fn value(&mut self, value: &RawValue) {
        match value {
            RawValue::NotStored => self.0.push(0),
            RawValue::Number(value) => {
                self.0.push(1);
                self.0.extend(value.to_le_bytes());
            }
            RawValue::Text(text) => {
                self.0.push(2);
                self.text(text);
            }
            RawValue::Bool(answer) => self.0.extend([3, u8::from(*answer)]),
            RawValue::IsoDate(text) => {
                self.0.push(4);
                self.text(text);
            }
            RawValue::Error(RawError(text)) => {
                self.0.push(5);
                self.text(text);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend(text.as_bytes());
    }

    fn number(&mut self, number: usize) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.0.extend(number.to_le_bytes());
    }
}

/// Reads an answer as the workbook at a place.
pub(super) fn decode(place: &Place, answer: &[u8]) -> Result<RawWorkbook, Fault> {
    let mut reader = Reader {
        left: answer,
        budget: Budget::new(),
    };
    reader.workbook(place)
}

struct Reader<'b> {
    left: &'b [u8],
    budget: Budget,
}

/// Returns the fault of an answer that is not what was agreed.
fn broken() -> Fault {
    Fault::Damaged(Damage::Unreadable)
}

/// Returns a number as a value. One that is none, or has no end, cannot be
/// typed into a cell: it is what a program shows as an error.
fn number(value: f64) -> RawValue {
    match value.is_finite() {
        true => RawValue::Number(value),
        false => RawValue::Error(RawError("#NUM!".into())),
    }
}

/// Returns a range with its first cell first, whichever way it was written.
fn range(one: CellRef, other: CellRef) -> (CellRef, CellRef) {
    (
        CellRef::new(one.row.min(other.row), one.column.min(other.column)),
        CellRef::new(one.row.max(other.row), one.column.max(other.column)),
    )
}

impl<'b> Reader<'b> {
    fn workbook(&mut self, place: &Place) -> Result<RawWorkbook, Fault> {
        if self.take(MAGIC.len())? != MAGIC {
            return Err(broken());
        }
        let container = match self.byte()? {
            0 => Container::Xls,
            1 => Container::Xlsb,
            _ => return Err(broken()),
        };
        let dates = match self.flag()? {
            false => DateSystem::From1900,
            true => DateSystem::From1904,
        };
        let mut names = BTreeSet::new();
        let mut sheets = Vec::new();
        while self.flag()? {
            let sheet = self.sheet()?;
            if !names.insert(sheet.name.to_lowercase()) {
                let name = shortened(&sheet.name);
                return Err(Fault::Damaged(Damage::SheetName(name)));
            }
            if sheets.len() == limits::SHEETS as usize {
                return Err(Fault::TooLarge(Excess::Sheets(limits::SHEETS)));
            }
            sheets.push(sheet);
        }
        if !self.left.is_empty() {
            return Err(broken());
        }
        Ok(RawWorkbook {
            file: place.file.clone(),
            container,
            dates,
            sheets,
        })
    }

    fn sheet(&mut self) -> Result<RawSheet, Fault> {
        let name = self.text()?.into();
        let visibility = match self.flag()? {
            false => Visibility::Visible,
            true => Visibility::Hidden,
        };
        let count = self.number()?;
        if count > limits::MERGES as usize {
            return Err(Fault::TooLarge(Excess::Merges(limits::MERGES)));
        }
        let mut merges = Vec::new();
        for _ in 0..count {
            merges.push(range(self.at()?, self.at()?));
        }
        let mut cells = BTreeMap::new();
        let count = self.number()?;
        self.budget.take_cells(count)?;
        for _ in 0..count {
            let at = self.at()?;
            let value = self.value()?;
            let format = match self.flag()? {
                true => NumberFormat::Date,
                false => NumberFormat::Unknown,
            };
            let formula = match self.flag()? {
                true => {
                    let text = self.text()?.to_owned();
                    Some(self.budget.formula(text))
                }
                false if value == RawValue::NotStored => return Err(broken()),
                false => None,
            };
            cells.insert(
                at,
                RawCell {
                    value,
                    format,
                    formula,
                },
            );
        }
        Ok(RawSheet {
            // calamine gives no notes of these formats.
            notes: BTreeMap::new(),
            name,
            visibility,
            cells,
            merges,
            hidden_rows: Vec::new(),
        })
    }

    fn value(&mut self) -> Result<RawValue, Fault> {
        Ok(match self.byte()? {
            0 => RawValue::NotStored,
            1 => number(f64::from_le_bytes(self.array()?)),
            2 => RawValue::Text(self.cell_text()?),
            3 => RawValue::Bool(self.flag()?),
            4 => RawValue::IsoDate(self.cell_text()?),
            5 => RawValue::Error(RawError(self.cell_text()?)),
            _ => return Err(broken()),
        })
    }

    fn cell_text(&mut self) -> Result<Box<str>, Fault> {
        let text = self.text()?;
        self.budget.take_text(text.len())?;
        Ok(text.into())
    }

    fn at(&mut self) -> Result<CellRef, Fault> {
        let row = u32::from_le_bytes(self.array()?);
        let column = u32::from_le_bytes(self.array()?);
        let at = CellRef::new(row, column);
        if row > CellRef::LAST_ROW || column > CellRef::LAST_COLUMN {
            return Err(broken());
        }
        Ok(at)
    }

    fn text(&mut self) -> Result<&'b str, Fault> {
        let length = self.number()?;
        str::from_utf8(self.take(length)?).map_err(|_| broken())
    }

    fn number(&mut self) -> Result<usize, Fault> {
        let number = u32::from_le_bytes(self.array()?);
        usize::try_from(number).map_err(|_| broken())
    }

    fn flag(&mut self) -> Result<bool, Fault> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(broken()),
        }
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        self.take(N)?.try_into().map_err(|_| broken())
    }

    fn take(&mut self, count: usize) -> Result<&'b [u8], Fault> {
        let (taken, left) = self.left.split_at_checked(count).ok_or_else(broken)?;
        self.left = left;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests;
