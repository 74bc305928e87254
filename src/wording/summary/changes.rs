//! The largest changes since last year, and the largest deviations from the
//! targets.

use super::super::context::Context;
use super::super::figures;
use super::super::status;
use super::{ChangeRow, DeviationRow, MOST_ROWS};
use crate::domain::{Measure, Target, Unit};
use crate::report::{Change, Indicator};
use crate::swedish;

/// Returns the largest changes.
pub(super) fn changes(context: &Context<'_>) -> Vec<ChangeRow> {
    let changes = context.report.summary.changes.iter();
    changes
        .filter_map(|change| change_row(context, change))
        .take(MOST_ROWS)
        .collect()
}

fn change_row(context: &Context<'_>, change: &Change) -> Option<ChangeRow> {
    let indicator = context.indicator(&change.indicator)?;
    let decimals = indicator.printed_decimals;
    let difference = match (change.from, change.to) {
        (Measure::Number(from), Measure::Number(to)) => {
            swedish::signed(to - from, decimals)
        }
        _ => swedish::NOTHING.to_owned(),
    };
    Some(ChangeRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit(indicator),
        from: figures::measure(change.from, decimals),
        to: figures::measure(change.to, decimals),
        change: difference,
        change_unit: points(indicator.common_unit),
        trend: status::trend(crate::report::TrendResult {
            trend: Some(change.trend),
            note: None,
        }),
    })
}

/// A difference between percentages is in percentage points (DESIGN §5.13).
fn points(unit: Unit) -> String {
    match unit {
        Unit::Percent => "procentenheter".to_owned(),
        _ => String::new(),
    }
}

fn unit(indicator: &Indicator) -> String {
    indicator.common_unit.word().to_owned()
}

/// Returns how an indicator deviates from its target.
pub(super) fn deviation(context: &Context<'_>, indicator: &Indicator) -> DeviationRow {
    let decimals = indicator.printed_decimals;
    let outcome = indicator.outcome.as_ref().map(|figure| figure.value);
    let target = indicator.target.as_ref().map(|t| t.target.value);
    let difference = match (outcome.and_then(Measure::number), target) {
        (Some(outcome), Some(Target::Number(target))) => Some(outcome - target),
        (Some(outcome), Some(Target::Interval { from, to })) => {
            Some(outcome - outcome.clamp(from.min(to), to.max(from)))
        }
        _ => None,
    };
    DeviationRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit(indicator),
        target: target.map_or_else(
            || swedish::NOTHING.to_owned(),
            |target| figures::target(target, decimals),
        ),
        outcome: figures::measure_or_nothing(outcome, decimals),
        difference: match difference {
            Some(change) if indicator.common_unit != Unit::YesNo => {
                swedish::signed(change, decimals)
            }
            _ => swedish::NOTHING.to_owned(),
        },
        difference_unit: points(indicator.common_unit),
        trend: status::shown_trend(indicator.withheld(), indicator.trend),
        status: context.period.shown(indicator.assessment),
    }
}
