//! The summary: distributions, changes, deviations and what needs a decision.

use crate::domain::{AssessmentCounts, GoalCode, IndicatorCode, Measure, Trend};

use super::Shown;

/// The summary of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How the goals are assessed, as computed.
    pub goals: AssessmentCounts,
    /// How many goals have a decided assessment that differs.
    pub decided_differently: usize,
    /// How the goals for god ekonomisk hushållning are assessed.
    pub stewardship: AssessmentCounts,
    /// How the indicators are assessed.
    pub indicators: Shown<AssessmentCounts>,
    /// The largest changes since last year, largest first, relative to last
    /// year's value.
    pub changes: Vec<Change>,
    /// The largest of the changes for the better, as in `changes`.
    pub improved: Vec<Change>,
    /// The largest of the changes for the worse, as in `changes`.
    pub worsened: Vec<Change>,
    /// The indicators furthest from their targets, furthest first, relative
    /// to the target; only those not met or partly met.
    pub deviations: Vec<IndicatorCode>,
    /// What needs attention, in the order of DESIGN §6.1.
    pub attention: Vec<Attention>,
}

/// A change since last year.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// Last year's outcome.
    pub from: Measure,
    /// This year's outcome.
    pub to: Measure,
    /// Which way that is.
    pub trend: Trend,
}

/// Something that needs a decision or an explanation.
#[derive(Clone, Debug, PartialEq)]
pub enum Attention {
    /// A goal is not met.
    GoalNotMet(GoalCode),
    /// A goal is not measured.
    GoalNotMeasured(GoalCode),
    /// An indicator has no target.
    WithoutTarget(IndicatorCode),
    /// An indicator met its target, but not the one first decided.
    SoftenedAndMet(IndicatorCode),
    /// A missed target has no remedy from any förvaltning.
    WithoutRemedy(IndicatorCode),
}
