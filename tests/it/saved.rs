//! Files that real programs saved, read and compared with other readers.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Ods, Range, Reader as _};
use itbokslut::domain::{
    CellRef, NumberFormat, RawError, RawValue, RawWorkbook, Visibility,
};

use crate::support::{cell, read, text, value};

fn saved(name: &str) -> RawWorkbook {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/saved")
        .join(name);
    read(&fs::read(path).unwrap())
}

fn names(book: &RawWorkbook) -> Vec<(&str, Visibility)> {
    book.sheets
        .iter()
        .map(|sheet| (&*sheet.name, sheet.visibility))
        .collect()
}

/// Checks what does not depend on which program saved the workbook.
fn check_common(book: &RawWorkbook) {
    assert_eq!(
        names(book),
        [
            ("Utfall", Visibility::Visible),
            ("_itbokslut", Visibility::Hidden),
            ("Tomt", Visibility::Visible),
        ]
    );
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "A2"), &text("S1.1"));
    assert_eq!(value(sheet, "C2"), &RawValue::Number(0.875));
    assert_eq!(
        cell(sheet, "C2").format,
        NumberFormat::Percent { decimals: 1 }
    );
    assert_eq!(cell(sheet, "D2").format, NumberFormat::Date);
    assert_eq!(value(sheet, "B3"), &text("Tillgänglighet  dygnet runt"));
    assert_eq!(value(sheet, "B4"), &text("Rad ett\nrad två"));
    assert_eq!(value(sheet, "B5"), &text(" Blanksteg först och sist "));
    assert_eq!(value(sheet, "B8"), &text("& <tecken> \"åäö\" 👍"));
    assert_eq!(value(sheet, "C8"), &RawValue::Number(-1250.5));
    assert_eq!(
        cell(sheet, "C8").format,
        NumberFormat::Fixed { decimals: 2 }
    );
    assert_eq!(value(sheet, "A20"), &text("långt ner"));
    assert_eq!(sheet.hidden_rows, [(7, 7)]);
    assert_eq!(sheet.merges, [(CellRef::new(2, 5), CellRef::new(3, 6))]);
    assert_eq!(book.sheets[1].cells.len(), 2);
    assert!(book.sheets[2].cells.is_empty());
    for address in ["C5", "C6", "C7"] {
        assert!(cell(sheet, address).formula.is_some(), "{address}");
    }
}

/// Checks the values of formulas, which a spreadsheet program stores.
fn check_computed(book: &RawWorkbook) {
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "C5"), &RawValue::Number(199.0));
    assert_eq!(cell(sheet, "C5").formula.as_deref(), Some("C3*2"));
    assert_eq!(
        value(sheet, "C6"),
        &RawValue::Error(RawError("#DIV/0!".into()))
    );
    assert_eq!(value(sheet, "C7"), &text(""));
}

#[test]
fn a_workbook_saved_by_openpyxl_is_read() {
    let book = saved("openpyxl.xlsx");
    check_common(&book);
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "C5"), &RawValue::NotStored);
    assert_eq!(value(sheet, "C4"), &RawValue::Bool(true));
    assert_eq!(value(sheet, "D2"), &RawValue::Number(45747.0));
}

#[test]
fn a_workbook_saved_by_libreoffice_is_read() {
    let book = saved("libreoffice.xlsx");
    check_common(&book);
    check_computed(&book);
}

#[test]
fn a_spreadsheet_saved_by_libreoffice_is_read() {
    let book = saved("libreoffice.ods");
    check_common(&book);
    check_computed(&book);
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "D2"), &RawValue::IsoDate("2025-03-31".into()));
}

#[test]
fn an_ods_is_read_as_calamine_reads_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/libreoffice.ods");
    let bytes = fs::read(path).unwrap();
    let ours = read(&bytes);
    let mut oracle = Ods::new(Cursor::new(bytes)).unwrap();
    for sheet in &ours.sheets {
        let range = oracle.worksheet_range(&sheet.name).unwrap();
        let ours: BTreeMap<_, _> = sheet
            .cells
            .iter()
            .map(|(cell, raw)| ((cell.row, cell.column), shown(&raw.value)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        assert_eq!(ours, oracle_cells(&range), "{}", sheet.name);
    }
}

fn shown(value: &RawValue) -> String {
    match value {
        RawValue::NotStored => String::new(),
        RawValue::Number(value) => value.to_string(),
        RawValue::Text(text) | RawValue::IsoDate(text) => text.to_string(),
        RawValue::Bool(value) => value.to_string(),
        RawValue::Error(RawError(error)) => error.to_string(),
    }
}

/// Returns the cells of calamine's range by their absolute positions.
fn oracle_cells(range: &Range<Data>) -> BTreeMap<(u32, u32), String> {
    let Some((top, left)) = range.start() else {
        return BTreeMap::new();
    };
    range
        .used_cells()
        .map(|(row, column, value)| {
            let row = top + u32::try_from(row).unwrap();
            let column = left + u32::try_from(column).unwrap();
            ((row, column), value.to_string())
        })
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

#[test]
fn statistics_as_scb_publishes_them_are_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample-data/norsjo/kallor/scb-be0101-folkmangd-2023.xlsx");
    let bytes = fs::read(path).unwrap();
    let book = read(&bytes);
    let (sheet, name) = book
        .sheets
        .iter()
        .find_map(|sheet| {
            let norsjo = |raw: &RawValue| {
                matches!(raw, RawValue::Text(text) if text.trim() == "Norsjö")
            };
            let found = sheet.cells.iter().find(|(_, raw)| norsjo(&raw.value));
            found.map(|(cell, _)| (sheet, *cell))
        })
        .unwrap();
    assert_eq!(format!("{}!{name}", sheet.name), "Totalt!B297");
    assert_eq!(value(sheet, "A297"), &text("2417"));
    assert_eq!(value(sheet, "C297"), &RawValue::Number(3924.0));
}
