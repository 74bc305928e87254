//! Goals and their areas.

use crate::domain::{Assessment, AssessmentCounts, GoalCode, Place, Year};

use super::{Count, Shown};

/// An area of goals. It has no verdict of its own, only distributions
/// (DESIGN §5.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name, `Service`.
    pub name: String,
    /// Its goals, in order.
    pub goals: Vec<GoalCode>,
    /// How its goals are assessed, as computed.
    pub goal_counts: AssessmentCounts,
    /// How its indicators are assessed.
    pub indicator_counts: Shown<AssessmentCounts>,
}

/// A policy goal and how it went (DESIGN §5.7).
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The code.
    pub code: GoalCode,
    /// Its area's name.
    pub area: String,
    /// The goal in words.
    pub name: String,
    /// The section of the policy.
    pub section: String,
    /// Whether it is a goal for god ekonomisk hushållning.
    pub stewardship: bool,
    /// The computed assessment.
    pub assessment: Assessment,
    /// The points averaged by weight over the measured indicators, 0–1;
    /// `None` when none is measured.
    pub points: Shown<Option<f64>>,
    /// How many of its indicators are measured, of those that count.
    pub measured: Count,
    /// How many of its indicators count: with weight, a target and in scope.
    pub total: Count,
    /// How its indicators are assessed, those with weight 0 not counted.
    pub counts: Shown<AssessmentCounts>,
    /// Whether it has no indicator with weight («indikator saknas»).
    pub without_indicators: bool,
    /// A reasoned deviation from the computed assessment.
    pub decided: Option<DecidedAssessment>,
    /// The computed assessment of earlier years, newest first, by that
    /// year's own goals, targets and outcomes.
    pub earlier: Vec<(Year, Assessment)>,
    /// The row of `Policymål`.
    pub place: Place,
}

/// A reasoned deviation from a goal's computed assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedAssessment {
    /// The decided assessment.
    pub assessment: Assessment,
    /// Why it deviates.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
    /// The row of `Bedömningar`.
    pub place: Place,
}
