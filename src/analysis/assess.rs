//! The assessment of an outcome against a target (DESIGN §5.5).

use crate::domain::{
    Aggregation, Assessment, Direction, Measure, Target, Unit, at_least, at_most,
    nearly_equal,
};
use crate::report::{Ground, PartlyMetBy};
use crate::settings::PartialDefaults;
use crate::swedish;

use super::definition::Definition;
use super::targets::fits;

/// The most decimals that are added (DESIGN §5.5).
const MOST_DECIMALS: u8 = 6;

/// What an outcome is held against besides its target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Yardstick {
    /// The unit of outcome and target.
    pub(super) unit: Unit,
    /// The direction.
    pub(super) direction: Direction,
    /// The given tolerance, in the unit.
    tolerance: Option<f64>,
    /// The share of the way that counts as partly met.
    pub(super) least_progress: f64,
    /// The baseline, when it is comparable.
    pub(super) baseline: Option<f64>,
    /// Whether there is a default tolerance, and which.
    defaults: Option<PartialDefaults>,
}

impl Yardstick {
    /// Returns what the kommun's outcome is held against.
    pub(super) fn of_kommun(
        definition: &Definition<'_>,
        rules: &PartialDefaults,
    ) -> Self {
        let baseline = definition
            .baseline()
            .filter(|_| definition.baseline_is_comparable());
        Self {
            unit: definition.common_unit,
            direction: definition.direction,
            tolerance: definition.row.partial_tolerance.value().copied(),
            least_progress: definition
                .row
                .partial_limit
                .value()
                .copied()
                .unwrap_or(rules.progress),
            baseline: baseline.map(|figure| figure.value),
            defaults: (definition.aggregation != Aggregation::ShareYes).then_some(*rules),
        }
    }

    /// Returns what a förvaltning's outcome is held against; `baseline` is
    /// its own outcome in `Startår`.
    pub(super) fn of_department(
        definition: &Definition<'_>,
        rules: &PartialDefaults,
        baseline: Option<f64>,
    ) -> Self {
        Self {
            unit: definition.unit,
            baseline: baseline.filter(|_| definition.baseline_is_comparable()),
            ..Self::of_kommun(definition, rules)
        }
    }

    /// Returns whether an outcome reaches a target; `None` when the target is
    /// not of the kind that the definition needs.
    pub(super) fn reaches(&self, outcome: Measure, target: Target) -> Option<bool> {
        if !fits(target, self.unit, self.direction) {
            return None;
        }
        match (outcome, target) {
            (Measure::YesNo(answer), Target::YesNo(aim)) => Some(answer == aim),
            (Measure::Number(u), Target::Number(t)) => Some(match self.direction {
                Direction::Higher => at_least(u, t),
                Direction::Lower => at_most(u, t),
                Direction::Interval => return None,
            }),
            (Measure::Number(u), Target::Interval { from, to }) => {
                Some(at_least(u, from) && at_most(u, to))
            }
            _ => None,
        }
    }

    /// Returns the tolerance around a target's nearest end, in the unit.
    pub(super) fn tolerance(&self, nearest_end: f64) -> Option<f64> {
        self.tolerance.or_else(|| {
            let defaults = self.defaults?;
            match self.unit {
                Unit::Level | Unit::YesNo => None,
                Unit::Percent => Some(defaults.percentage_points),
                _ => Some(defaults.share_of_target * nearest_end.abs()),
            }
        })
    }

    /// Assesses an outcome against a target.
    pub(super) fn assess(
        &self,
        outcome: Measure,
        target: Target,
    ) -> (Assessment, Ground) {
        match self.reaches(outcome, target) {
            None => (Assessment::NotMeasured, Ground::Forbidden),
            Some(true) => (Assessment::Met, Ground::Reached),
            Some(false) => match self.partly(outcome, target) {
                Some(by) => (Assessment::PartlyMet, Ground::Partly(by)),
                None => (Assessment::NotMet, Ground::Missed),
            },
        }
    }

    fn partly(&self, outcome: Measure, target: Target) -> Option<PartlyMetBy> {
        let outcome = outcome.number()?;
        let end = nearest_end(outcome, target)?;
        let missed_by = (outcome - end).abs();
        if let Some(tolerance) = self.tolerance(end)
            && at_most(missed_by, tolerance)
        {
            return Some(PartlyMetBy::Tolerance {
                missed_by,
                tolerance,
            });
        }
        let baseline = self.baseline?;
        let better = match self.direction {
            Direction::Higher => end > baseline,
            Direction::Lower => end < baseline,
            Direction::Interval => false,
        };
        if !better || nearly_equal(end, baseline) {
            return None;
        }
        let progress = (outcome - baseline) / (end - baseline);
        let least = self.least_progress;
        at_least(progress, least).then_some(PartlyMetBy::Progress { progress, least })
    }
}

/// Returns a target's end nearest to an outcome; `None` for yes or no.
pub(super) fn nearest_end(outcome: f64, target: Target) -> Option<f64> {
    match target {
        Target::Number(value) => Some(value),
        Target::Interval { from, to } => {
            Some(if (outcome - from).abs() <= (outcome - to).abs() {
                from
            } else {
                to
            })
        }
        Target::YesNo(_) => None,
    }
}

/// Returns the decimals with which outcome and targets are printed: as many
/// as the kommun wants, and more while the rounded figures would contradict
/// the assessment, at most six (DESIGN §5.5).
pub(super) fn printed_decimals(
    wanted: u8,
    yardstick: &Yardstick,
    outcome: Option<Measure>,
    targets: &[Target],
) -> u8 {
    let Some(outcome) = outcome.and_then(Measure::number) else {
        return wanted;
    };
    let agree = |decimals: u8| {
        targets.iter().all(|target| {
            let exact = yardstick.reaches(Measure::Number(outcome), *target);
            let rounded = yardstick.reaches(
                Measure::Number(swedish::rounded(outcome, decimals)),
                rounded(*target, decimals),
            );
            exact == rounded
        })
    };
    (wanted..MOST_DECIMALS)
        .find(|decimals| agree(*decimals))
        .unwrap_or(MOST_DECIMALS.max(wanted))
}

fn rounded(target: Target, decimals: u8) -> Target {
    match target {
        Target::Number(value) => Target::Number(swedish::rounded(value, decimals)),
        Target::Interval { from, to } => Target::Interval {
            from: swedish::rounded(from, decimals),
            to: swedish::rounded(to, decimals),
        },
        Target::YesNo(_) => target,
    }
}
