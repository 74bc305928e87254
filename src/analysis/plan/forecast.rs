//! Where the outcome is heading (DESIGN §5.8).

use std::collections::BTreeMap;

use crate::domain::{
    Direction, Figure, Measure, Outlook, Target, Unit, Year, at_least, at_most,
};
use crate::report::{Forecast, HistoryPoint, NoForecast};

use super::super::definition::Definition;
use super::super::targets::fits;
use super::super::year::{Measured, YearResult};

/// The outcomes that a line is drawn through: at most so many, the latest.
const MOST: usize = 5;
/// And at least so many.
const LEAST: usize = 3;

/// Returns the forecast for the last year of the plan in force, or why there
/// is none.
pub(super) fn forecast(
    result: &YearResult<'_>,
    measured: &Measured<'_>,
    history: &[HistoryPoint],
) -> Result<Forecast, NoForecast> {
    let definition = measured.definition();
    let in_force = result.targets.in_force().ok_or(NoForecast::NoPlan)?;
    let last = in_force.vintage.start.value.saturating_add(2);
    let has_no_line = matches!(definition.common_unit, Unit::Level | Unit::YesNo)
        || definition.direction == Direction::Interval;
    if has_no_line {
        return Err(NoForecast::NotALine);
    }
    let now = measured.value().and_then(Measure::number);
    let now = now.ok_or(NoForecast::NotMeasured)?;
    if last <= result.year {
        return Err(NoForecast::PlanEnds);
    }
    let points = comparable(definition, history, (result.year, now));
    if points.len() < LEAST {
        let broken = history.iter().any(|point| !point.comparable)
            || (definition.baseline().is_some() && !definition.baseline_is_comparable());
        return Err(match broken {
            true => NoForecast::MethodChanged(points.len()),
            false => NoForecast::TooFew(points.len()),
        });
    }
    let from = points.len().saturating_sub(MOST);
    let latest = points.get(from..).unwrap_or_default();
    let line = Line::through(latest);
    let raw = line.at(last);
    let spread = latest
        .iter()
        .map(|(year, value)| (value - line.at(*year)).abs())
        .fold(0.0, f64::max);
    let target = result.targets.planned(definition.code(), last);
    let target = target.filter(|target| {
        fits(target.value, definition.common_unit, definition.direction)
    });
    Ok(Forecast {
        year: last,
        value: within(raw, definition.common_unit),
        spread,
        outlook: outlook(raw, spread, target.as_ref(), definition.direction),
        target,
        years: latest.iter().map(|(year, _)| *year).collect(),
    })
}

/// Returns the comparable outcomes by year, the baseline included where its
/// year has no other.
fn comparable(
    definition: &Definition<'_>,
    history: &[HistoryPoint],
    now: (Year, f64),
) -> Vec<(Year, f64)> {
    let mut points: BTreeMap<Year, f64> = BTreeMap::new();
    let baseline = definition.baseline_year().zip(definition.baseline());
    if let Some((year, baseline)) = baseline
        && definition.baseline_is_comparable()
    {
        points.insert(year, baseline.value);
    }
    // What the year has of its own replaces the baseline, and is left out
    // where it cannot be compared.
    for point in history {
        points.remove(&point.year);
        if point.comparable
            && let Some(value) = point.outcome.value.number()
        {
            points.insert(point.year, value);
        }
    }
    points.insert(now.0, now.1);
    points.retain(|year, _| *year <= now.0);
    points.into_iter().collect()
}

/// A straight line.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// The mean of the years.
    middle: f64,
    /// The value there.
    level: f64,
    /// The change a year.
    slope: f64,
}

impl Line {
    /// Returns the line with the least sum of squared distances. The years
    /// are counted from their mean, so that their size costs no digits.
    fn through(points: &[(Year, f64)]) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "at most five points")]
        let count = points.len() as f64;
        let mean =
            |of: &dyn Fn(&(Year, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
        let middle = mean(&|(year, _)| f64::from(*year));
        let level = mean(&|(_, value)| *value);
        let away = |year: Year| f64::from(year) - middle;
        let square: f64 = points.iter().map(|(y, _)| away(*y) * away(*y)).sum();
        let product: f64 = points.iter().map(|(y, v)| away(*y) * (v - level)).sum();
        Self {
            middle,
            level,
            slope: product / square,
        }
    }

    fn at(self, year: Year) -> f64 {
        self.level + self.slope * (f64::from(year) - self.middle)
    }
}

/// Returns whether the last target will be reached, judged before the value
/// is kept within what the unit can be.
fn outlook(
    raw: f64,
    spread: f64,
    target: Option<&Figure<Target>>,
    direction: Direction,
) -> Option<Outlook> {
    let Target::Number(target) = target?.value else {
        return None;
    };
    let (reached_at_worst, reached_at_best) = match direction {
        Direction::Higher => (
            at_least(raw - spread, target),
            at_least(raw + spread, target),
        ),
        Direction::Lower => {
            (at_most(raw + spread, target), at_most(raw - spread, target))
        }
        Direction::Interval => return None,
    };
    Some(match (reached_at_worst, reached_at_best) {
        (true, _) => Outlook::Reached,
        (false, true) => Outlook::Uncertain,
        (false, false) => Outlook::Missed,
    })
}

/// Returns a forecast kept within what the unit can be: 0 to 100 %, and no
/// negative counts and times.
fn within(value: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Percent => value.clamp(0.0, 100.0),
        Unit::Count | Unit::Days | Unit::Hours => value.max(0.0),
        _ => value,
    }
}
