//! What a source's text means in a column of a form.

use chrono::NaiveDate;

use crate::domain::{Target, Unit};
use crate::form::{Column, Kind, Register};
use crate::submission::FillValue;

/// Returns what a text means in a column, in a row with a unit; `None` when
/// it is not such a value.
pub(super) fn value(
    column: &Column,
    unit: Option<Unit>,
    text: &str,
) -> Option<FillValue> {
    match column.kind {
        Kind::YesNo => yes_no(text).map(FillValue::YesNo),
        Kind::Number(_)
        | Kind::Plain
        | Kind::Money
        | Kind::Year
        | Kind::Scale(..)
        | Kind::Code(Register::Vintages) => number(text).map(FillValue::Number),
        Kind::InRowsUnit | Kind::InCommonUnit => in_unit(unit, text),
        Kind::Target => target(text).map(FillValue::Target),
        Kind::Date => date(text).map(FillValue::Date),
        Kind::OneOf(words) => words
            .contains(&text)
            .then(|| FillValue::Text(text.to_owned())),
        Kind::Text
        | Kind::Suggested(_)
        | Kind::Code(_)
        | Kind::Codes(..)
        | Kind::Email => Some(FillValue::Text(text.to_owned())),
    }
}

/// Reads a number with a decimal comma and no thousands separator.
pub(super) fn number(text: &str) -> Option<f64> {
    if text.contains('.') {
        return None;
    }
    text.replace(',', ".").replace('−', "-").parse().ok()
}

/// Reads an ISO date.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

fn yes_no(text: &str) -> Option<bool> {
    match text {
        "ja" => Some(true),
        "nej" => Some(false),
        _ => None,
    }
}

// A yes-or-no indicator has shares of the kommun in its history.
fn in_unit(unit: Option<Unit>, text: &str) -> Option<FillValue> {
    match unit? {
        Unit::YesNo => yes_no(text)
            .map(FillValue::YesNo)
            .or_else(|| number(text).map(FillValue::Number)),
        _ => number(text).map(FillValue::Number),
    }
}

fn target(text: &str) -> Option<Target> {
    if let Some(answer) = yes_no(text) {
        return Some(Target::YesNo(answer));
    }
    if let Some((from, to)) = text.split_once('–') {
        return Some(Target::Interval {
            from: number(from)?,
            to: number(to)?,
        });
    }
    number(text).map(Target::Number)
}

#[cfg(test)]
mod tests;
