//! An OpenDocument spreadsheet becomes cells, in one pass over its content.
//!
//! calamine expands repeated cells densely and drops percent formats, hidden
//! rows and merged ranges, so it is not asked; it is the oracle in the tests.

mod cell;
mod formula;
mod paragraphs;
mod styles;
mod table;

use std::collections::BTreeSet;

use quick_xml::events::Event;

use crate::domain::{Container, DateSystem, Place, RawSheet, RawWorkbook};
use crate::finding::Finding;
use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;

use super::fault::{Budget, Fault, shortened};
use super::limits;
use super::package::Package;
use super::xml::Xml;
use styles::Styles;

const CONTENT: &str = "content.xml";

/// Reads a spreadsheet.
pub(super) fn read(
    place: &Place,
    mut package: Package<'_>,
) -> Result<(RawWorkbook, Vec<Finding>), Fault> {
    if is_encrypted(&mut package)? {
        return Err(Fault::Encrypted);
    }
    let mut styles = Styles::default();
    if let Some(text) = package.text("styles.xml")? {
        read_styles("styles.xml", &text, &mut styles)?;
    }
    let text = package.needed(CONTENT)?;
    drop(package);
    let mut findings = Vec::new();
    let sheets = read_content(place, &text, &mut styles, &mut findings)?;
    let workbook = RawWorkbook {
        file: place.file.clone(),
        container: Container::Ods,
        // Dates are stored as text.
        dates: DateSystem::From1900,
        sheets,
    };
    Ok((workbook, findings))
}

/// Returns whether the list of parts says that a part is encrypted.
fn is_encrypted(package: &mut Package<'_>) -> Result<bool, Fault> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    let Some(text) = package.text(MANIFEST)? else {
        return Ok(false);
    };
    let mut xml = Xml::new(MANIFEST, &text);
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

fn read_styles(part: &str, text: &str, styles: &mut Styles) -> Result<(), Fault> {
    let mut xml = Xml::new(part, text);
    loop {
        match xml.next()? {
            Event::Start(e) => styles.element(&mut xml, &e)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn read_content(
    place: &Place,
    text: &str,
    styles: &mut Styles,
    findings: &mut Vec<Finding>,
) -> Result<Vec<RawSheet>, Fault> {
    let mut xml = Xml::new(CONTENT, text);
    let mut budget = Budget::new();
    let mut sheets: Vec<RawSheet> = Vec::new();
    let mut names = BTreeSet::new();
    loop {
        match xml.next()? {
            // Document, body, spreadsheet, table: tables further in are what
            // pictures, links and tracked changes carry with them.
            Event::Start(e) if xml.depth() == 4 && e.local_name().as_ref() == "table" => {
                if sheets.len() == limits::SHEETS as usize {
                    return Err(Fault::TooLarge(Excess::Sheets(limits::SHEETS)));
                }
                let read = table::read(&mut xml, &e, styles, &mut budget)?;
                // A copy of another document's sheet, kept for its links.
                if read.sheet.name.starts_with("'file:") {
                    continue;
                }
                if !names.insert(read.sheet.name.to_lowercase()) {
                    let name = shortened(&read.sheet.name);
                    return Err(Fault::Damaged(Damage::SheetName(name)));
                }
                let place = Place::sheet(place.file.clone(), read.sheet.name.clone());
                findings.extend(read.oddities.findings(&place, &[]));
                sheets.push(read.sheet);
            }
            Event::Start(e) => styles.element(&mut xml, &e)?,
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}
