//! What is changed in the file itself, beside the cells: protection, filters,
//! tables, hidden columns and drop-down lists.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::support::zip::RawZip;

use super::base::BASE;

/// Changes the text of every sheet's part of a valid workbook.
fn changed(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut file = RawZip::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut contents = Vec::new();
        part.read_to_end(&mut contents).unwrap();
        if name.starts_with("xl/worksheets/sheet") {
            let text = String::from_utf8(contents).unwrap();
            contents = change(&text).into_bytes();
        }
        file = file.deflated(&name, contents);
    }
    file.build()
}

/// Removes an element with all that it holds.
fn without(xml: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let Some((before, rest)) = xml.split_once(&open) else {
        return xml.to_owned();
    };
    let (tag, after) = rest.split_once('>').unwrap();
    let after = match tag.ends_with('/') {
        true => after,
        false => after.split_once(&close).unwrap().1,
    };
    format!("{before}{after}")
}

/// The change is made in some sheet of each workbook, and nothing comes of it.
fn is_harmless(change: impl Fn(&str) -> String) {
    for base in &BASE.books {
        let bytes = changed(&base.bytes, &change);
        assert_ne!(bytes, changed(&base.bytes, str::to_owned), "no change");
        let after = BASE.reading(&base.raw.file, &bytes);
        assert_eq!(after.found, base.reading.found);
        assert_eq!(after.submission, base.reading.submission);
    }
}

#[test]
fn removed_protection_is_harmless() {
    is_harmless(|xml| without(xml, "sheetProtection"));
}

#[test]
fn removed_tables_are_harmless() {
    is_harmless(|xml| without(xml, "tableParts"));
}

#[test]
fn removed_lists_and_colours_are_harmless() {
    is_harmless(|xml| {
        let mut xml = without(xml, "dataValidations");
        while xml.contains("<conditionalFormatting") {
            xml = without(&xml, "conditionalFormatting");
        }
        xml
    });
}

#[test]
fn a_hidden_column_is_read() {
    is_harmless(|xml| xml.replace("<col ", "<col hidden=\"1\" "));
}

#[test]
fn a_filter_that_hides_nothing_is_harmless() {
    is_harmless(|xml| {
        xml.replace("</sheetData>", "</sheetData><autoFilter ref=\"A4:Z60\"/>")
    });
}

#[test]
fn another_zoom_and_a_chosen_cell_are_harmless() {
    is_harmless(|xml| {
        let views = "<sheetViews><sheetView workbookViewId=\"0\" zoomScale=\"70\">\
                     <selection activeCell=\"ZZ9999\"/></sheetView></sheetViews>";
        without(xml, "sheetViews").replace("<sheetData", &format!("{views}<sheetData"))
    });
}
