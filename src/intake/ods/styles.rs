//! The formats of cells and the hidden sheets, as styles say them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::BytesStart;

use crate::domain::NumberFormat;
use crate::intake::fault::Fault;
use crate::intake::xml::Xml;

/// The styles that have been met.
#[derive(Default)]
pub(super) struct Styles {
    /// What a data style shows, by its name.
    formats: BTreeMap<String, NumberFormat>,
    /// The cell styles, by name.
    cells: BTreeMap<String, CellStyle>,
    /// The names of the table styles that hide their sheet.
    hidden: BTreeSet<String>,
    /// The style whose properties are read.
    current: String,
}

#[derive(Default)]
struct CellStyle {
    format: Option<String>,
    parent: Option<String>,
}

impl Styles {
    /// Reads what an element that was just opened says of styles, if anything.
    pub(super) fn element(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
    ) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            "style" => self.style(xml, element),
            "table-properties" => {
                let mut hidden = false;
                xml.attributes(element, |name, value| {
                    hidden |= name == "display" && value == "false";
                })?;
                if hidden {
                    self.hidden.insert(self.current.clone());
                }
                Ok(())
            }
            "percentage-style" => {
                self.begin(xml, element, NumberFormat::Percent { decimals: 0 })
            }
            "number-style" | "currency-style" => {
                self.begin(xml, element, NumberFormat::General)
            }
            "date-style" | "time-style" => self.begin(xml, element, NumberFormat::Date),
            "number" => self.decimals(xml, element),
            _ => Ok(()),
        }
    }

    /// Returns how a cell of a style shows its number.
    pub(super) fn format(&self, style: &str) -> NumberFormat {
        // A style inherits from its parent; a chain of more than a few, or a
        // ring, is no program's.
        const LONGEST_CHAIN: usize = 8;
        let mut name = style;
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = self.cells.get(name) else {
                break;
            };
            if let Some(format) = &style.format {
                return self.formats.get(format).copied().unwrap_or_default();
            }
            match &style.parent {
                Some(parent) => name = parent,
                None => break,
            }
        }
        NumberFormat::General
    }

    /// Returns whether a table style hides its sheet.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.hidden.contains(style)
    }

    fn style(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
    ) -> Result<(), Fault> {
        let mut style = CellStyle::default();
        let mut is_cell = false;
        self.current.clear();
        xml.attributes(element, |name, value| match name {
            "name" => self.current = value.into_owned(),
            "family" => is_cell = value == "table-cell",
            "data-style-name" => style.format = Some(value.into_owned()),
            "parent-style-name" => style.parent = Some(value.into_owned()),
            _ => {}
        })?;
        if is_cell {
            self.cells.insert(self.current.clone(), style);
        }
        Ok(())
    }

    fn begin(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
        format: NumberFormat,
    ) -> Result<(), Fault> {
        self.current.clear();
        xml.attributes(element, |name, value| {
            if name == "name" {
                self.current = value.into_owned();
            }
        })?;
        self.formats.insert(self.current.clone(), format);
        Ok(())
    }

    /// Reads how many decimals the data style shows.
    fn decimals(&mut self, xml: &Xml<'_>, element: &BytesStart<'_>) -> Result<(), Fault> {
        let mut places: Option<Cow<'_, str>> = None;
        xml.attributes(element, |name, value| {
            if name == "decimal-places" {
                places = Some(value);
            }
        })?;
        let Some(format) = self.formats.get_mut(&self.current) else {
            return Ok(());
        };
        // Without a number of places it is the general format.
        let Some(decimals) = places.and_then(|places| places.parse().ok()) else {
            return Ok(());
        };
        match format {
            NumberFormat::Percent { .. } => *format = NumberFormat::Percent { decimals },
            NumberFormat::General => *format = NumberFormat::Fixed { decimals },
            _ => {}
        }
        Ok(())
    }
}
