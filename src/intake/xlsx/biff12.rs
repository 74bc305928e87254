//! The parts of an .xlsb, which say in binary records what an .xlsx says in
//! XML. Each is written anew as XML, and is then read as an .xlsx is: with the
//! same limits, the same findings and the same formats.
//!
//! What a formula says is not read here: see `binary`.

mod cells;
mod records;
mod sheet;

use std::fmt::Write as _;

use crate::domain::{Container, Place, RawWorkbook, Visibility};
use crate::finding::Finding;
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;
use crate::intake::package::Package;
use crate::intake::xml::escape_into;

use super::book::{Book, Related};
use records::Records;

/// Reads a workbook whose main part is `main`.
pub(in crate::intake) fn read(
    place: &Place,
    mut package: Package<'_>,
    main: &str,
) -> Result<(RawWorkbook, Vec<Finding>), Fault> {
    let related = Related::of(&mut package, main)?;
    let book = workbook(main, &needed(&mut package, main)?, &related)?;
    let part = |package: &mut Package<'_>, name: &str| {
        let bytes = needed(package, name)?;
        if book.strings.as_deref() == Some(name) {
            strings(name, &bytes)
        } else if book.styles.as_deref() == Some(name) {
            styles(name, &bytes)
        } else {
            sheet::as_xml(name, &bytes)
        }
    };
    super::assemble(place, Container::Xlsb, package, &book, part)
}

fn needed(package: &mut Package<'_>, name: &str) -> Result<Vec<u8>, Fault> {
    package.part(name)?.ok_or_else(|| Fault::missing(name))
}

/// Reads the main part.
fn workbook(part: &str, bytes: &[u8], related: &Related) -> Result<Book, Fault> {
    const PROPERTIES: u16 = 153;
    const SHEET: u16 = 156;
    let mut book = related.book();
    let mut records = Records::of(part, bytes);
    while let Some((kind, mut fields)) = records.next()? {
        match kind {
            PROPERTIES => book.from_1904 = fields.u32()? & 1 == 1,
            SHEET => {
                let state = fields.u32()?;
                fields.skip(4)?;
                let id = fields.text()?;
                let name = fields.text()?;
                let visibility = match state {
                    0 => Visibility::Visible,
                    _ => Visibility::Hidden,
                };
                // A sheet of macros may have no part at all.
                if !id.is_empty() {
                    related.add(&mut book, &id, name, visibility)?;
                }
            }
            _ => {}
        }
    }
    Ok(book)
}

/// Writes the shared texts as XML.
fn strings(part: &str, bytes: &[u8]) -> Result<String, Fault> {
    const TEXT: u16 = 19;
    let mut xml = "<sst>".to_owned();
    let mut records = Records::of(part, bytes);
    let mut count = 0_u32;
    while let Some((kind, mut fields)) = records.next()? {
        if kind != TEXT {
            continue;
        }
        count += 1;
        if count > limits::SHARED_STRINGS {
            return Err(Fault::TooLarge(Excess::Texts(limits::SHARED_STRINGS)));
        }
        // What is bold in it comes after, and how it is pronounced.
        fields.skip(1)?;
        xml.push_str("<si>");
        text_as_xml(&fields.text()?, &mut xml);
        xml.push_str("</si>");
        within_text_limit(&xml)?;
    }
    xml.push_str("</sst>");
    Ok(xml)
}

/// Writes a text as XML in which nothing of it means anything else.
fn text_as_xml(text: &str, xml: &mut String) {
    xml.push_str("<t xml:space=\"preserve\">");
    // `_x000D_` stands for a character in XML, and for itself in a record.
    escape_into(&text.replace("_x", "_x005F_x"), xml);
    xml.push_str("</t>");
}

fn within_text_limit(xml: &str) -> Result<(), Fault> {
    if xml.len() > 2 * limits::bytes(limits::TEXT_MIB) {
        return Err(Fault::TooLarge(Excess::TextMegabytes(limits::TEXT_MIB)));
    }
    Ok(())
}

/// Writes the cell formats as XML.
fn styles(part: &str, bytes: &[u8]) -> Result<String, Fault> {
    const CODE: u16 = 44;
    const FORMAT: u16 = 47;
    const BEGIN_CELL_FORMATS: u16 = 617;
    const END_CELL_FORMATS: u16 = 618;
    let mut codes = String::new();
    let mut formats = String::new();
    let mut in_cell_formats = false;
    let mut records = Records::of(part, bytes);
    while let Some((kind, mut fields)) = records.next()? {
        // Writing to a string cannot fail.
        match kind {
            BEGIN_CELL_FORMATS => in_cell_formats = true,
            END_CELL_FORMATS => in_cell_formats = false,
            CODE => {
                let id = fields.u16()?;
                let code = fields.text()?;
                if code.len() <= limits::FORMAT_LENGTH {
                    let _ = write!(codes, "<numFmt numFmtId=\"{id}\" formatCode=\"");
                    escape_into(&code, &mut codes);
                    codes.push_str("\"/>");
                }
            }
            FORMAT if in_cell_formats => {
                fields.skip(2)?;
                let id = fields.u16()?;
                let _ = write!(formats, "<xf numFmtId=\"{id}\"/>");
            }
            _ => {}
        }
    }
    Ok(format!(
        "<styleSheet><numFmts>{codes}</numFmts><cellXfs>{formats}</cellXfs></styleSheet>"
    ))
}
