//! What a picture draws: outcomes, targets and forecast as numbers.

use super::super::super::context::Context;
use super::super::super::figures;
use super::super::super::indicators;
use super::super::sentences;
use super::super::shown::{Shown, covered};
use super::super::table::target_of;
use crate::domain::{Direction, Measure, Target, Unit, Year};
use crate::report::Indicator;
use crate::swedish;

/// How many years before the report's are drawn at most.
const MOST_YEARS_BEFORE: Year = 5;
/// What is larger is no figure that a scale could show.
const MOST: f64 = 1e15;

/// The picture's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Values on a scale.
    Line,
    /// Levels, or ja and nej: nothing lies between them.
    Steps,
}

/// An outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub(super) year: Year,
    pub(super) value: f64,
    /// Whether it can be compared with the report's year.
    pub(super) comparable: bool,
    /// Whether it is the report's year.
    pub(super) own: bool,
}

/// A target on the scale.
#[derive(Clone, Copy, Debug)]
pub(super) enum Aim {
    At(f64),
    Between(f64, f64),
}

impl Aim {
    fn of(target: Target) -> Option<Self> {
        let aim = match target {
            Target::Number(value) => Self::At(value),
            Target::YesNo(answer) => Self::At(f64::from(answer)),
            Target::Interval { from, to } => Self::Between(from.min(to), to.max(from)),
        };
        (drawable(aim.lower()) && drawable(aim.upper())).then_some(aim)
    }

    pub(super) const fn lower(self) -> f64 {
        match self {
            Self::At(value) | Self::Between(value, _) => value,
        }
    }

    pub(super) const fn upper(self) -> f64 {
        match self {
            Self::At(value) | Self::Between(_, value) => value,
        }
    }

    pub(super) const fn is_interval(self) -> bool {
        matches!(self, Self::Between(..))
    }
}

/// A planversion's targets.
#[derive(Clone, Debug)]
pub(super) struct VintageSeries {
    pub(super) start: Year,
    pub(super) name: String,
    /// `force`, `older`, `newer` or `undecided`.
    pub(super) kind: &'static str,
    pub(super) points: Vec<(Year, Aim)>,
}

/// Everything that a picture draws.
pub(super) struct Series {
    pub(super) form: Form,
    pub(super) unit: Unit,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) vintages: Vec<VintageSeries>,
    /// The year, the value and the spread.
    pub(super) forecast: Option<(Year, f64, f64)>,
    decimals: u8,
    target_decimals: u8,
}

impl Series {
    pub(super) fn new(
        context: &Context<'_>,
        shown: &Shown<'_>,
        indicator: &Indicator,
    ) -> Self {
        let unit = indicator.common_unit;
        let steps = matches!(unit, Unit::YesNo | Unit::Level)
            && indicator.direction != Direction::Interval;
        let forecast = indicator.plan.forecast.as_ref().ok();
        Self {
            form: if steps { Form::Steps } else { Form::Line },
            unit,
            outcomes: outcomes(context, indicator),
            vintages: vintages(context, shown, indicator),
            forecast: forecast
                .map(|forecast| (forecast.year, forecast.value, forecast.spread))
                .filter(|(_, value, spread)| {
                    drawable(value + spread) && drawable(value - spread)
                }),
            decimals: indicators::decimals(indicator),
            target_decimals: sentences::decimals(indicator),
        }
    }

    /// Returns the first and the last year that anything is drawn in.
    pub(super) fn years(&self) -> Option<(Year, Year)> {
        let outcomes = self.outcomes.iter().map(|outcome| outcome.year);
        let targets = self.vintages.iter().flat_map(|v| &v.points);
        let years: Vec<Year> = outcomes
            .chain(targets.map(|(year, _)| *year))
            .chain(self.forecast.map(|(year, ..)| year))
            .collect();
        Some((*years.iter().min()?, *years.iter().max()?))
    }

    /// Returns every value that is drawn.
    pub(super) fn values(&self) -> Vec<f64> {
        let outcomes = self.outcomes.iter().map(|outcome| outcome.value);
        let targets = self.vintages.iter().flat_map(|v| &v.points);
        let forecast = self
            .forecast
            .map(|(_, value, spread)| [value - spread, value + spread]);
        outcomes
            .chain(targets.flat_map(|(_, aim)| [aim.lower(), aim.upper()]))
            .chain(forecast.into_iter().flatten())
            .collect()
    }

    /// Returns the year's own outcome.
    pub(super) fn now(&self) -> Option<(Year, f64)> {
        let own = self.outcomes.iter().find(|outcome| outcome.own)?;
        Some((own.year, own.value))
    }

    /// Returns the planversioner as they are drawn: the one in force last.
    pub(super) fn in_drawing_order(&self) -> impl Iterator<Item = &VintageSeries> {
        let force = |vintage: &&VintageSeries| vintage.kind == "force";
        let others = self.vintages.iter().filter(move |vintage| !force(vintage));
        others.chain(self.vintages.iter().filter(force))
    }

    /// Returns how far above its level a planversion's bar stands, pt.
    pub(super) fn lift(&self, order: usize, level: f64) -> f64 {
        let count = u32::try_from(self.vintages.len().max(1)).unwrap_or(1);
        let room = (level * 0.6 / f64::from(count)).clamp(1.2, 2.8);
        let above = u32::try_from(self.vintages.len() - order).unwrap_or(1);
        3.6 + room * f64::from(above)
    }

    /// Returns an outcome as it is written in the picture.
    pub(super) fn write(&self, value: f64) -> String {
        match self.unit {
            Unit::YesNo => figures::measure(Measure::YesNo(value > 0.5), 0),
            _ => swedish::fixed(value, self.decimals),
        }
    }

    /// Returns a target as it is written in the picture.
    pub(super) fn write_aim(&self, aim: &Aim) -> String {
        let target = match (self.unit, *aim) {
            (Unit::YesNo, Aim::At(value)) => Target::YesNo(value > 0.5),
            (_, Aim::At(value)) => Target::Number(value),
            (_, Aim::Between(from, to)) => Target::Interval { from, to },
        };
        figures::target(target, self.target_decimals)
    }
}

/// Returns whether a scale can show a value.
fn drawable(value: f64) -> bool {
    value.is_finite() && value.abs() < MOST
}

const fn number(measure: Measure) -> f64 {
    match measure {
        Measure::Number(value) => value,
        Measure::YesNo(true) => 1.0,
        Measure::YesNo(false) => 0.0,
    }
}

fn outcomes(context: &Context<'_>, indicator: &Indicator) -> Vec<Outcome> {
    let year = context.year;
    let from = year.saturating_sub(MOST_YEARS_BEFORE);
    let mut outcomes: Vec<Outcome> = indicator
        .history
        .iter()
        .filter(|point| (from..year).contains(&point.year))
        .map(|point| Outcome {
            year: point.year,
            value: number(point.outcome.value),
            comparable: point.comparable,
            own: false,
        })
        .collect();
    let baseline = indicator.baseline_year.zip(indicator.baseline.as_ref());
    if let Some((start, baseline)) = baseline
        && (from..year).contains(&start)
        && outcomes.iter().all(|outcome| outcome.year != start)
    {
        outcomes.push(Outcome {
            year: start,
            value: baseline.value,
            comparable: indicator.comparable_from.is_none_or(|from| start >= from),
            own: false,
        });
    }
    outcomes.extend(indicator.outcome.as_ref().map(|figure| Outcome {
        year,
        value: number(figure.value),
        comparable: true,
        own: true,
    }));
    outcomes.retain(|outcome| drawable(outcome.value));
    outcomes.sort_by_key(|outcome| outcome.year);
    outcomes
}

fn vintages(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
) -> Vec<VintageSeries> {
    let force = shown.vintages.iter().find(|vintage| vintage.in_force);
    let middle = force.map_or(context.year, |vintage| vintage.start);
    shown
        .vintages
        .iter()
        .map(|vintage| VintageSeries {
            start: vintage.start,
            name: figures::vintage(vintage.start),
            kind: match vintage.decided_on {
                _ if vintage.in_force => "force",
                None => "undecided",
                Some(_) if vintage.start < middle => "older",
                Some(_) => "newer",
            },
            points: covered(vintage.start)
                .filter(|year| shown.years.contains(year))
                .filter_map(|year| {
                    let target = target_of(indicator, vintage.start, year)?;
                    Some((year, Aim::of(target)?))
                })
                .collect(),
        })
        .filter(|vintage| !vintage.points.is_empty())
        .collect()
}
