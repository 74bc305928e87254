//! What stands in a cell once error values, missing values and signs for
//! nothing are dealt with.

use chrono::NaiveDate;

use crate::domain::{DateSystem, NumberFormat, RawCell, RawValue, fifteen_digits};
use crate::finding::rules::{error_value, value_not_stored};
use crate::swedish;

use super::{Ask, Got, date};
use crate::swedish::near::folded;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Content<'a> {
    /// A number as stored, at 15 significant digits.
    Number(f64),
    /// Text, with its outer blanks.
    Text(&'a str),
    /// True or false.
    Bool(bool),
    /// A date that the file stores as text.
    Iso(&'a str),
}

/// What counts as a sign for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nothing {
    /// Only blanks and dashes: in a text or a code, `saknas` may be meant.
    Dashes,
    /// Also `n/a`, `ej mätt` and `saknas` (DESIGN §4.3).
    Words,
}

impl<'a> Ask<'a> {
    /// Returns what stands in the cell; error values and formulas without a
    /// stored value are reported.
    pub(super) fn content(&mut self, nothing: Nothing) -> Got<Content<'a>> {
        let cell = self.cell;
        match &cell.value {
            RawValue::NotStored => {
                let formula = cell.formula.as_deref().unwrap_or_default();
                self.refuse(value_not_stored::found(self.place, formula))
            }
            RawValue::Error(error) => {
                let formula = cell.formula.as_deref();
                self.refuse(error_value::found(self.place, &error.0, formula))
            }
            RawValue::Number(value) => {
                Got::Value(Content::Number(fifteen_digits(*value)))
            }
            RawValue::Bool(value) => Got::Value(Content::Bool(*value)),
            RawValue::IsoDate(text) => Got::Value(Content::Iso(text)),
            RawValue::Text(text) if is_nothing(text, nothing) => Got::Empty,
            RawValue::Text(text) => Got::Value(Content::Text(text)),
        }
    }
}

/// Returns whether a cell holds nothing but blanks.
pub(in super::super) fn is_blank(cell: &RawCell) -> bool {
    cell.is_blank()
}

fn is_nothing(text: &str, nothing: Nothing) -> bool {
    if text.len() > 40 {
        return text.trim().is_empty();
    }
    let text = folded(text);
    let dashes = text
        .chars()
        .all(|c| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | ' '));
    dashes
        || nothing == Nothing::Words
            && matches!(
                text.trim_end_matches('.').trim_matches(['(', ')']),
                "n/a" | "n.a" | "na" | "ej mätt" | "saknas" | "uppgift saknas"
            )
}

/// Returns what a cell shows, for a message.
pub(in super::super) fn shown(cell: &RawCell, dates: DateSystem) -> String {
    match (&cell.value, cell.format) {
        (RawValue::NotStored, _) => match &cell.formula {
            Some(formula) => format!("={formula}"),
            None => String::new(),
        },
        (RawValue::Number(value), NumberFormat::Percent { decimals }) => {
            swedish::percent(fifteen_digits(value * 100.0), decimals)
        }
        (RawValue::Number(value), NumberFormat::Date) => {
            match date::from_serial(*value, dates) {
                Some(date) => date.to_string(),
                None => plain(*value),
            }
        }
        (RawValue::Number(value), _) => plain(*value),
        (RawValue::Text(text) | RawValue::IsoDate(text), _) => text.trim().to_owned(),
        (RawValue::Bool(true), _) => "SANT".to_owned(),
        (RawValue::Bool(false), _) => "FALSKT".to_owned(),
        (RawValue::Error(error), _) => error.0.to_string(),
    }
}

/// Returns a number as it would be typed: decimal comma, no spaces, every
/// decimal; `2417` for 2417.0.
pub(in super::super) fn plain(value: f64) -> String {
    let value = fifteen_digits(value);
    if value != 0.0 && !(1e-9..1e15).contains(&value.abs()) {
        return format!("{value:e}").replace('.', ",");
    }
    format!("{value}").replace('.', ",")
}

/// Returns a date as ISO writes it, for a text column that holds one.
pub(super) fn iso(date: NaiveDate) -> String {
    swedish::date(date)
}
