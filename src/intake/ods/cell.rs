//! One OpenDocument cell: its type, its value, its formula and its spans.

use quick_xml::events::{BytesStart, Event};

use crate::domain::{NumberFormat, RawError, RawNote, RawValue};
use crate::intake::fault::Fault;
use crate::intake::xml::Xml;

use super::formula::readable;
use super::paragraphs::Paragraphs;

/// A cell element as it stood.
#[derive(Default)]
pub(super) struct Stored {
    /// How many columns it stands for.
    pub(super) repeated: u64,
    /// How many columns and rows it is merged over.
    pub(super) spanned: (u64, u64),
    /// Its style, if it names one.
    pub(super) style: Option<String>,
    kind: String,
    error: bool,
    number: Option<String>,
    date: Option<String>,
    bool: Option<String>,
    string: Option<String>,
    formula: Option<String>,
    text: String,
    has_text: bool,
    /// The note on it.
    pub(super) note: Option<RawNote>,
}

impl Stored {
    /// Reads the cell that was just opened, to its end.
    pub(super) fn read(
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
    ) -> Result<Self, Fault> {
        let mut stored = Self {
            repeated: 1,
            spanned: (1, 1),
            ..Self::default()
        };
        stored.attributes(xml, element)?;
        let inside = xml.depth();
        let mut paragraphs = Paragraphs::default();
        loop {
            match xml.next()? {
                Event::Start(e) if e.local_name().as_ref() == "p" => {
                    stored.has_text = true;
                    paragraphs.read(xml)?;
                }
                Event::Start(e) if e.local_name().as_ref() == "annotation" => {
                    stored.annotation(xml)?;
                }
                // Pictures, and tables within the cell.
                Event::Start(_) => xml.skip()?,
                Event::End(_) if xml.depth() < inside => break,
                _ => {}
            }
        }
        stored.text = paragraphs.into_text();
        Ok(stored)
    }

    /// Reads the note that was just opened, to its end.
    fn annotation(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let inside = xml.depth();
        let mut author = String::new();
        let mut paragraphs = Paragraphs::default();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "creator" => xml.text_into(&mut author)?,
                    "p" => paragraphs.read(xml)?,
                    "list" | "list-item" => {}
                    _ => xml.skip()?,
                },
                Event::End(_) if xml.depth() < inside => break,
                _ => {}
            }
        }
        let text = paragraphs.into_text();
        let author = Some(author.trim()).filter(|author| !author.is_empty());
        match &mut self.note {
            _ if text.trim().is_empty() => {}
            Some(note) => note.add(author, &text),
            None => {
                self.note = Some(RawNote {
                    author: author.map(Into::into),
                    text: text.into(),
                });
            }
        }
        Ok(())
    }

    fn attributes(
        &mut self,
        xml: &Xml<'_>,
        element: &BytesStart<'_>,
    ) -> Result<(), Fault> {
        xml.attributes(element, |name, value| match name {
            // LibreOffice says `string` in one namespace and `error` in its own.
            "value-type" if value == "error" => self.error = true,
            "value-type" if self.kind.is_empty() => self.kind = value.into_owned(),
            "value" => self.number = Some(value.into_owned()),
            "date-value" | "time-value" => self.date = Some(value.into_owned()),
            "boolean-value" => self.bool = Some(value.into_owned()),
            "string-value" => self.string = Some(value.into_owned()),
            "formula" => self.formula = Some(value.into_owned()),
            "style-name" => self.style = Some(value.into_owned()),
            "number-columns-repeated" => self.repeated = count(&value),
            "number-columns-spanned" => self.spanned.0 = count(&value),
            "number-rows-spanned" => self.spanned.1 = count(&value),
            _ => {}
        })
    }

    /// Returns what the cell holds, `None` when it holds nothing. Fails with
    /// the stored value when that is not what the cell says it is.
    pub(super) fn value(&self) -> Result<Option<RawValue>, &str> {
        let value = match self.kind.as_str() {
            _ if self.is_error() => {
                Some(RawValue::Error(RawError(self.text.trim().into())))
            }
            "float" | "percentage" | "currency" => match &self.number {
                Some(number) => match number.trim().parse::<f64>() {
                    Ok(value) if value.is_finite() => Some(RawValue::Number(value)),
                    _ => return Err(number),
                },
                None => None,
            },
            "date" | "time" => self.date.as_deref().map(|d| RawValue::IsoDate(d.into())),
            "boolean" => match self.bool.as_deref() {
                Some("true" | "TRUE" | "1") => Some(RawValue::Bool(true)),
                Some("false" | "FALSE" | "0") => Some(RawValue::Bool(false)),
                Some(other) => return Err(other),
                None => None,
            },
            "string" => Some(RawValue::Text(
                self.string.as_deref().unwrap_or(&self.text).into(),
            )),
            "" | "void" => self
                .has_text
                .then(|| RawValue::Text(self.text.as_str().into())),
            other => return Err(other),
        };
        Ok(match value {
            Some(RawValue::Text(text)) if text.is_empty() && self.formula.is_none() => {
                None
            }
            Some(value) => Some(value),
            None => self.formula.as_ref().map(|_| RawValue::NotStored),
        })
    }

    /// Returns the formula as a person would write it.
    pub(super) fn formula(&self) -> Option<String> {
        self.formula.as_deref().map(readable)
    }

    /// Returns how the cell shows its number, given what its style says.
    pub(super) fn format(&self, styled: NumberFormat) -> NumberFormat {
        match (self.kind.as_str(), styled) {
            ("percentage", NumberFormat::Percent { .. }) => styled,
            ("percentage", _) => NumberFormat::Percent { decimals: 0 },
            ("date" | "time", _) => NumberFormat::Date,
            _ => styled,
        }
    }

    /// Returns whether the cell shows an error: LibreOffice says so, other
    /// programs only store its text as the formula's.
    fn is_error(&self) -> bool {
        const ERRORS: [&str; 7] = [
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
        ];
        let text = self.text.trim();
        let coded = |text: &str| {
            text.strip_prefix("Err:").is_some_and(|code| {
                code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit())
            })
        };
        (self.error && !text.is_empty())
            || (self.formula.is_some() && (ERRORS.contains(&text) || coded(text)))
    }
}

/// Returns how many an attribute says; one when it says nothing sensible.
pub(super) fn count(value: &str) -> u64 {
    value.parse().unwrap_or(1).max(1)
}
