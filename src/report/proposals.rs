//! What the förvaltningar propose for the plan that is not yet decided.

use crate::domain::{
    DepartmentCode, DriftKind, Figure, GoalCode, IndicatorCode, Place, Target, Year,
};

/// The förvaltningars' proposals (`Planförslag`, DESIGN §4.2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposals {
    /// The proposals, in the order of `Indikatorer` and `Organisation`.
    pub proposals: Vec<Proposal>,
    /// What they would mean for each goal that has any, in the order of
    /// `Policymål`.
    pub goals: Vec<GoalProposals>,
}

/// A förvaltning's proposal for an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The first of the three years it is for.
    pub start: Year,
    /// The three years, one after the other.
    pub years: [ProposedYear; 3],
    /// Why.
    pub reason: Option<String>,
    /// The row's key cell in `Planförslag`.
    pub place: Place,
}

/// What is proposed for a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProposedYear {
    /// The target that applies to the förvaltning in the latest decided plan;
    /// `None` where that plan does not reach or has none.
    pub decided: Option<Figure<Target>>,
    /// The proposed target.
    pub proposed: Option<Figure<Target>>,
    /// What the proposal would change; `None` where nothing is proposed.
    pub kind: Option<DriftKind>,
    /// Whether the förvaltning's outcome of the year that is reported reaches
    /// the proposed target already; `None` without either.
    pub reached_already: Option<bool>,
}

/// What the proposals would mean for a goal: a count of proposed years by
/// their kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalProposals {
    /// The goal.
    pub goal: GoalCode,
    /// How many indicators there are proposals for.
    pub indicators: usize,
    /// How many years' targets are proposed.
    pub years: usize,
    /// How many of each kind, in the order of [`DriftKind::ALL`].
    pub kinds: Vec<(DriftKind, usize)>,
    /// How many the year's outcome reaches already.
    pub reached_already: usize,
}
