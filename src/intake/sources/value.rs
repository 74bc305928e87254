//! The value of a cell in a source, in the unit that is asked for.

use crate::domain::{
    DateSystem, Mark, NumberFormat, Place, RawCell, RawValue, Unit, fifteen_digits,
};
use crate::finding::Finding;
use crate::finding::rules::source_value_inexact;
use crate::finding::rules::source_value_unusable::{self, Fault};

use super::super::cell::{Numeral, is_blank, numeral, shown};
use crate::swedish::near::folded;

/// What a row of `Källor` asks for.
pub(super) struct Asked<'a> {
    /// The cell of `Källor` that names the value's column.
    pub(super) place: &'a Place,
    /// The unit of an outcome; `None` for a numerator and the like.
    pub(super) unit: Option<Unit>,
    /// `Omräkning`, if it is given. It also says that a number up to 1 is no
    /// mistake: somebody has looked.
    pub(super) factor: Option<f64>,
}

/// Returns the cell's value times the factor; what makes it unusable is
/// reported.
pub(super) fn take(
    cell: Option<&RawCell>,
    dates: DateSystem,
    source: &Place,
    asked: &Asked<'_>,
    findings: &mut Vec<Finding>,
) -> Option<f64> {
    let text = cell.map(|cell| shown(cell, dates)).unwrap_or_default();
    let read = match cell {
        Some(cell) if !is_blank(cell) => number(cell, asked),
        _ => Err(Fault::Empty),
    };
    let value = read.and_then(|(value, mark)| {
        let value = fifteen_digits(value * asked.factor.unwrap_or(1.0));
        if !value.is_finite() {
            return Err(Fault::NotANumber);
        }
        if asked.unit == Some(Unit::Percent) && value > 200.0 {
            return Err(Fault::PercentAbove200);
        }
        Ok((value, mark))
    });
    match value {
        Ok((value, mark)) => {
            if mark != Mark::Exact {
                findings.push(source_value_inexact::found(asked.place, source, &text));
            }
            Some(value)
        }
        Err(fault) => {
            findings.push(source_value_unusable::found(
                asked.place,
                source,
                &text,
                fault,
            ));
            None
        }
    }
}

fn number(cell: &RawCell, asked: &Asked<'_>) -> Result<(f64, Mark), Fault> {
    if asked.unit == Some(Unit::YesNo) {
        return Err(Fault::YesNo);
    }
    let (value, percent, mark) = match &cell.value {
        RawValue::NotStored => return Err(Fault::NotStored),
        RawValue::Number(value) => match cell.format {
            NumberFormat::Date => return Err(Fault::NotANumber),
            NumberFormat::Percent { .. } => {
                (fifteen_digits(value * 100.0), true, Mark::Exact)
            }
            _ => (fifteen_digits(*value), false, Mark::Exact),
        },
        RawValue::Text(text) if is_sign_for_nothing(text) => return Err(Fault::Empty),
        RawValue::Text(text) => match numeral(text) {
            Ok(Numeral {
                value,
                percent,
                mark,
                unit: None,
                ..
            }) => (value, percent, mark),
            _ => return Err(Fault::NotANumber),
        },
        RawValue::Bool(_) | RawValue::IsoDate(_) | RawValue::Error(_) => {
            return Err(Fault::NotANumber);
        }
    };
    match (percent, asked.unit) {
        (true, Some(Unit::Percent)) => Ok((value, mark)),
        (true, _) => Err(Fault::PercentElsewhere),
        (false, Some(Unit::Percent))
            if asked.factor.is_none() && value > 0.0 && value <= 1.0 =>
        {
            Err(Fault::AmbiguousPercent)
        }
        _ => Ok((value, mark)),
    }
}

/// Returns whether statistics write this where there is no value: SCB's
/// points, dashes.
fn is_sign_for_nothing(text: &str) -> bool {
    text.trim()
        .chars()
        .all(|c| matches!(c, '.' | '…' | '-' | '–' | '—' | '−' | '‐' | '‑'))
        || matches!(folded(text).as_str(), "n/a" | "saknas" | "uppgift saknas")
}
