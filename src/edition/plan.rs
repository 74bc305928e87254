//! The proposals for the next plan: those for what is left out or withheld
//! go, since they tell how the outcome stands.

use crate::domain::DriftKind;
use crate::report::{GoalProposals, Proposal, Report};

/// Leaves the proposals for what is shown, and what they come to.
pub(super) fn withhold(report: &mut Report) {
    let mut proposals = std::mem::take(&mut report.proposals);
    let before = proposals.proposals.len();
    proposals.proposals.retain(|proposal| {
        let Some(indicator) = report.indicator(&proposal.indicator) else {
            return false;
        };
        let mut own = indicator.departments.iter();
        own.find(|own| own.department == proposal.department)
            .is_none_or(|own| !own.withheld())
    });
    if proposals.proposals.len() != before {
        let of_goal = |goals: &GoalProposals| -> Vec<&Proposal> {
            let all = proposals.proposals.iter();
            all.filter(|proposal| {
                let indicator = report.indicator(&proposal.indicator);
                indicator.is_some_and(|i| i.goal == goals.goal)
            })
            .collect()
        };
        let goals = proposals.goals.iter();
        let counted = goals.map(|goals| counted(goals, &of_goal(goals)));
        proposals.goals = counted.filter(|goals| goals.indicators > 0).collect();
    }
    report.proposals = proposals;
}

/// Counts a goal's proposals anew.
fn counted(goals: &GoalProposals, proposals: &[&Proposal]) -> GoalProposals {
    let mut indicators: Vec<_> = proposals.iter().map(|p| &p.indicator).collect();
    indicators.sort();
    indicators.dedup();
    let years = || proposals.iter().flat_map(|proposal| &proposal.years);
    let of_kind =
        |kind: DriftKind| years().filter(|year| year.kind == Some(kind)).count();
    let kinds = goals.kinds.iter();
    GoalProposals {
        goal: goals.goal.clone(),
        indicators: indicators.len(),
        years: years().filter(|year| year.proposed.is_some()).count(),
        kinds: kinds.map(|(kind, _)| (*kind, of_kind(*kind))).collect(),
        reached_already: years()
            .filter(|year| year.reached_already == Some(true))
            .count(),
    }
}
