//! Sub-goals, documents and roles on the period's last day.

use crate::domain::{ActivityStatus, PeriodKind};
use crate::submission::{Document, SubGoal};

use super::kommun::instruments::{clear, spoil};
use super::kommun::{Kommun, YEAR, date, kommun, set, year};

fn interim(mut kommun: Kommun) -> Kommun {
    kommun.material.period.kind = PeriodKind::Interim;
    kommun
}

fn sub_goal(change: impl FnOnce(&mut SubGoal)) -> Kommun {
    kommun([year(YEAR, &["A"]).sub_goal("D1", change)])
}

fn is_late(kommun: &Kommun) -> bool {
    kommun.report().sub_goals[0].late
}

#[test]
fn a_sub_goal_is_late_from_its_day_unless_it_is_settled() {
    let due = |month, day| sub_goal(|row| set(&mut row.due, date(YEAR, month, day)));
    assert!(is_late(&due(12, 31)), "it was to be reached by that day");
    assert!(is_late(&due(1, 1)));
    let after = sub_goal(|row| set(&mut row.due, date(YEAR + 1, 1, 1)));
    assert!(!is_late(&after));
    assert!(is_late(&interim(due(8, 31))));
    assert!(!is_late(&interim(due(9, 1))));
    assert!(!is_late(&sub_goal(|row| clear(&mut row.due))));
    for (status, late) in [
        (ActivityStatus::NotStarted, true),
        (ActivityStatus::Ongoing, true),
        (ActivityStatus::Done, false),
        (ActivityStatus::Cancelled, false),
    ] {
        let ticked = sub_goal(|row| set(&mut row.status, status));
        assert_eq!(is_late(&ticked), late, "{status:?}");
    }
    assert!(is_late(&sub_goal(|row| clear(&mut row.status))));
}

fn document(change: impl FnOnce(&mut Document)) -> Kommun {
    kommun([year(YEAR, &["A"]).document("IT-strategi", change)])
}

fn in_force(kommun: &Kommun) -> bool {
    kommun.report().documents[0].in_force
}

#[test]
fn a_document_is_in_force_between_its_days_both_included() {
    assert!(in_force(&document(|_| {})));
    let last = date(YEAR, 12, 31);
    let (before, after) = (last.pred_opt().unwrap(), last.succ_opt().unwrap());
    assert!(in_force(&document(|row| set(&mut row.valid_from, last))));
    assert!(!in_force(&document(|row| set(&mut row.valid_from, after))));
    assert!(in_force(&document(|row| set(&mut row.valid_to, last))));
    assert!(!in_force(&document(|row| set(&mut row.valid_to, before))));
    assert!(in_force(&document(|row| set(&mut row.adopted_on, last))));
    assert!(!in_force(&document(|row| set(&mut row.adopted_on, after))));
    assert!(!in_force(&document(|row| clear(&mut row.adopted_on))));
    assert!(!in_force(&document(|row| spoil(&mut row.valid_to))));
    assert!(!in_force(&document(|row| spoil(&mut row.valid_from))));
}

#[test]
fn the_interim_report_looks_at_31_august() {
    let until = |month, day| {
        interim(document(|row| {
            set(&mut row.valid_to, date(YEAR, month, day));
        }))
    };
    assert!(in_force(&until(8, 31)));
    assert!(!in_force(&until(8, 30)));
}

#[test]
fn the_rows_keep_their_order_and_their_cells() {
    let year = year(YEAR, &["A"])
        .sub_goal("D2", |_| {})
        .sub_goal("D1", |_| {})
        .document("B", |_| {})
        .document("A", |_| {})
        .role("IT-samordnare", "IT-chef")
        .role("IT-säkerhetssamordnare", " ");
    let report = kommun([year]).report();
    let codes: Vec<_> = report
        .sub_goals
        .iter()
        .map(|row| row.code.as_str())
        .collect();
    assert_eq!(codes, ["D2", "D1"]);
    assert_eq!(report.sub_goals[1].name, "Delmålet D1");
    let names: Vec<_> = report
        .documents
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["B", "A"]);
    assert_eq!(report.documents[1].place.within_file(), "Styrdokument!A3");
    let roles: Vec<_> = report
        .roles
        .iter()
        .map(|row| (row.role.as_str(), row.function.as_deref()))
        .collect();
    assert_eq!(
        roles,
        [
            ("IT-samordnare", Some("IT-chef")),
            ("IT-säkerhetssamordnare", None)
        ]
    );
}
