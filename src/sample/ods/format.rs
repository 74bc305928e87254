//! Number formats: how a cell shows a number, and what it shows.

use chrono::{Days, NaiveDate};

use crate::sample::xml::Element;
use crate::swedish;

/// How a cell shows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// As the program thinks best.
    General,
    /// As text.
    Text,
    /// With so many decimals, and with or without thousands.
    Number {
        /// The decimals.
        decimals: u8,
        /// Whether thousands are separated.
        grouped: bool,
    },
    /// As a percentage with so many decimals.
    Percent(u8),
    /// As an ISO date.
    Date,
}

impl Format {
    /// Reads a number format of an .xlsx.
    pub(super) fn of(code: &str) -> Self {
        let decimals = code.split_once('.').map_or(0, |(_, after)| {
            after.chars().take_while(|c| matches!(c, '0' | '#')).count()
        });
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        if code == "@" {
            Self::Text
        } else if code.contains('%') {
            Self::Percent(decimals)
        } else if code.contains("yy") {
            Self::Date
        } else if code.contains('0') {
            Self::Number {
                decimals,
                grouped: code.contains("#,"),
            }
        } else {
            Self::General
        }
    }

    /// Returns the data style with a name; a general one needs none.
    pub(super) fn style(self, name: &str) -> Option<Element> {
        let named = |element: &str| Element::new(element).with("style:name", name);
        let literal = |text: &str| Element::new("number:text").text(text);
        let number = |decimals: u8| {
            let decimals = decimals.to_string();
            Element::new("number:number")
                .with("number:decimal-places", &*decimals)
                .with("number:min-decimal-places", &*decimals)
                .with("number:min-integer-digits", "1")
        };
        let part = |element: &str| Element::new(element).with("number:style", "long");
        Some(match self {
            Self::General => return None,
            Self::Text => {
                named("number:text-style").child(Element::new("number:text-content"))
            }
            Self::Number { decimals, grouped } => {
                let number = number(decimals);
                named("number:number-style").child(if grouped {
                    number.with("number:grouping", "true")
                } else {
                    number
                })
            }
            Self::Percent(decimals) => named("number:percentage-style")
                .child(number(decimals))
                .child(literal("%")),
            Self::Date => named("number:date-style")
                .child(part("number:year"))
                .child(literal("-"))
                .child(part("number:month"))
                .child(literal("-"))
                .child(part("number:day")),
        })
    }

    /// Returns the cell with a stored number and what it shows.
    pub(super) fn cell(self, cell: Element, stored: f64) -> Element {
        let (kind, value, shown) = match self {
            Self::Percent(decimals) => {
                let shown = format!("{}%", swedish::fixed(stored * 100.0, decimals));
                ("percentage", stored.to_string(), shown)
            }
            Self::Date => {
                let date = date(stored).to_string();
                return typed(cell, "date")
                    .with("office:date-value", &*date)
                    .child(Element::new("text:p").text(date));
            }
            Self::Number { decimals, .. } => {
                let shown = swedish::fixed(stored, decimals);
                ("float", stored.to_string(), shown)
            }
            Self::General | Self::Text => {
                ("float", stored.to_string(), swedish::number(stored))
            }
        };
        typed(cell, kind)
            .with("office:value", value)
            .child(Element::new("text:p").text(shown))
    }
}

/// Returns a cell with the type of its value.
pub(super) fn typed(cell: Element, kind: &str) -> Element {
    cell.with("office:value-type", kind)
        .with("calcext:value-type", kind)
}

/// Returns the date of a serial number after February 1900.
fn date(serial: f64) -> NaiveDate {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the sample's dates lie in this century"
    )]
    let days = serial as u64;
    NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|start| start.checked_add_days(Days::new(days)))
        .unwrap_or_default()
}
