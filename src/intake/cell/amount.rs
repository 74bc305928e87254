//! A number in a unit.

use crate::domain::{Amount, Mark, NumberFormat, Unit, fifteen_digits};
use crate::finding::rules::{
    ambiguous_number, ambiguous_percent, huge_number, inexact_number, not_a_number,
    other_unit, percent_above_200, percent_elsewhere, text_number, unexpected_date,
    unknown_percent_format,
};
use crate::swedish;

use super::content::{Content, Nothing};
use super::numeral::NoNumeral;
use super::{Ask, Got, Numeral, date, numeral, shown};

/// The greatest number that is read: beyond it a double at fifteen digits is
/// no longer whole.
const GREATEST: f64 = 1e15;

/// The greatest percentage that is believed (DESIGN §4.3).
const GREATEST_PERCENT: f64 = 200.0;

/// Reads a number in a unit; `None` is a number without one.
pub(super) fn amount(ask: &mut Ask<'_>, unit: Option<Unit>) -> Got<Amount> {
    match ask.content(Nothing::Words) {
        Got::Empty => Got::Empty,
        Got::Unusable => Got::Unusable,
        Got::Value(Content::Number(value)) => stored(ask, value, unit),
        Got::Value(Content::Text(text)) => typed(ask, text, unit),
        Got::Value(Content::Iso(text)) => {
            ask.refuse(unexpected_date::found(ask.place, text, what(unit)))
        }
        Got::Value(Content::Bool(_)) => {
            let shown = shown(ask.cell, ask.dates);
            ask.refuse(not_a_number::found(ask.place, &shown, unit))
        }
    }
}

/// Reads a number that is stored as one.
fn stored(ask: &mut Ask<'_>, value: f64, unit: Option<Unit>) -> Got<Amount> {
    let shown = shown(ask.cell, ask.dates);
    if ask.is_date() {
        return ask.refuse(unexpected_date::found(ask.place, &shown, what(unit)));
    }
    if !value.is_finite() || value.abs() >= GREATEST {
        return ask.refuse(huge_number::found(ask.place, &shown));
    }
    let (value, decimals) = match ask.cell.format {
        NumberFormat::Percent { decimals } => {
            if unit != Some(Unit::Percent) {
                return ask.refuse(percent_elsewhere::found(ask.place, &shown, unit));
            }
            (fifteen_digits(value * 100.0), decimals)
        }
        NumberFormat::Unknown if is_ambiguous(value, unit) => {
            return ask.refuse(unknown_percent_format::found(ask.place, value));
        }
        _ if is_ambiguous(value, unit) => {
            return ask.refuse(ambiguous_percent::found(ask.place, value));
        }
        NumberFormat::Fixed { decimals } => (value, decimals),
        _ => (value, Amount::exact(value).decimals),
    };
    if is_too_great(value, unit) {
        return ask.refuse(percent_above_200::found(ask.place, &shown, value));
    }
    Got::Value(Amount {
        value,
        mark: Mark::Exact,
        decimals,
    })
}

/// Reads a number that was typed as text.
fn typed(ask: &mut Ask<'_>, text: &str, unit: Option<Unit>) -> Got<Amount> {
    let read = match number_in(ask, text, unit) {
        Got::Value(read) => read,
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
    };
    let said = read_as(&read, unit);
    ask.findings.push(if read.mark == Mark::Exact {
        text_number::found(ask.place, text.trim(), &said)
    } else {
        inexact_number::found(ask.place, text.trim(), &said, read.mark)
    });
    Got::Value(Amount {
        value: read.value,
        mark: read.mark,
        decimals: read.decimals,
    })
}

/// Reads a number in a unit out of text; what makes it unusable is reported.
pub(super) fn number_in(
    ask: &mut Ask<'_>,
    text: &str,
    unit: Option<Unit>,
) -> Got<Numeral> {
    let text = text.trim();
    let place = ask.place;
    let read = match numeral(text) {
        Ok(read) => read,
        Err(NoNumeral::Ambiguous { decimal, thousands }) => {
            return ask.refuse(ambiguous_number::found(place, text, decimal, thousands));
        }
        Err(NoNumeral::Other) if date::is_date(text) => {
            return ask.refuse(unexpected_date::found(place, text, what(unit)));
        }
        Err(NoNumeral::Other) => {
            return ask.refuse(not_a_number::found(place, text, unit));
        }
    };
    if let Some(word) = &read.unit
        && !is_word_of(word, unit)
    {
        return ask.refuse(if UNIT_WORDS.iter().any(|(known, _)| known == word) {
            other_unit::found(place, text, word, unit)
        } else {
            not_a_number::found(place, text, unit)
        });
    }
    if read.value.abs() >= GREATEST {
        return ask.refuse(huge_number::found(place, text));
    }
    if read.percent && unit != Some(Unit::Percent) {
        return ask.refuse(percent_elsewhere::found(place, text, unit));
    }
    if !read.percent && is_ambiguous(read.value, unit) {
        return ask.refuse(ambiguous_percent::found(place, read.value));
    }
    if is_too_great(read.value, unit) {
        return ask.refuse(percent_above_200::found(place, text, read.value));
    }
    Got::Value(read)
}

/// Returns how a number was read, for a message: `7,5 %`, `1 250`.
pub(super) fn read_as(read: &Numeral, unit: Option<Unit>) -> String {
    let decimals = read.decimals.min(6);
    if unit == Some(Unit::Percent) {
        swedish::percent(read.value, decimals)
    } else {
        swedish::fixed(read.value, decimals)
    }
}

/// Returns whether a number without a percent sign may be a share (DESIGN
/// §4.3): above 0 and up to 1 where the unit is percent.
pub(super) fn is_ambiguous(value: f64, unit: Option<Unit>) -> bool {
    unit == Some(Unit::Percent) && value > 0.0 && value <= 1.0
}

/// Returns whether a percentage is greater than any that is believed.
fn is_too_great(value: f64, unit: Option<Unit>) -> bool {
    unit == Some(Unit::Percent) && value > GREATEST_PERCENT
}

/// The words that may stand after a number, and the unit they name; `None`
/// is a unit that no indicator has.
const UNIT_WORDS: &[(&str, Option<Unit>)] = &[
    ("st", Some(Unit::Count)),
    ("stycken", Some(Unit::Count)),
    ("antal", Some(Unit::Count)),
    ("tkr", Some(Unit::Tkr)),
    ("kkr", Some(Unit::Tkr)),
    ("tusen kr", Some(Unit::Tkr)),
    ("tusen kronor", Some(Unit::Tkr)),
    ("dag", Some(Unit::Days)),
    ("dagar", Some(Unit::Days)),
    ("timme", Some(Unit::Hours)),
    ("timmar", Some(Unit::Hours)),
    ("tim", Some(Unit::Hours)),
    ("h", Some(Unit::Hours)),
    ("kr", None),
    ("kronor", None),
    ("sek", None),
    ("mkr", None),
    ("mnkr", None),
    ("mdkr", None),
    ("msek", None),
    ("miljoner", None),
    ("milj", None),
    ("tusen", None),
    ("sekunder", None),
    ("min", None),
    ("minuter", None),
    ("veckor", None),
    ("vecka", None),
    ("månader", None),
    ("månad", None),
    ("år", None),
    ("dygn", None),
    ("procentenheter", None),
    ("promille", None),
];

fn is_word_of(word: &str, unit: Option<Unit>) -> bool {
    // What a numerator counts has no unit of its own: `44 st` is 44.
    let unit = unit.unwrap_or(Unit::Count);
    UNIT_WORDS
        .iter()
        .any(|&(known, of)| known == word && of == Some(unit))
}

fn what(unit: Option<Unit>) -> &'static str {
    match unit {
        Some(Unit::Percent) => "ett procenttal",
        _ => "ett tal",
    }
}
