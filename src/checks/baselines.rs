//! Baselines: each has its year, and agrees with the history of that year.

use crate::domain::{Entry, Measure, Unit};
use crate::finding::Finding;
use crate::finding::rules::{baseline_differs, baseline_without_year};

use crate::submission::Indicator;

use super::context::Context;

pub(super) fn without_year(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        if let (Some(baseline), Entry::Empty(year)) =
            (indicator.baseline.given(), &indicator.baseline_year)
        {
            findings.push(baseline_without_year::found(
                year,
                indicator.code.value.as_str(),
                baseline.value,
                &baseline.place,
            ));
        }
    }
    findings
}

/// Compares at the decimals the kommun prints, since one of the two is often
/// rounded.
pub(super) fn differing_from_history(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        let (Some(baseline), Some(&year)) =
            (indicator.baseline.given(), indicator.baseline_year.value())
        else {
            continue;
        };
        let decimals = decimals(indicator);
        let history = context.governing().history.iter().find(|row| {
            row.indicator.value == indicator.code.value
                && row.year.value == year
                && row.department.is_blank()
        });
        let Some(outcome) = history.and_then(|row| row.outcome.given()) else {
            continue;
        };
        if let Measure::Number(value) = outcome.value.measure()
            && differ(baseline.value, value, decimals)
        {
            findings.push(baseline_differs::found(
                &baseline.place,
                indicator.code.value.as_str(),
                baseline.value,
                year,
                value,
                &outcome.place,
            ));
        }
    }
    findings
}

/// Returns the decimals the kommun prints; empty is 1 for percent and 0 for
/// the others.
fn decimals(indicator: &Indicator) -> u8 {
    let unit = indicator.unit.value().zip(indicator.aggregation.value());
    let percent = unit.is_some_and(|(unit, by)| by.common_unit(*unit) == Unit::Percent);
    let default = u8::from(percent);
    indicator.decimals.value().copied().unwrap_or(default)
}

/// Returns whether two numbers are further apart than rounding explains.
fn differ(a: f64, b: f64, decimals: u8) -> bool {
    let step = 10f64.powi(-i32::from(decimals));
    (a - b).abs() > step * (0.5 + 1e-9)
}
