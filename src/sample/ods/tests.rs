use crate::domain::{Container, NumberFormat, RawCell, RawSheet, RawValue, RawWorkbook};
use crate::intake;
use crate::sample::kommun::{Kommun, NORSJO};
use crate::sample::package::Package;

use super::*;

fn pairs() -> Vec<(RawWorkbook, RawWorkbook)> {
    let files = Kommun::files(&NORSJO).unwrap();
    let chosen = [
        "inlamnat/2024/MBF-2024.xlsx",
        "kallor/arendehantering-2025.xlsx",
        "styrning/2025.xlsx",
    ];
    let read = |bytes: &[u8]| {
        let (book, findings) = intake::workbook("bok", bytes);
        assert_eq!(findings, []);
        book.unwrap()
    };
    let chosen = files
        .iter()
        .filter(|(path, _)| chosen.contains(&path.as_str()));
    chosen
        .map(|(_, bytes)| (read(bytes), read(&from_xlsx(bytes).unwrap())))
        .collect()
}

#[test]
fn every_cell_keeps_its_address_value_and_sheet() {
    let pairs = pairs();
    assert_eq!(pairs.len(), 3);
    for (xlsx, ods) in pairs {
        assert_eq!(ods.container, Container::Ods);
        assert_eq!(xlsx.sheets.len(), ods.sheets.len());
        for (before, after) in xlsx.sheets.iter().zip(&ods.sheets) {
            assert_eq!(before.name, after.name);
            assert_eq!(before.visibility, after.visibility);
            let keys = |sheet: &RawSheet| sheet.cells.keys().copied().collect::<Vec<_>>();
            assert_eq!(keys(before), keys(after), "{}", before.name);
            for (place, cell) in &before.cells {
                let same = &after.cells[place];
                assert_eq!(said(cell), said(same), "{place}");
            }
        }
    }
}

/// Returns what a cell says, whichever way its file stores a date.
fn said(cell: &RawCell) -> String {
    match (&cell.value, cell.format) {
        (RawValue::Number(serial), NumberFormat::Date) => super::format::Format::Date
            .cell(Element::new("c"), *serial)
            .content(),
        (RawValue::IsoDate(date), _) => date.to_string(),
        (RawValue::Text(text), _) => text.to_string(),
        (RawValue::Number(number), NumberFormat::Percent { decimals }) => {
            format!("{number} percent {decimals}")
        }
        (value, _) => format!("{value:?}"),
    }
}

#[test]
fn the_kind_of_file_stands_first_and_is_stored() {
    let files = Kommun::files(&NORSJO).unwrap();
    let ods = "inlamnat/2025/Miljö o bygg IT-uppföljning.ods";
    let (_, bytes) = files.iter().find(|(path, _)| path == ods).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..38 + MIMETYPE.len()], MIMETYPE.as_bytes());
    let package = Package::open(bytes).unwrap();
    let manifest = package.xml("META-INF/manifest.xml").unwrap();
    for entry in manifest.elements() {
        let path = entry.get("manifest:full-path").unwrap();
        assert!(path == "/" || package.part(path).is_ok(), "{path}");
    }
}
