//! A whole number on a scale, and a calendar year.

use crate::domain::Year;
use crate::finding::rules::{not_a_year, outside_scale, text_number, unexpected_date};

use super::content::{Content, Nothing};
use super::{Ask, Got, numeral, plain, shown};

/// The years that are believed.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;

/// Reads a whole number from one to another, ends included.
pub(super) fn scale(ask: &mut Ask<'_>, from: u8, to: u8) -> Got<u8> {
    whole(
        ask,
        |value| (f64::from(from)..=f64::from(to)).contains(&value),
        |ask, shown| outside_scale::found(ask.place, shown, from, to),
    )
    .map(|value| u8::try_from(value).unwrap_or(to))
}

/// Reads a calendar year.
pub(super) fn year(ask: &mut Ask<'_>) -> Got<Year> {
    whole(
        ask,
        |value| (f64::from(*YEARS.start())..=f64::from(*YEARS.end())).contains(&value),
        |ask, shown| not_a_year::found(ask.place, shown),
    )
}

fn whole(
    ask: &mut Ask<'_>,
    fits: impl Fn(f64) -> bool,
    fault: impl Fn(&Ask<'_>, &str) -> crate::finding::Finding,
) -> Got<i32> {
    let shown = shown(ask.cell, ask.dates);
    let (value, typed) = match ask.content(Nothing::Words) {
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
        Got::Value(Content::Iso(_)) => {
            return ask.refuse(unexpected_date::found(ask.place, &shown, "ett heltal"));
        }
        Got::Value(Content::Number(_)) if ask.is_date() => {
            return ask.refuse(unexpected_date::found(ask.place, &shown, "ett heltal"));
        }
        Got::Value(Content::Number(value)) => (value, false),
        Got::Value(Content::Text(text)) => match numeral(text) {
            Ok(read) if !read.percent && read.unit.is_none() => (read.value, true),
            _ => (f64::NAN, true),
        },
        Got::Value(Content::Bool(_)) => (f64::NAN, false),
    };
    let percent = matches!(ask.cell.format, crate::domain::NumberFormat::Percent { .. });
    if percent || value.fract() != 0.0 || !fits(value) {
        let finding = fault(ask, &shown);
        return ask.refuse(finding);
    }
    if typed {
        ask.findings
            .push(text_number::found(ask.place, &shown, &plain(value)));
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole, and within the bounds just checked"
    )]
    let value = value as i32;
    Got::Value(value)
}
