//! XML events of one part, with what no spreadsheet program writes refused.
//!
//! Names are compared without their prefix: a workbook may write `<x:row>`
//! for `<row>`.

use std::borrow::Cow;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::finding::rules::forbidden_xml::Forbidden;

use super::fault::{Fault, shortened};
use super::limits;

/// The events of one part. Empty elements come as a start and an end.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    /// Whether the root element has been seen.
    rooted: bool,
}

impl<'a> Xml<'a> {
    /// Begins to read a part's text.
    pub(super) fn new(part: &'a str, text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            part,
            depth: 0,
            rooted: false,
        }
    }

    /// Returns how many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Returns the next event. `Eof` comes only after a whole document.
    pub(super) fn next(&mut self) -> Result<Event<'a>, Fault> {
        let event = self.reader.read_event().map_err(|_| self.broken())?;
        match &event {
            Event::Start(_) => {
                // A second root would be a second document.
                if self.depth == 0 && self.rooted {
                    return Err(self.broken());
                }
                self.depth += 1;
                self.rooted = true;
                if self.depth > limits::XML_DEPTH {
                    return Err(self.forbidden(Forbidden::Depth));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(self.forbidden(Forbidden::DocumentType)),
            Event::Eof if self.depth > 0 || !self.rooted => return Err(self.broken()),
            Event::Text(text) if self.depth == 0 && !is_blank(text) => {
                return Err(self.broken());
            }
            Event::CData(_) | Event::GeneralRef(_) if self.depth == 0 => {
                return Err(self.broken());
            }
            _ => {}
        }
        Ok(event)
    }

    /// Reads on to the end of the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Reads the text directly in the element that was just opened, to its
    /// end, and appends it.
    pub(super) fn text_into(&mut self, text: &mut String) -> Result<(), Fault> {
        let inside = self.depth;
        loop {
            let event = self.next()?;
            if self.depth < inside {
                return Ok(());
            }
            if self.depth == inside {
                self.push_text(&event, text)?;
            }
        }
    }

    /// Appends an event's text, if it is one that carries any.
    pub(super) fn push_text(
        &self,
        event: &Event<'_>,
        text: &mut String,
    ) -> Result<(), Fault> {
        match event {
            Event::Text(t) => text.push_str(&t.xml10_content()),
            Event::CData(t) => text.push_str(&t.xml10_content()),
            Event::GeneralRef(reference) => text.push_str(&self.resolve(reference)?),
            _ => {}
        }
        Ok(())
    }

    /// Returns the characters that a reference such as `&amp;` stands for.
    fn resolve(&self, reference: &BytesRef<'_>) -> Result<Cow<'static, str>, Fault> {
        if let Some(text) = resolve_xml_entity(reference) {
            return Ok(text.into());
        }
        match reference.resolve_char_ref() {
            Ok(Some(c)) => Ok(c.to_string().into()),
            // Without a document type there are no other entities.
            Ok(None) | Err(_) => Err(self.broken()),
        }
    }

    /// Calls `each` with the name, without prefix, and the value of every
    /// attribute.
    pub(super) fn attributes<'e>(
        &self,
        element: &'e BytesStart<'_>,
        mut each: impl FnMut(&'e str, Cow<'e, str>),
    ) -> Result<(), Fault> {
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.broken())?;
            let name = attribute.key.0;
            let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
            let value = if attribute.value.contains('&') {
                let value = quick_xml::escape::unescape(&attribute.value)
                    .map_err(|_| self.broken())?;
                Cow::Owned(value.into_owned())
            } else {
                attribute.value
            };
            each(name, value);
        }
        Ok(())
    }

    /// Returns the fault of a part that is broken off or wrongly written.
    pub(super) fn broken(&self) -> Fault {
        Fault::xml(self.part)
    }

    fn forbidden(&self, what: Forbidden) -> Fault {
        Fault::Forbidden {
            part: shortened(self.part),
            what,
        }
    }
}

/// Returns whether text outside the root is none: blanks and line breaks.
fn is_blank(text: &str) -> bool {
    text.trim_matches([' ', '\t', '\r', '\n', '\u{feff}'])
        .is_empty()
}

/// Appends text so that it is read back as it is, line breaks included.
pub(super) fn escape_into(text: &str, xml: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\r']) {
        let (before, from) = rest.split_at(at);
        xml.push_str(before);
        xml.push_str(match from.as_bytes().first() {
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'&') => "&amp;",
            Some(b'"') => "&quot;",
            _ => "&#13;",
        });
        rest = from.get(1..).unwrap_or_default();
    }
    xml.push_str(rest);
}

/// Returns whether an attribute says yes: `1` or `true`.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}
