use std::collections::BTreeMap;

use super::*;
use crate::domain::{RawValue, RawWorkbook};
use crate::intake;
use crate::sample::kommun::{Kommun, NORSJO};

const SHEET: &str = "Utfall";

fn department() -> Vec<u8> {
    let files = Kommun::files(&NORSJO).unwrap();
    let file = |path: &str| path == "inlamnat/2024/KFF-2024.xlsx";
    files.into_iter().find(|(path, _)| file(path)).unwrap().1
}

fn read(bytes: &[u8]) -> RawWorkbook {
    let (book, findings) = intake::workbook("kff.xlsx", bytes);
    assert_eq!(findings, []);
    book.unwrap()
}

fn cells(book: &RawWorkbook, sheet: &str) -> BTreeMap<CellRef, RawValue> {
    let sheet = book.sheets.iter().find(|known| &*known.name == sheet);
    let cells = sheet.unwrap().cells.iter();
    cells
        .map(|(place, cell)| (*place, cell.value.clone()))
        .collect()
}

fn shifted(shift: Shift) -> (RawWorkbook, RawWorkbook, Xlsx) {
    let before = department();
    let mut book = Xlsx::open(&before).unwrap();
    book.shift(SHEET, shift).unwrap();
    let after = book.close().unwrap();
    (read(&before), read(&after), Xlsx::open(&after).unwrap())
}

#[test]
fn every_cell_follows_a_shift_and_no_other_sheet_changes() {
    for shift in [
        Shift::InsertRow(3),
        Shift::MoveColumn { from: 14, to: 9 },
        Shift::MoveColumn { from: 9, to: 14 },
    ] {
        let (before, after, _) = shifted(shift);
        let expected: BTreeMap<_, _> = cells(&before, SHEET)
            .into_iter()
            .map(|(cell, value)| (shift.cell(cell), value))
            .collect();
        assert_eq!(cells(&after, SHEET), expected, "{shift:?}");
        for sheet in before.sheets.iter().filter(|sheet| &*sheet.name != SHEET) {
            assert_eq!(cells(&after, &sheet.name), cells(&before, &sheet.name));
        }
    }
}

#[test]
fn the_table_and_what_scrolls_follow_an_inserted_row() {
    let before = Xlsx::open(&department()).unwrap();
    let head = before.header(SHEET, "Kod").unwrap().row;
    let (_, _, book) = shifted(Shift::InsertRow(head));
    let sheet = book.sheet(SHEET).unwrap();
    let start = format!("A{}:", head + 2);
    let (_, table) = sheet.tables.first().unwrap();
    assert!(table.get("ref").unwrap().starts_with(&start));
    let filter = table.find("autoFilter").unwrap();
    assert_eq!(filter.get("ref"), table.get("ref"));
    let view = sheet.root.find("sheetViews").unwrap().find("sheetView");
    let pane = view.unwrap().find("pane").unwrap();
    assert_eq!(pane.get("ySplit"), Some(&*(head + 2).to_string()));
    assert!(
        pane.get("topLeftCell")
            .unwrap()
            .ends_with(&(head + 3).to_string())
    );
}

#[test]
fn the_headers_of_the_table_follow_a_moved_column() {
    let (_, _, book) = shifted(Shift::MoveColumn { from: 14, to: 9 });
    let (_, table) = book.sheet(SHEET).unwrap().tables.first().unwrap();
    let names: Vec<_> = table
        .find("tableColumns")
        .unwrap()
        .elements()
        .map(|column| column.get("name").unwrap())
        .collect();
    let head = book.header(SHEET, "Kod").unwrap().row;
    for (column, name) in (0..).zip(&names) {
        let cell = CellRef::new(head, column);
        assert_eq!(&book.text(SHEET, cell).unwrap(), name);
    }
    assert_eq!(names[8..11], ["Utfall", "Kommentar", "Täljare"]);
}

#[test]
fn text_is_written_over_a_number_and_keeps_the_look() {
    let bytes = department();
    let mut book = Xlsx::open(&bytes).unwrap();
    let cell = book.under(SHEET, "Utfall", "S2.1", 0).unwrap();
    book.set_text(SHEET, cell, " 86,0 % ").unwrap();
    let after = read(&book.close().unwrap());
    let sheet = |book: &RawWorkbook| {
        let sheet = book.sheets.iter().find(|sheet| &*sheet.name == SHEET);
        sheet.unwrap().cells[&cell].clone()
    };
    let (before, after) = (sheet(&read(&bytes)), sheet(&after));
    assert_eq!(after.value, RawValue::Text(" 86,0 % ".into()));
    assert_eq!(after.format, before.format);
    assert!(matches!(before.value, RawValue::Number(_)));
}

#[test]
fn what_is_not_there_is_an_error() {
    let book = Xlsx::open(&department()).unwrap();
    assert!(book.under(SHEET, "Utfall", "X9.9", 0).is_err());
    assert!(book.under(SHEET, "Finns inte", "S2.1", 0).is_err());
    assert!(book.beside("Försättsblad", "Finns inte").is_err());
    assert!(book.text("Finns inte", CellRef::new(0, 0)).is_err());
}
