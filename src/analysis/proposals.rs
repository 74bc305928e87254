//! What the förvaltningar propose for the next plan, beside what is decided
//! (DESIGN §4.2, §6.1 section 3).

use std::collections::BTreeSet;

use crate::domain::{
    DepartmentCode, DriftKind, Entry, Figure, GoalCode, Period, Target, Year,
};
use crate::report::{GoalProposals, Proposal, Proposals, ProposedYear};
use crate::submission::{ProposalRow, Submission};

use super::assess::Yardstick;
use super::definition::source;
use super::departments::Bench;
use super::plan::kind;
use super::targets::Targets;
use super::year::{Measured, submission};

/// Returns the förvaltningars' proposals, and what they would mean for the
/// goals.
pub(super) fn proposals(bench: &Bench<'_, '_>, period: Period) -> Proposals {
    let result = bench.result;
    let decided = Targets::latest(&result.material.governing, period);
    let mut proposals = Vec::new();
    for measured in &result.indicators {
        let definition = measured.definition();
        for department in definition.reporting(&result.material.governing) {
            let rows = submission(result.material, &department)
                .into_iter()
                .flat_map(|submission: &Submission| &submission.proposals)
                .filter(|row| &row.indicator.value == definition.code())
                .filter(|row| row.years.iter().any(|year| year.given().is_some()));
            proposals.extend(rows.map(|row| Proposal {
                indicator: definition.code().clone(),
                start: row.start,
                years: [0, 1, 2].map(|offset| {
                    proposed(bench, measured, decided.as_ref(), row, offset, &department)
                }),
                reason: row.reason.value().cloned(),
                place: row.indicator.place.clone(),
                department: department.clone(),
            }));
        }
    }
    Proposals {
        goals: by_goal(bench, &proposals),
        proposals,
    }
}

fn proposed(
    bench: &Bench<'_, '_>,
    measured: &Measured<'_>,
    decided: Option<&Targets<'_>>,
    row: &ProposalRow,
    offset: usize,
    department: &DepartmentCode,
) -> ProposedYear {
    let definition = measured.definition();
    let year = row.start + Year::try_from(offset).unwrap_or(0);
    let proposed: Option<Figure<Target>> = row
        .years
        .get(offset)
        .and_then(Entry::given)
        .map(|cell| Figure::new(cell.value, vec![source("", &cell.place)]));
    let decided = decided
        .and_then(|decided| decided.of_department_in(definition, department, year))
        .map(|decided| decided.target);
    let change = proposed.as_ref().and_then(|proposed| {
        kind(
            decided.as_ref().map(|figure| figure.value),
            Some(proposed.value),
            definition.unit,
            definition.direction,
        )
    });
    let yardstick = Yardstick::of_department(definition, bench.partial, None);
    let outcome = measured
        .own(department)
        .and_then(|own| own.outcome.as_ref())
        .map(|outcome| outcome.value);
    ProposedYear {
        reached_already: outcome
            .zip(proposed.as_ref())
            .and_then(|(outcome, proposed)| yardstick.reaches(outcome, proposed.value)),
        kind: change.map(|(kind, _)| kind),
        decided,
        proposed,
    }
}

fn by_goal(bench: &Bench<'_, '_>, proposals: &[Proposal]) -> Vec<GoalProposals> {
    let goals = &bench.result.material.governing.goals;
    let of_goal = |code: &GoalCode| {
        let indicators: BTreeSet<_> = bench
            .result
            .indicators
            .iter()
            .filter(|measured| &measured.definition().goal() == code)
            .map(|measured| measured.definition().code())
            .collect();
        let of_goal: Vec<&Proposal> = proposals
            .iter()
            .filter(|proposal| indicators.contains(&proposal.indicator))
            .collect();
        let named: BTreeSet<_> = of_goal.iter().map(|p| &p.indicator).collect();
        let years: Vec<&ProposedYear> = of_goal
            .iter()
            .flat_map(|proposal| &proposal.years)
            .filter(|year| year.proposed.is_some())
            .collect();
        let of_kind =
            |kind: DriftKind| years.iter().filter(|year| year.kind == Some(kind)).count();
        (!years.is_empty()).then(|| GoalProposals {
            goal: code.clone(),
            indicators: named.len(),
            years: years.len(),
            kinds: DriftKind::ALL.iter().map(|k| (*k, of_kind(*k))).collect(),
            reached_already: years
                .iter()
                .filter(|year| year.reached_already == Some(true))
                .count(),
        })
    };
    let mut seen = BTreeSet::new();
    goals
        .iter()
        .map(|goal| &goal.code.value)
        .filter(|code| seen.insert((*code).clone()))
        .filter_map(of_goal)
        .collect()
}
