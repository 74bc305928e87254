//! An indicator in the rolling plan, and a proposal, with everything in them.

use itbokslut::domain::{
    DepartmentCode, DriftKind, GoalCode, IndicatorCode, Outlook, Target,
};
use itbokslut::report::{
    DepartmentPlan, Drift, Forecast, GoalProposals, Path, PathPoint, Plan, Proposal,
    Proposals, ProposedYear, Standing,
};

use super::report::{BUF, GOVERNING, cell, figure};

/// Returns a plan whose target for 2025 was softened.
pub(crate) fn plan() -> Plan {
    let target = |value: f64, at: &str| {
        figure(Target::Number(value), "", cell(GOVERNING, "Målvärden", at))
    };
    let drift = Drift {
        year: 2025,
        from: 2024,
        to: 2025,
        before: Some(target(92.0, "E2")),
        after: Some(target(90.0, "D3")),
        change: Some(-2.0),
        kind: DriftKind::Softened,
        total: false,
        in_time: true,
        reason: Some("Upphandlingen drog ut på tiden.".to_owned()),
    };
    Plan {
        drift: vec![drift.clone()],
        path: Some(Path {
            vintage: 2025,
            points: vec![
                PathPoint {
                    year: 2022,
                    aim: figure(
                        Target::Number(44.0),
                        "",
                        cell(GOVERNING, "Indikatorer", "N2"),
                    ),
                    is_baseline: true,
                },
                PathPoint {
                    year: 2025,
                    aim: target(90.0, "D3"),
                    is_baseline: false,
                },
            ],
            standing: Some(Standing::Behind(2.0)),
        }),
        forecast: Ok(Forecast {
            year: 2027,
            value: 100.0,
            spread: 6.5,
            outlook: Some(Outlook::Uncertain),
            target: Some(target(95.0, "F3")),
            years: vec![2022, 2024, 2025],
        }),
        departments: vec![DepartmentPlan {
            department: DepartmentCode::new("BUF"),
            drift: vec![Drift {
                before: None,
                change: None,
                kind: DriftKind::New,
                reason: None,
                ..drift
            }],
        }],
    }
}

/// Returns one proposal, and what it means for its goal.
pub(crate) fn proposals() -> Proposals {
    let kinds = DriftKind::ALL.iter();
    let kinds = kinds.map(|kind| (*kind, usize::from(*kind == DriftKind::Sharpened)));
    Proposals {
        proposals: vec![Proposal {
            indicator: IndicatorCode::new("S1.1"),
            department: DepartmentCode::new("BUF"),
            start: 2027,
            years: [
                ProposedYear {
                    decided: Some(figure(
                        Target::Number(95.0),
                        "",
                        cell(GOVERNING, "Målvärden", "F3"),
                    )),
                    proposed: Some(figure(
                        Target::Number(96.0),
                        "",
                        cell(BUF, "Planförslag", "H5"),
                    )),
                    kind: Some(DriftKind::Sharpened),
                    reached_already: Some(false),
                },
                ProposedYear::default(),
                ProposedYear::default(),
            ],
            reason: Some("E-arkivet är klart.".to_owned()),
            place: cell(BUF, "Planförslag", "A5"),
        }],
        goals: vec![GoalProposals {
            goal: GoalCode::new("S1"),
            indicators: 1,
            years: 1,
            kinds: kinds.collect(),
            reached_already: 0,
        }],
    }
}
