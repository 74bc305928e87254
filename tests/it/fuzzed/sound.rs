//! What holds of every workbook that was read and every finding about it.

use std::collections::BTreeSet;

use itbokslut::domain::{CellRef, Place, RawSheet, RawValue, RawWorkbook};
use itbokslut::finding::Finding;
use itbokslut::intake::{self, Apart};

/// The name that every file is read under.
pub(super) const FILE: &str = "inlamnat/2025/buf.xlsx";

/// The most cells of a workbook that is read a second time: two large ones
/// together would exceed the memory that one may take.
const SMALL: usize = 20_000;

/// What came of reading a file.
pub(super) type Read = (Option<RawWorkbook>, Vec<Finding>);

/// Reads a file and checks what came of it, and that the same comes of it
/// again.
pub(super) fn read(bytes: &[u8], apart: Option<&dyn Apart>) -> Read {
    let read = read_once(bytes, apart);
    if cells(&read) <= SMALL {
        let again = intake::workbook_apart(FILE, bytes, apart);
        assert_eq!(read, again, "the same bytes were read in two ways");
    }
    read
}

/// Reads a file and checks what came of it.
pub(super) fn read_once(bytes: &[u8], apart: Option<&dyn Apart>) -> Read {
    let read = intake::workbook_apart(FILE, bytes, apart);
    check(&read);
    read
}

fn cells((workbook, _): &Read) -> usize {
    let sheets = workbook.iter().flat_map(|workbook| &workbook.sheets);
    sheets.map(|sheet| sheet.cells.len()).sum()
}

fn check((workbook, findings): &Read) {
    for finding in findings {
        check_finding(finding);
    }
    let Some(workbook) = workbook else {
        assert_eq!(findings.len(), 1, "why is it not read? {findings:?}");
        return;
    };
    assert_eq!(&*workbook.file, FILE);
    assert!(workbook.sheets.len() <= 250);
    let mut names = BTreeSet::new();
    let mut text = 0;
    for sheet in &workbook.sheets {
        assert!(names.insert(sheet.name.to_lowercase()), "{}", sheet.name);
        text += check_sheet(sheet);
    }
    let count: usize = workbook.sheets.iter().map(|sheet| sheet.cells.len()).sum();
    assert!(count <= 500_000, "{count} cells");
    assert!(text <= 64 << 20, "{text} bytes of text");
    for finding in findings {
        let Some(name) = &finding.place.sheet else {
            continue;
        };
        let sheet = workbook.sheets.iter().find(|sheet| sheet.name == *name);
        assert!(sheet.is_some(), "{finding:?} is of no sheet");
    }
}

/// Checks a sheet; returns how much text its cells hold, in bytes.
fn check_sheet(sheet: &RawSheet) -> usize {
    let inside = |cell: CellRef| {
        assert!(
            cell.row <= CellRef::LAST_ROW && cell.column <= CellRef::LAST_COLUMN,
            "{cell} lies outside every sheet"
        );
    };
    assert!(
        sheet.name.chars().count() <= 255,
        "a name of {} bytes",
        sheet.name.len()
    );
    assert!(sheet.merges.len() <= 20_000);
    for &(first, last) in &sheet.merges {
        inside(last);
        assert!(
            first.row <= last.row && first.column <= last.column,
            "the range {first}:{last} is turned round"
        );
    }
    let mut next = 0;
    for &(first, last) in &sheet.hidden_rows {
        assert!(first >= next && first <= last && last <= CellRef::LAST_ROW);
        next = last.saturating_add(2);
    }
    let mut text = 0;
    for (&at, cell) in &sheet.cells {
        inside(at);
        match &cell.value {
            RawValue::Number(number) => {
                assert!(number.is_finite(), "{at} is {number}");
            }
            RawValue::Text(value) | RawValue::IsoDate(value) => text += value.len(),
            RawValue::Error(error) => text += error.0.len(),
            RawValue::NotStored => {
                assert!(cell.formula.is_some(), "{at} is a formula without one");
            }
            RawValue::Bool(_) => {}
        }
        let formula = cell.formula.as_deref().unwrap_or_default();
        assert!(formula.len() <= 8_192, "a formula of {}", formula.len());
    }
    text
}

/// Checks a finding of any reading room.
pub(super) fn check_finding(finding: &Finding) {
    check_place(&finding.place);
    finding.other.iter().for_each(check_place);
    assert!(!finding.message.trim().is_empty());
    assert!(!finding.remedy.trim().is_empty());
    for said in [&finding.message, &finding.remedy] {
        assert!(
            said.chars().count() <= 1_500,
            "{} says much",
            finding.rule.id
        );
    }
}

fn check_place(place: &Place) {
    assert!(!place.file.is_empty());
    assert!(place.cell.is_none() || place.sheet.is_some(), "{place:?}");
    assert!(place.line != Some(0), "{place:?}");
}
