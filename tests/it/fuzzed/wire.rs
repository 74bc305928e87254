//! The answer of the process that reads the binary formats.

use itbokslut::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawError, RawSheet, RawValue,
    RawWorkbook, Visibility,
};
use itbokslut::intake::{Apart, ApartLimits, NotRead};

use super::sound;

/// A process that has answered already.
pub(super) struct Answer<'a>(pub(super) &'a [u8]);

impl Apart for Answer<'_> {
    fn transcribe(&self, _: &[u8], _: ApartLimits) -> Result<Vec<u8>, NotRead> {
        Ok(self.0.to_vec())
    }
}

/// Reads an answer, and reads it again as written down by this module from
/// what the first reading gave.
pub(crate) fn check(answer: &[u8]) {
    let (workbook, _) = read(answer);
    let Some(workbook) = workbook else {
        return;
    };
    let (again, _) = read(&written(&workbook));
    assert_eq!(again, Some(workbook));
}

/// Reads an answer as that to a binary workbook.
pub(super) fn read(answer: &[u8]) -> sound::Read {
    sound::read(&old_workbook(), Some(&Answer(answer)))
}

/// Returns bytes that look like an .xls: a compound file that lists a stream
/// of that name.
fn old_workbook() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(128, 0);
    bytes.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(128 + 64, 0);
    bytes.extend([18, 0, 2]);
    bytes.resize(256, 0);
    bytes
}

/// Writes down a workbook as the process does.
pub(super) fn written(workbook: &RawWorkbook) -> Vec<u8> {
    let mut bytes = b"itbokv1\n".to_vec();
    bytes.push(u8::from(workbook.container != Container::Xls));
    bytes.push(u8::from(workbook.dates == DateSystem::From1904));
    for sheet in &workbook.sheets {
        bytes.push(1);
        write_sheet(sheet, &mut bytes);
    }
    bytes.push(0);
    bytes
}

fn write_sheet(sheet: &RawSheet, bytes: &mut Vec<u8>) {
    write_text(&sheet.name, bytes);
    bytes.push(u8::from(sheet.visibility == Visibility::Hidden));
    write_number(sheet.merges.len(), bytes);
    for &(first, last) in &sheet.merges {
        write_at(first, bytes);
        write_at(last, bytes);
    }
    write_number(sheet.cells.len(), bytes);
    for (&at, cell) in &sheet.cells {
        write_at(at, bytes);
        match &cell.value {
            RawValue::NotStored => bytes.push(0),
            RawValue::Number(number) => {
                bytes.push(1);
                bytes.extend(number.to_le_bytes());
            }
            RawValue::Text(text) => {
                bytes.push(2);
                write_text(text, bytes);
            }
            RawValue::Bool(answer) => bytes.extend([3, u8::from(*answer)]),
            RawValue::IsoDate(text) => {
                bytes.push(4);
                write_text(text, bytes);
            }
            RawValue::Error(RawError(text)) => {
                bytes.push(5);
                write_text(text, bytes);
            }
        }
        bytes.push(u8::from(cell.format == NumberFormat::Date));
        bytes.push(u8::from(cell.formula.is_some()));
        if let Some(formula) = &cell.formula {
            write_text(formula, bytes);
        }
    }
}

fn write_at(at: CellRef, bytes: &mut Vec<u8>) {
    bytes.extend(at.row.to_le_bytes());
    bytes.extend(at.column.to_le_bytes());
}

fn write_text(text: &str, bytes: &mut Vec<u8>) {
    write_number(text.len(), bytes);
    bytes.extend(text.as_bytes());
}

fn write_number(number: usize, bytes: &mut Vec<u8>) {
    bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}
