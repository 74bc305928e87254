//! An Office Open XML workbook becomes cells.
//!
//! Each part is read once by our own pass, which keeps what calamine does not
//! give (formulas, errors, hidden rows, merged ranges, addresses that cannot
//! be) and writes the rest anew into a plain package without compression.
//! calamine reads the values, the texts and the formats from that: no byte of
//! the file reaches it, only numbers, texts and codes that our pass wrote.

mod biff12;
mod book;
mod notes;
mod relations;
mod sheet;
mod strings;
mod styles;
mod values;

use std::collections::BTreeMap;

use crate::domain::{Container, DateSystem, Place, RawSheet, RawWorkbook};
use crate::finding::Finding;

use super::fault::{Budget, Fault};
use super::package::{Package, stored};
use book::Book;

pub(super) use biff12::read as read_binary;
pub(super) use relations::relations;

/// Reads a workbook whose main part is `main` with the given text.
pub(super) fn read(
    place: &Place,
    mut package: Package<'_>,
    main: &str,
    text: &str,
) -> Result<(RawWorkbook, Vec<Finding>), Fault> {
    let book = book::read(&mut package, main, text)?;
    assemble(place, Container::Xlsx, package, &book, Package::needed)
}

/// Reads the parts of a workbook: `text` returns the XML of one. The notes of
/// the binary format are not read.
fn assemble<'p>(
    place: &Place,
    container: Container,
    mut package: Package<'p>,
    book: &Book,
    text: impl Fn(&mut Package<'p>, &str) -> Result<String, Fault>,
) -> Result<(RawWorkbook, Vec<Finding>), Fault> {
    let strings = match &book.strings {
        Some(part) => strings::rewrite(part, &text(&mut package, part)?)?,
        None => strings::Strings::none(),
    };
    let mut budget = Budget::new();
    let has_notes = container == Container::Xlsx;
    let people = match book.people.as_ref().filter(|_| has_notes) {
        Some(part) => notes::people(part, &package.needed(part)?)?,
        None => notes::People::new(),
    };
    let mut notes = Vec::with_capacity(book.sheets.len());
    let mut scanned = Vec::with_capacity(book.sheets.len());
    let mut parts = Vec::with_capacity(book.sheets.len() + 6);
    for (number, sheet) in book.sheets.iter().enumerate() {
        let xml = text(&mut package, &sheet.part)?;
        let (rewritten, rest) = sheet::rewrite(&sheet.part, &xml, &strings, &mut budget)?;
        parts.push((book::sheet_part(number), rewritten));
        scanned.push(rest);
        notes.push(if has_notes {
            notes::read(&mut package, &sheet.part, &people, &mut budget)?
        } else {
            BTreeMap::new()
        });
    }
    if let Some(part) = &book.styles {
        let styles = styles::rewrite(part, &text(&mut package, part)?)?;
        parts.push(("xl/styles.xml".to_owned(), styles));
    }
    drop(package);
    parts.push(("xl/sharedStrings.xml".to_owned(), strings.xml));
    parts.extend(book::rewritten(book));
    let bytes = stored(&parts)?;
    drop(parts);

    let mut values = values::Values::open(bytes)?;
    let mut findings = Vec::new();
    let mut sheets = Vec::with_capacity(book.sheets.len());
    for (number, ((sheet, scan), sheet_notes)) in
        book.sheets.iter().zip(scanned).zip(notes).enumerate()
    {
        let (cells, doubled) = values.cells(number, scan.notes)?;
        let place = Place::sheet(place.file.clone(), sheet.name.clone());
        findings.extend(scan.oddities.findings(&place, &doubled));
        sheets.push(RawSheet {
            name: sheet.name.clone(),
            visibility: sheet.visibility,
            cells,
            notes: sheet_notes,
            merges: scan.merges,
            hidden_rows: scan.hidden_rows,
        });
    }
    let workbook = RawWorkbook {
        file: place.file.clone(),
        container,
        dates: if book.from_1904 {
            DateSystem::From1904
        } else {
            DateSystem::From1900
        },
        sheets,
    };
    Ok((workbook, findings))
}
