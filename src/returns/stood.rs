//! A cell as it stood, made into one that is written again and read the same.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{
    DateSystem, NumberFormat, RawCell, RawError, RawValue, Target, fifteen_digits,
};
use crate::form::Kind;
use crate::submission::FillValue;
use crate::swedish;
use crate::swedish::near::folded;

/// What begins a note about a formula; such a note is said again as long as
/// the workbook goes back and forth.
pub(super) const FORMULA: &str = "Formel som stod här: ";

/// How many days the calendar from 1904 is behind the one from 1900.
const BEHIND: f64 = 1462.0;

/// The error values that Excel has had from the beginning: those are written
/// as they are.
pub(super) const ERRORS: [&str; 7] = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
];

/// Returns a cell to be written in a column of a kind, so that it is read
/// there as it was: what cannot be read stays unreadable.
pub(super) fn stood(cell: &RawCell, dates: DateSystem, kind: Kind) -> FillValue {
    let takes_text = matches!(kind, Kind::Text | Kind::Suggested(_) | Kind::Email);
    match &cell.value {
        // As text it would be an answer there.
        RawValue::NotStored if takes_text => error("#N/A"),
        RawValue::NotStored if cell.formula.as_deref().is_none_or(str::is_empty) => {
            error("#N/A")
        }
        RawValue::Error(RawError(shown)) if ERRORS.contains(&&**shown) => error(shown),
        RawValue::Error(_) if takes_text => error("#N/A"),
        RawValue::Number(value) => {
            let is_date = kind == Kind::Date;
            let (value, format) = number(*value, cell.format, dates, is_date);
            of(RawValue::Number(value), format)
        }
        _ => plain(cell, dates),
    }
}

/// Returns a cell to be written where nothing reads it.
pub(super) fn plain(cell: &RawCell, dates: DateSystem) -> FillValue {
    match &cell.value {
        RawValue::NotStored => {
            let formula = cell.formula.as_deref().unwrap_or_default();
            text(&format!("={formula}"))
        }
        RawValue::Error(RawError(shown)) => text(shown),
        RawValue::Number(value) if !value.is_finite() => text(&value.to_string()),
        RawValue::Number(value) => {
            let (value, format) = number(*value, cell.format, dates, false);
            of(RawValue::Number(value), format)
        }
        RawValue::IsoDate(shown) => match serial(shown) {
            Some(serial) => of(RawValue::Number(serial), NumberFormat::Date),
            None => text(shown),
        },
        RawValue::Text(_) | RawValue::Bool(_) => of(cell.value.clone(), cell.format),
    }
}

fn of(value: RawValue, format: NumberFormat) -> FillValue {
    FillValue::Stood(RawCell {
        value,
        format,
        formula: None,
    })
}

fn text(words: &str) -> FillValue {
    of(RawValue::Text(words.into()), NumberFormat::General)
}

fn error(shown: &str) -> FillValue {
    of(
        RawValue::Error(RawError(shown.into())),
        NumberFormat::General,
    )
}

/// Returns a number as it is stored where days count from 1900, and its
/// format. A number without a known format is a date where a date is asked
/// for, as it was when it was read.
fn number(
    value: f64,
    format: NumberFormat,
    dates: DateSystem,
    is_date: bool,
) -> (f64, NumberFormat) {
    const SERIALS: std::ops::Range<f64> = 0.0..3_000_000.0;
    // `20250331`, run together, is no serial number in any calendar.
    const RUN_TOGETHER: f64 = 100_000.0;
    // From 1970 to 2100, as a date is believed when it is read.
    const BELIEVED: std::ops::Range<f64> = 25_569.0..73_416.0;
    let from_1900 = match dates {
        DateSystem::From1900 => value,
        DateSystem::From1904 => value + BEHIND,
    };
    let format = match format {
        NumberFormat::Unknown if is_date && BELIEVED.contains(&from_1900) => {
            NumberFormat::Date
        }
        NumberFormat::Unknown => NumberFormat::General,
        format => format,
    };
    let counts_days = match format {
        NumberFormat::Date => SERIALS.contains(&value),
        NumberFormat::Percent { .. } => false,
        _ => is_date && (0.0..RUN_TOGETHER).contains(&value),
    };
    if dates == DateSystem::From1904 && counts_days {
        (from_1900, format)
    } else {
        (value, format)
    }
}

/// Returns the serial number of a date that a file stores as ISO text; `None`
/// when it is none, or older than Excel's calendar is right.
fn serial(iso: &str) -> Option<f64> {
    let time = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(iso, format).ok());
    let date = NaiveDate::parse_from_str(iso, "%Y-%m-%d").ok();
    let moment = time.or_else(|| date?.and_hms_opt(0, 0, 0))?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    let seconds = (moment - first).num_seconds();
    let days = seconds / 86_400;
    if !(61..2_958_466).contains(&days) {
        return None;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "the range has just been checked"
    )]
    let serial = seconds as f64 / 86_400.0;
    Some(serial)
}

/// Returns what is said of a cell that had a formula; `None` when it had none.
pub(super) fn formula(cell: &RawCell) -> Option<String> {
    let formula = cell.formula.as_deref()?;
    // An error value that this program wrote is written as a formula.
    let is_own = ERRORS.contains(&formula.trim_start_matches('='));
    match formula {
        _ if is_own => None,
        "" => Some("Här stod en formel. Värdet står kvar.".to_owned()),
        formula => Some(format!("{FORMULA}={formula}")),
    }
}

/// Returns whether a cell holds what the form is filled with there.
pub(super) fn is_same(known: &FillValue, cell: &RawCell, dates: DateSystem) -> bool {
    let near = |a: f64, b: f64| {
        fifteen_digits(a).to_bits() == fifteen_digits(b).to_bits()
            || (a - b).abs() <= 1e-9 * b.abs()
    };
    match (known, &cell.value) {
        (FillValue::Text(known), RawValue::Text(text)) => folded(known) == folded(text),
        (FillValue::Text(known), RawValue::Number(value)) => {
            folded(known) == value.to_string()
        }
        (FillValue::Number(known), RawValue::Number(value)) => match cell.format {
            NumberFormat::Percent { .. } => near(value * 100.0, *known),
            NumberFormat::Unknown => near(value * 100.0, *known) || near(*value, *known),
            _ => near(*value, *known),
        },
        (FillValue::Date(known), RawValue::Number(value)) => {
            let (value, _) = number(*value, NumberFormat::Date, dates, true);
            serial(&known.to_string()).is_some_and(|known| near(value, known))
        }
        (FillValue::Date(known), RawValue::IsoDate(text) | RawValue::Text(text)) => {
            text.trim().starts_with(&known.to_string())
        }
        (FillValue::YesNo(known), RawValue::Text(text)) => {
            folded(text) == if *known { "ja" } else { "nej" }
        }
        (FillValue::Target(known), RawValue::Text(text)) => {
            let bare = |text: &str| {
                let text = folded(text);
                text.replace(['%', ' ', '\u{a0}'], "")
            };
            bare(text) == bare(&target(*known))
        }
        (FillValue::Target(Target::Number(known)), RawValue::Number(value)) => {
            near(*value, *known) || near(value * 100.0, *known)
        }
        _ => false,
    }
}

fn target(target: Target) -> String {
    match target {
        Target::YesNo(answer) => if answer { "ja" } else { "nej" }.to_owned(),
        Target::Number(value) => swedish::number(value),
        Target::Interval { from, to } => {
            format!("{}–{}", swedish::number(from), swedish::number(to))
        }
    }
}
