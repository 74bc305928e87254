//! The förvaltningars' proposals (DESIGN §4.2, §6.1 section 3).

use crate::domain::{
    Aggregation, CellRef, DriftKind, Entry, IndicatorCode, Place, Placed, Target, Unit,
};
use crate::report::Report;
use crate::submission::ProposalRow;

use super::kommun::{Kommun, YEAR, date, goal_of, kommun, year};

/// A kommun whose plan of 2026–2028 is decided, where A proposes for 2027.
fn proposing(aggregation: Aggregation, years: [Option<f64>; 3]) -> Kommun {
    let year = year(YEAR, &["A", "B"])
        .vintage(2026, Some(date(2025, 11, 11)))
        .indicator("I", Unit::Count, aggregation, |_| {})
        .indicator("J", Unit::Count, aggregation, |_| {})
        .target("I", goal_of(40.0))
        .targets(
            "I",
            2026,
            None,
            [50.0, 60.0, 70.0].map(|n| Some(goal_of(n))),
        )
        .numbers("I", &[("A", 61.0), ("B", 30.0)]);
    let mut kommun = kommun([year]);
    let submission = &mut kommun.material.current.submissions[0];
    let cell = |column| {
        Place::cell(
            submission.file.clone(),
            "Planförslag",
            CellRef::new(4, column),
        )
    };
    let mut column = 6;
    submission.proposals.push(ProposalRow {
        indicator: Placed::new(IndicatorCode::new("I"), cell(0)),
        start: 2027,
        years: years.map(|year| {
            column += 1;
            match year {
                Some(value) => Entry::Given(Placed::new(goal_of(value), cell(column))),
                None => Entry::Empty(cell(column)),
            }
        }),
        reason: Entry::Given(Placed::new("Därför.".to_owned(), cell(10))),
    });
    kommun
}

fn shown(report: &Report) -> Vec<(Option<Target>, Option<DriftKind>, Option<bool>)> {
    let [proposal] = report.proposals.proposals.as_slice() else {
        panic!("{:?}", report.proposals);
    };
    let years = proposal.years.iter().map(|year| {
        let decided = year.decided.as_ref().map(|figure| figure.value);
        (decided, year.kind, year.reached_already)
    });
    years.collect()
}

#[test]
fn a_proposal_stands_beside_the_latest_decided_plan() {
    let kommun = proposing(Aggregation::Mean, [Some(60.0), Some(65.0), Some(80.0)]);
    let report = kommun.report();
    assert_eq!(
        shown(&report),
        [
            (Some(goal_of(60.0)), Some(DriftKind::Unchanged), Some(true)),
            (Some(goal_of(70.0)), Some(DriftKind::Softened), Some(false)),
            // The plan does not reach 2029.
            (None, Some(DriftKind::New), Some(false)),
        ]
    );
    let proposal = &report.proposals.proposals[0];
    assert_eq!((proposal.department.as_str(), proposal.start), ("A", 2027));
    assert_eq!(proposal.reason.as_deref(), Some("Därför."));
    assert_eq!(proposal.place.within_file(), "Planförslag!A5");
    let proposed = proposal.years[1].proposed.as_ref().unwrap();
    assert_eq!(proposed.sources[0].place.within_file(), "Planförslag!I5");
    let decided = proposal.years[1].decided.as_ref().unwrap();
    assert_eq!(decided.sources[0].place.within_file(), "Målvärden!F3");
}

#[test]
fn the_proposals_are_summed_up_for_their_goal() {
    let report = proposing(Aggregation::Mean, [Some(60.0), Some(65.0), None]).report();
    let [goal] = report.proposals.goals.as_slice() else {
        panic!("{:?}", report.proposals.goals);
    };
    assert_eq!(
        (goal.goal.as_str(), goal.indicators, goal.years),
        ("S1", 1, 2)
    );
    assert_eq!(goal.reached_already, 1);
    let counted: Vec<_> = goal.kinds.iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(
        counted,
        [&(DriftKind::Unchanged, 1), &(DriftKind::Softened, 1)]
    );
}

#[test]
fn a_sum_has_no_target_for_the_förvaltning_to_change() {
    let report = proposing(Aggregation::Sum, [Some(60.0), None, None]).report();
    assert_eq!(shown(&report)[0], (None, Some(DriftKind::New), Some(true)));
}

#[test]
fn a_row_without_proposals_is_no_proposal() {
    let report = proposing(Aggregation::Mean, [None; 3]).report();
    assert_eq!(report.proposals, crate::report::Proposals::default());
}

#[test]
fn the_template_asks_for_the_first_plan_that_is_not_decided() {
    let years = |kommun: &Kommun| {
        let fill = crate::analysis::template(
            &kommun.material,
            &[],
            &kommun.settings,
            &crate::domain::DepartmentCode::new("A"),
        );
        let row = &fill.sheets["Planförslag"].rows[0];
        let decided = ["decided_1", "decided_2", "decided_3"]
            .map(|key| row.cells.get(key).cloned());
        (fill.identity.planned, decided)
    };
    let target = |value| {
        use crate::submission::{Fill, FillValue};
        Some(Fill::Value(FillValue::Target(goal_of(value))))
    };
    let kommun = proposing(Aggregation::Mean, [None; 3]);
    assert_eq!(
        years(&kommun),
        (Some(2027), [target(60.0), target(70.0), None])
    );
    // The plan of 2026 waits for its decision: it is the one asked about.
    let mut waiting = kommun;
    let vintages = &mut waiting.material.current.governing.vintages;
    let place = vintages[1].decided_on.place().unwrap().clone();
    vintages[1].decided_on = Entry::Empty(place);
    assert_eq!(
        years(&waiting),
        (Some(2026), [target(40.0), target(40.0), None])
    );
}
