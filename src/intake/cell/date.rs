//! A date: a serial number in either of Excel's calendars, or text.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::domain::{DateSystem, NumberFormat};
use crate::finding::rules::{
    ambiguous_date, not_a_date, number_as_date, unreasonable_date,
};

use super::content::{Content, Nothing};
use super::{Ask, Got, shown};
use crate::swedish::near::folded;

/// The years in which a date is believed.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2100;

/// Reads a date.
pub(super) fn date(ask: &mut Ask<'_>) -> Got<NaiveDate> {
    match ask.content(Nothing::Words) {
        Got::Empty => Got::Empty,
        Got::Unusable => Got::Unusable,
        Got::Value(Content::Number(value)) => stored(ask, value),
        Got::Value(Content::Text(text) | Content::Iso(text)) => typed(ask, text.trim()),
        Got::Value(Content::Bool(_)) => {
            let shown = shown(ask.cell, ask.dates);
            ask.refuse(not_a_date::found(ask.place, &shown))
        }
    }
}

fn stored(ask: &mut Ask<'_>, value: f64) -> Got<NaiveDate> {
    let shown = shown(ask.cell, ask.dates);
    let believed =
        from_serial(value, ask.dates).filter(|date| YEARS.contains(&date.year()));
    match (ask.cell.format, believed) {
        (NumberFormat::Date | NumberFormat::Unknown, Some(date)) => Got::Value(date),
        (NumberFormat::Date, None) => {
            ask.refuse(unreasonable_date::found(ask.place, &shown))
        }
        (NumberFormat::Percent { .. }, _) => {
            ask.refuse(not_a_date::found(ask.place, &shown))
        }
        (_, believed) => match run_together(&shown).or(believed) {
            Some(date) => {
                ask.findings
                    .push(number_as_date::found(ask.place, &shown, date));
                Got::Value(date)
            }
            None => ask.refuse(not_a_date::found(ask.place, &shown)),
        },
    }
}

fn typed(ask: &mut Ask<'_>, text: &str) -> Got<NaiveDate> {
    let finding = match from_text(text) {
        Ok(date) if YEARS.contains(&date.year()) => return Got::Value(date),
        Ok(_) => unreasonable_date::found(ask.place, text),
        Err(NoDate::Other) => not_a_date::found(ask.place, text),
        Err(NoDate::Ambiguous(first, second)) => {
            ask.findings
                .push(ambiguous_date::found(ask.place, text, first, second));
            return Got::Unusable;
        }
    };
    ask.refuse(finding)
}

/// Returns the day of a serial number, without its time; `None` outside the
/// calendar, and for 29 February 1900, which only Excel has.
pub(super) fn from_serial(serial: f64, system: DateSystem) -> Option<NaiveDate> {
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range has just been checked"
    )]
    let days = serial.floor() as i64;
    let (year, month, day) = match system {
        DateSystem::From1904 => (1904, 1, 1),
        // Serial 1 is 1 January 1900, and serial 60 a day that never was.
        DateSystem::From1900 => match days {
            1..=59 => (1899, 12, 31),
            61.. => (1899, 12, 30),
            _ => return None,
        },
    };
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_signed(TimeDelta::days(days))
}

/// Returns whether a text is a date, ambiguous or not.
pub(super) fn is_date(text: &str) -> bool {
    !matches!(from_text(text), Err(NoDate::Other))
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It is something else.
    Other,
    /// Day and month cannot be told apart: day first, month first.
    Ambiguous(NaiveDate, NaiveDate),
}

/// The longest text that can be a date.
const LONGEST: usize = 60;

/// Reads a date out of text: year first, with the month's name, or day first.
pub(super) fn from_text(text: &str) -> Result<NaiveDate, NoDate> {
    if text.len() > LONGEST {
        return Err(NoDate::Other);
    }
    let text = folded(text).replace(['‐', '‑', '–', '−'], "-");
    let text = text.strip_prefix("den ").unwrap_or(&text);
    if let Some(date) = run_together(text).or_else(|| with_month_name(text)) {
        return Ok(date);
    }
    // `31/3 2025`, as it is written by hand.
    if let Some((day_month, year)) = text.split_once(' ')
        && let Some((day, month)) = day_month.split_once('/')
        && year.len() == 4
    {
        return ymd(year, month, day).ok_or(NoDate::Other);
    }
    let (day, time) = match text.split_once(['t', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    if time.is_some_and(|time| !is_time(time)) {
        return Err(NoDate::Other);
    }
    in_figures(day)
}

fn is_time(text: &str) -> bool {
    let text = text.strip_prefix("kl ").unwrap_or(text);
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'z' | '+'))
}

/// Reads three numbers with the same separator between.
fn in_figures(text: &str) -> Result<NaiveDate, NoDate> {
    let separator = text
        .chars()
        .find(|c| matches!(c, '-' | '/' | '.'))
        .ok_or(NoDate::Other)?;
    let parts: Vec<&str> = text.split(separator).collect();
    let &[first, second, third] = parts.as_slice() else {
        return Err(NoDate::Other);
    };
    if first.len() == 4 {
        return ymd(first, second, third).ok_or(NoDate::Other);
    }
    if third.len() != 4 {
        return Err(NoDate::Other);
    }
    let day_first = ymd(third, second, first);
    if separator == '.' {
        // Points are only ever written with the day first.
        return day_first.ok_or(NoDate::Other);
    }
    match (day_first, ymd(third, first, second)) {
        (Some(a), Some(b)) if a != b => Err(NoDate::Ambiguous(a, b)),
        (Some(date), _) | (None, Some(date)) => Ok(date),
        (None, None) => Err(NoDate::Other),
    }
}

/// Reads `20250331`.
fn run_together(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 {
        return None;
    }
    ymd(text.get(..4)?, text.get(4..6)?, text.get(6..)?)
}

/// Reads `31 mars 2025`.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    let mut words = text.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    let day = day.trim_end_matches('.').trim_end_matches(":e");
    let day = day.trim_end_matches(":a");
    let month = month.trim_end_matches(['.', ',']);
    let number = MONTHS
        .iter()
        .position(|&name| name == month || month.len() >= 3 && name.starts_with(month))?;
    ymd(year, &(number + 1).to_string(), day)
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let figures = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if !figures(year, 4) || !figures(month, 2) || !figures(day, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
