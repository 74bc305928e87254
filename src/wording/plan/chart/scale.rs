//! A picture's upright scale: its ends and where it is marked.

use super::series::{Form, Series};
use crate::domain::{Unit, nearly_equal};
use crate::swedish;

/// The scale.
#[derive(Debug)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    /// The marked values with their labels, lowest first.
    pub(super) ticks: Vec<(f64, String)>,
}

impl Scale {
    /// Returns the scale that holds everything that is drawn; nothing when
    /// nothing is.
    pub(super) fn new(series: &Series) -> Option<Self> {
        let values = series.values();
        let low = values.iter().copied().reduce(f64::min)?;
        let high = values.iter().copied().reduce(f64::max)?;
        Some(match (series.form, series.unit) {
            (Form::Steps, Unit::YesNo) => Self {
                from: -0.35,
                to: 1.75,
                ticks: vec![(0.0, "nej".to_owned()), (1.0, "ja".to_owned())],
            },
            (Form::Steps, _) => {
                let (low, high) = (low.floor(), high.ceil());
                let step = nice((high - low) / 4.0).max(1.0);
                Self {
                    from: low - 0.5,
                    to: high + 0.9,
                    ticks: ticks(low, high, step),
                }
            }
            (Form::Line, unit) => continuous(unit, low, high),
        })
    }

    /// Returns where a value is, 0–1.
    pub(super) fn share(&self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        if share.is_nan() {
            0.5
        } else {
            share.clamp(0.0, 1.0)
        }
    }
}

fn continuous(unit: Unit, low: f64, high: f64) -> Scale {
    let spread = high - low;
    let room = if nearly_equal(low, high) {
        (high.abs() * 0.05).max(1.0)
    } else {
        spread * 0.17
    };
    let (from, to) = (low - room, high + room);
    // The scale goes a little beyond what the unit can be, its marks do not.
    let possible = |value: f64| {
        let within_top = unit != Unit::Percent || high > 100.0 || value <= 100.0 + 1e-9;
        within_top && (low < 0.0 || value >= -1e-9)
    };
    let marked = |parts: f64| {
        let step = nice((to - from) / parts);
        let mut ticks = ticks((from / step).ceil() * step, to, step);
        ticks.retain(|(value, _)| possible(*value));
        ticks
    };
    // One mark alone says nothing of the distance to another.
    let ticks = [3.2, 5.5, 9.0].map(marked);
    let several = ticks.iter().find(|ticks| ticks.len() > 1);
    let ticks = several.cloned().unwrap_or_default();
    Scale { from, to, ticks }
}

fn ticks(from: f64, to: f64, step: f64) -> Vec<(f64, String)> {
    let decimals = swedish::shown_decimals(step).min(6);
    (0..12)
        .map(|at| from + f64::from(at) * step)
        .take_while(|value| *value <= to + step * 1e-6)
        .map(|value| (value, swedish::fixed(value, decimals)))
        .collect()
}

/// Returns the smallest of 1, 2, 5 times a power of ten that is at least so
/// large.
fn nice(least: f64) -> f64 {
    if least <= 0.0 || !least.is_finite() {
        return 1.0;
    }
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    let step = steps
        .into_iter()
        .find(|s| s * power >= least - power * 1e-9);
    step.unwrap_or(10.0) * power
}
