//! The texts that cells share, written anew without their formatting.

use quick_xml::events::Event;

use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;
use crate::intake::xml::{Xml, escape_into};

/// The shared texts.
pub(super) struct Strings {
    /// The part as calamine reads it.
    pub(super) xml: String,
    /// The length in bytes of every text.
    pub(super) lengths: Vec<u32>,
}

impl Strings {
    /// Returns the texts of a workbook that shares none.
    pub(super) fn none() -> Self {
        Self {
            xml: "<sst></sst>".to_owned(),
            lengths: Vec::new(),
        }
    }
}

/// Writes the part of shared texts anew. How many texts there are is counted,
/// not read: a count that lies reserves no memory.
pub(super) fn rewrite(part: &str, text: &str) -> Result<Strings, Fault> {
    let mut xml = Xml::new(part, text);
    let mut strings = Strings {
        xml: "<sst>".to_owned(),
        lengths: Vec::new(),
    };
    let mut value = String::new();
    loop {
        match xml.next()? {
            Event::Start(e) if xml.depth() == 2 && e.local_name().as_ref() == "si" => {
                if strings.lengths.len() == limits::SHARED_STRINGS as usize {
                    return Err(Fault::TooLarge(Excess::Texts(limits::SHARED_STRINGS)));
                }
                value.clear();
                rich_text(&mut xml, &mut value)?;
                let length = u32::try_from(value.len()).unwrap_or(u32::MAX);
                strings.lengths.push(length);
                // A text that no cell can hold is none; the cells that name it
                // are told of by its length.
                if value.len() > limits::CELL_TEXT {
                    value.clear();
                }
                strings.xml.push_str("<si>");
                write_text(&value, &mut strings.xml);
                strings.xml.push_str("</si>");
                // A character may take six to write.
                if strings.xml.len() > 2 * limits::bytes(limits::TEXT_MIB) {
                    return Err(Fault::TooLarge(Excess::TextMegabytes(limits::TEXT_MIB)));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    strings.xml.push_str("</sst>");
    Ok(strings)
}

/// Reads the text of the element that was just opened, to its end: its runs
/// one after the other, without the readings that Japanese workbooks add.
pub(super) fn rich_text(xml: &mut Xml<'_>, value: &mut String) -> Result<(), Fault> {
    let outside = xml.depth().saturating_sub(1);
    let mut run = String::new();
    while xml.depth() > outside {
        if let Event::Start(e) = xml.next()? {
            match e.local_name().as_ref() {
                "rPh" => xml.skip()?,
                "t" => {
                    let mut keep = false;
                    xml.attributes(&e, |name, value| {
                        keep |= name == "space" && value == "preserve";
                    })?;
                    run.clear();
                    xml.text_into(&mut run)?;
                    value.push_str(if keep {
                        &run
                    } else {
                        run.trim_matches([' ', '\t', '\r', '\n'])
                    });
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Writes a text as calamine reads it.
pub(super) fn write_text(value: &str, xml: &mut String) {
    xml.push_str("<t xml:space=\"preserve\">");
    escape_into(value, xml);
    xml.push_str("</t>");
}
