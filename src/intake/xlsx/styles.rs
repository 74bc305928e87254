//! The cell formats, written anew with nothing but their number formats.
//!
//! calamine copies the font, the fill and the border into every format; a
//! small file could make that gigabytes.

use std::fmt::Write as _;

use quick_xml::events::Event;

use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;
use crate::intake::xml::{Xml, escape_into};

/// Writes the part of cell formats anew.
pub(super) fn rewrite(part: &str, text: &str) -> Result<String, Fault> {
    let mut xml = Xml::new(part, text);
    let mut codes = String::new();
    let mut formats = String::new();
    let mut count = 0_u32;
    let mut section = String::new();
    loop {
        match xml.next()? {
            Event::Start(e) if xml.depth() == 2 => {
                e.local_name().as_ref().clone_into(&mut section);
            }
            Event::Start(e) if xml.depth() == 3 => {
                let (mut id, mut code) = (0_u32, String::new());
                xml.attributes(&e, |name, value| match name {
                    "numFmtId" => id = value.trim().parse().unwrap_or(0),
                    "formatCode" => code = value.into_owned(),
                    _ => {}
                })?;
                match (section.as_str(), e.local_name().as_ref()) {
                    ("numFmts", "numFmt") if code.len() <= limits::FORMAT_LENGTH => {
                        // Writing to a string cannot fail.
                        let _ = write!(codes, "<numFmt numFmtId=\"{id}\" formatCode=\"");
                        escape_into(&code, &mut codes);
                        codes.push_str("\"/>");
                    }
                    ("cellXfs", "xf") => {
                        count += 1;
                        if count > limits::FORMATS {
                            return Err(Fault::TooLarge(Excess::Formats(
                                limits::FORMATS,
                            )));
                        }
                        let _ = write!(formats, "<xf numFmtId=\"{id}\"/>");
                    }
                    _ => {}
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(format!(
        "<styleSheet><numFmts>{codes}</numFmts><cellXfs>{formats}</cellXfs></styleSheet>"
    ))
}
