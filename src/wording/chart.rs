//! The pictures' geometry: every position from 0 to 1 on its scale, every
//! label as text, and the alternative text that says the same.

use super::node::words;
use super::period::PeriodWords;
use super::{figures, status};
use crate::domain::{Assessment, Measure, Target, Unit, nearly_equal};
use crate::report::{Shown, WITHHELD};
use crate::swedish;

words! {
    /// A bullet chart: an outcome against its target on one scale.
    pub struct Bullet {
        /// `bar` from zero, `dot` on a marked scale, or `empty` when there is
        /// nothing to draw.
        pub shape: String,
        /// The status that colours the outcome.
        pub kind: String,
        /// The outcome; nothing when there is none.
        pub outcome: Option<f64>,
        /// The target; nothing when there is none or it is an interval.
        pub target: Option<f64>,
        /// The start of the target's interval.
        pub band_from: Option<f64>,
        /// The end of the target's interval.
        pub band_to: Option<f64>,
        /// Last year's outcome.
        pub last: Option<f64>,
        /// The scale's marks.
        pub ticks: Vec<Tick>,
        /// What the picture says, with its figures.
        pub alt: String,
    }

    /// A mark on a scale.
    pub struct Tick {
        /// Where, 0–1.
        pub at: f64,
        /// Its label; empty for a mark without one.
        pub text: String,
    }
}

/// What a bullet chart shows.
pub(super) struct BulletOf<'a> {
    /// What is measured, for the alternative text.
    pub(super) name: &'a str,
    /// The words of the period.
    pub(super) period: PeriodWords,
    /// The year.
    pub(super) year: i32,
    /// The unit.
    pub(super) unit: Unit,
    /// The decimals of outcome and target.
    pub(super) decimals: u8,
    /// The outcome.
    pub(super) outcome: Option<Measure>,
    /// The target.
    pub(super) target: Option<Target>,
    /// Last year's outcome.
    pub(super) last: Option<Measure>,
    /// The assessment.
    pub(super) assessment: Shown<Assessment>,
}

/// A scale: its ends, and where it is marked.
struct Scale {
    from: f64,
    to: f64,
    ticks: Vec<(f64, String)>,
    bar: bool,
}

impl Scale {
    fn at(&self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        // A scale without width, or two infinities, have no share.
        if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        }
    }
}

/// Returns the chart of an outcome against its target.
pub(super) fn bullet(of: &BulletOf<'_>) -> Bullet {
    let alt = alt(of);
    let Some(scale) = scale(of) else {
        return Bullet {
            shape: "empty".to_owned(),
            kind: status::shown_kind(of.assessment).to_owned(),
            outcome: None,
            target: None,
            band_from: None,
            band_to: None,
            last: None,
            ticks: Vec::new(),
            alt,
        };
    };
    let position = |value: Measure| scale.at(as_number(value));
    let (target, band_from, band_to) = match of.target {
        Some(Target::Number(value)) => (Some(scale.at(value)), None, None),
        Some(Target::YesNo(answer)) => {
            (Some(position(Measure::YesNo(answer))), None, None)
        }
        Some(Target::Interval { from, to }) => {
            (None, Some(scale.at(from)), Some(scale.at(to)))
        }
        None => (None, None, None),
    };
    Bullet {
        shape: if scale.bar { "bar" } else { "dot" }.to_owned(),
        kind: status::shown_kind(of.assessment).to_owned(),
        outcome: of.outcome.map(position),
        target,
        band_from,
        band_to,
        last: of.last.map(position),
        ticks: scale
            .ticks
            .iter()
            .map(|(value, text)| Tick {
                at: scale.at(*value),
                text: text.clone(),
            })
            .collect(),
        alt,
    }
}

const fn as_number(value: Measure) -> f64 {
    match value {
        Measure::Number(number) => number,
        Measure::YesNo(true) => 1.0,
        Measure::YesNo(false) => 0.0,
    }
}

fn scale(of: &BulletOf<'_>) -> Option<Scale> {
    let mut values: Vec<f64> = Vec::new();
    values.extend(of.outcome.map(as_number));
    values.extend(of.last.map(as_number));
    match of.target {
        Some(Target::Number(value)) => values.push(value),
        Some(Target::YesNo(answer)) => values.push(as_number(Measure::YesNo(answer))),
        Some(Target::Interval { from, to }) => values.extend([from, to]),
        None => {}
    }
    values.retain(|value| value.is_finite() && value.abs() < 1e15);
    let low = values.iter().copied().reduce(f64::min)?;
    let high = values.iter().copied().reduce(f64::max)?;
    Some(match of.unit {
        Unit::YesNo => Scale {
            from: -0.35,
            to: 1.35,
            ticks: vec![(0.0, "nej".to_owned()), (1.0, "ja".to_owned())],
            bar: false,
        },
        Unit::Level => levels(low, high),
        // A lone value says nothing that a bar from zero would hide.
        _ => continuous(of.unit, low, high, of.outcome.is_some() && values.len() > 1),
    })
}

/// A scale of steps: every step is marked and labelled.
fn levels(low: f64, high: f64) -> Scale {
    let from = low.min(0.0).floor();
    let to = (high.ceil() + 1.0).max(4.0);
    let step = nice_step((to - from) / 6.0).max(1.0);
    Scale {
        from: from - 0.25,
        to: to + 0.25,
        ticks: marks(from, to, step, 0),
        bar: false,
    }
}

/// A bar from zero, or a dot on a marked part of the scale where a bar from
/// zero would show nothing.
fn continuous(unit: Unit, low: f64, high: f64, comparable: bool) -> Scale {
    let spread = high - low;
    let dot = low < 0.0 || (comparable && low > 0.0 && spread < 0.06 * high);
    if !dot {
        let to = if unit == Unit::Percent && high <= 100.0 && high > 40.0 {
            100.0
        } else {
            let top = nice_ceil(high.max(f64::MIN_POSITIVE) * 1.04);
            if unit == Unit::Percent && high <= 100.0 {
                top.min(100.0)
            } else {
                top
            }
        };
        return Scale {
            from: 0.0,
            to,
            ticks: vec![(0.0, "0".to_owned()), (to, swedish::number(to))],
            bar: true,
        };
    }
    let room = if nearly_equal(spread, 0.0) {
        (high.abs() * 0.01).max(0.5)
    } else {
        spread * 0.5
    };
    let step = nice_step((spread + 2.0 * room) / 4.0);
    let from = ((low - room) / step).floor() * step;
    let mut to = ((high + room) / step).ceil() * step;
    if unit == Unit::Percent && high <= 100.0 {
        to = to.min(100.0);
    }
    Scale {
        from,
        to,
        ticks: vec![(from, swedish::number(from)), (to, swedish::number(to))],
        bar: false,
    }
}

fn marks(from: f64, to: f64, step: f64, decimals: u8) -> Vec<(f64, String)> {
    let mut ticks = Vec::new();
    let mut at = from;
    while at <= to + step * 1e-6 && ticks.len() < 12 {
        ticks.push((at, swedish::fixed(at, decimals)));
        at += step;
    }
    ticks
}

/// Returns the smallest of 1, 2, 5 times a power of ten that is at least so
/// large.
fn nice_step(least: f64) -> f64 {
    nice(least, &[1.0, 2.0, 5.0, 10.0])
}

/// Returns the smallest round number that is at least so large.
fn nice_ceil(least: f64) -> f64 {
    nice(least, &[1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0])
}

fn nice(least: f64, steps: &[f64]) -> f64 {
    if least <= 0.0 || !least.is_finite() {
        return 1.0;
    }
    let power = 10f64.powf(least.log10().floor());
    let fraction = least / power;
    steps
        .iter()
        .copied()
        .find(|step| *step >= fraction - 1e-9)
        .unwrap_or(10.0)
        * power
}

fn alt(of: &BulletOf<'_>) -> String {
    let outcome = of
        .outcome
        .map(|m| figures::measure_in(m, of.unit, of.decimals));
    let target = of
        .target
        .map(|t| figures::target_in(t, of.unit, of.decimals));
    let last = of
        .last
        .map(|m| figures::measure_in(m, of.unit, of.decimals));
    let year = of.year;
    let Some(assessment) = of.assessment.open() else {
        return match target {
            Some(target) => {
                format!("{}: utfall {year} {WITHHELD}, målvärde {target}.", of.name)
            }
            None => format!("{}: utfall {year} {WITHHELD}.", of.name),
        };
    };
    let now = of.period.outcome_of_year();
    let mut text = match (outcome, target) {
        (Some(outcome), Some(target)) => {
            format!("{}: {now} {outcome} mot målvärdet {target}", of.name)
        }
        (Some(outcome), None) => {
            format!("{}: {now} {outcome}, målvärde saknas", of.name)
        }
        (None, Some(target)) => {
            format!("{}: {now} saknas, målvärde {target}", of.name)
        }
        (None, None) => format!("{}: {now} och målvärde saknas", of.name),
    };
    if let Some(last) = last {
        text.push_str(&format!(", utfall {} {last}", year - 1));
    }
    text.push_str(&format!("; {}.", of.period.assessment(assessment)));
    text
}

#[cfg(test)]
mod tests;
