//! Rules over the governing workbook.

use itbokslut::domain::{
    DepartmentCode, Direction, GoalCode, Reporters, SourceField, Target,
};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_indicators, targets};
use crate::support::rows;

/// Returns a kommun for each rule about the governing workbook.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        two_goals(),
        weightless(),
        decided_twice(),
        Kommun::valid().governing(|g| g.vintages[0].decided_on.clear()),
        Kommun::valid().target("S1.1", None, |_| {}),
        interval_for_number(),
        targets_of_other(),
        text_at("hant"),
        history_twice(),
        Kommun::valid().history("S1.1", 2025, None),
        Kommun::valid().source("S1.1", SourceField::Weight, Some("BUF"), 4.0),
        from_source(),
    ]
}

fn two_goals() -> Kommun {
    Kommun::valid().governing(|g| g.goals.push(rows::goal(2, "S2")))
}

#[test]
fn a_goal_without_indicator_is_a_warning_at_its_code() {
    assert_eq!(
        two_goals().found(),
        [at("mål-utan-indikator", "Policymål!A3")]
    );
    let measured = two_goals()
        .indicator("S2.1", |i| i.goal.set(GoalCode::new("S2")))
        .found();
    assert_eq!(measured, NOTHING);
}

#[test]
fn an_unreadable_goal_may_be_any_of_them() {
    let kommun = two_goals().indicator("S2.1", |i| i.goal.spoil());
    assert_eq!(kommun.found(), NOTHING);
}

fn weightless() -> Kommun {
    Kommun::valid().definition("S1.1", |i| i.weight.set(0.0))
}

#[test]
fn a_goal_whose_indicators_weigh_nothing_has_none() {
    assert_eq!(
        weightless().found(),
        [at("mål-utan-indikator", "Policymål!A2")]
    );
    assert_eq!(weightless().indicator("S1.2", |_| {}).found(), NOTHING);
}

fn decided_twice() -> Kommun {
    Kommun::valid().governing(|g| {
        g.decided = vec![rows::decision(1, "S1"), rows::decision(2, "S1")];
    })
}

#[test]
fn a_goal_is_decided_once() {
    assert_eq!(
        decided_twice().found(),
        [at("beslutad-bedömning-dubbel", "Bedömningar!A3")]
    );
    let once = decided_twice().governing(|g| g.decided.truncate(1));
    assert_eq!(once.found(), NOTHING);
}

#[test]
fn a_vintage_has_the_date_of_its_decision() {
    let undecided = Kommun::valid().governing(|g| g.vintages[0].decided_on.clear());
    assert_eq!(
        undecided.found(),
        [at("planversion-utan-beslutsdatum", "Planversioner!C2")]
    );
    let spoilt = Kommun::valid().governing(|g| g.vintages[0].decided_on.spoil());
    assert_eq!(spoilt.found(), NOTHING);
}

#[test]
fn a_vintage_stands_once() {
    let twice = Kommun::valid().governing(|g| g.vintages.push(rows::vintage(2, 2025)));
    assert_eq!(twice.found(), [at("kod-dubbel", "Planversioner!A3")]);
    let next = Kommun::valid().governing(|g| g.vintages.push(rows::vintage(2, 2026)));
    assert_eq!(next.found(), NOTHING);
}

#[test]
fn targets_stand_on_one_row() {
    let twice = Kommun::valid().target("S1.1", None, |_| {});
    assert_eq!(twice.found(), [at("målvärde-dubbelt", "Målvärden!A3")]);
    let own = Kommun::valid().target("S1.1", Some("BUF"), |_| {}).target(
        "S1.1",
        Some("SOC"),
        |_| {},
    );
    assert_eq!(own.found(), NOTHING);
    let next = Kommun::valid().target("S1.1", None, |row| row.vintage.value = 2026);
    assert_eq!(next.found(), NOTHING);
    let spoilt = Kommun::valid().target("S1.1", None, |row| row.department.spoil());
    assert_eq!(spoilt.found(), NOTHING);
}

const INTERVAL: Target = Target::Interval {
    from: 20.0,
    to: 30.0,
};

fn interval_for_number() -> Kommun {
    Kommun::valid().governing(|g| g.targets[0].years[1].set(INTERVAL))
}

#[test]
fn a_target_fits_the_direction() {
    assert_eq!(
        interval_for_number().found(),
        [at("målvärde-av-annat-slag", "Målvärden!E2")]
    );
    let interval = interval_for_number().definition("S1.1", |i| {
        i.direction.set(Direction::Interval);
    });
    assert_eq!(
        interval.found(),
        [
            at("målvärde-av-annat-slag", "Målvärden!D2"),
            at("målvärde-av-annat-slag", "Målvärden!F2"),
        ]
    );
    let all = interval.governing(|g| targets(&mut g.targets[0], [INTERVAL; 3]));
    assert_eq!(all.found(), NOTHING);
}

#[test]
fn a_share_of_yes_aims_at_a_share_and_each_förvaltning_at_yes() {
    let kommun = Kommun::valid().share_of_yes("S1.2");
    let own = |value: Target| {
        kommun
            .clone()
            .target("S1.2", Some("BUF"), |row| targets(row, [value; 3]))
            .found()
    };
    assert_eq!(own(Target::YesNo(true)), NOTHING);
    assert_eq!(own(Target::Number(90.0)).len(), 3);
    let common = kommun
        .clone()
        .governing(|g| g.targets[1].years[0].set(Target::YesNo(true)));
    assert_eq!(
        common.found(),
        [at("målvärde-av-annat-slag", "Målvärden!D3")]
    );
}

fn targets_of_other() -> Kommun {
    Kommun::valid()
        .definition("S1.1", |i| {
            i.reporters
                .set(Reporters::Some(vec![DepartmentCode::new("BUF")]));
        })
        .submission("SOC", |s| s.outcomes.clear())
        .target("S1.1", Some("SOC"), |_| {})
}

#[test]
fn a_target_is_for_someone_who_reports() {
    assert_eq!(
        targets_of_other().found(),
        [at("målvärde-utan-redovisning", "Målvärden!C3")]
    );
    let older = targets_of_other().governing(|g| g.targets[1].vintage.value = 2024);
    assert_eq!(older.found(), NOTHING, "others may have reported then");
    let all = Kommun::valid().target("S1.1", Some("SOC"), |_| {});
    assert_eq!(all.found(), NOTHING);
}

fn text_at(place: &str) -> Kommun {
    Kommun::valid().governing(|g| g.texts = vec![rows::text(1, place)])
}

#[test]
fn a_text_has_a_place_in_the_report() {
    assert_eq!(
        text_at("hant").found(),
        [at("textplats-okänd", "Texter!A2")]
    );
    let remedy = &text_at("hant").findings()[0].remedy;
    assert!(remedy.contains("«hänt»"), "{remedy}");
    for place in ["S1", "s1", "hänt", "Sammanfattning", "måluppfyllelse "] {
        assert_eq!(text_at(place).found(), NOTHING, "{place}");
    }
}

fn history_twice() -> Kommun {
    Kommun::valid()
        .history("S1.1", 2023, Some("BUF"))
        .history("S1.1", 2023, Some("BUF"))
}

#[test]
fn a_year_has_one_outcome_in_the_history() {
    assert_eq!(
        history_twice().found(),
        [at("historik-dubbel", "Historik!A3")]
    );
    let apart = Kommun::valid()
        .history("S1.1", 2023, Some("BUF"))
        .history("S1.1", 2023, None)
        .history("S1.1", 2024, None);
    assert_eq!(apart.found(), NOTHING);
}

#[test]
fn the_year_itself_is_not_history() {
    let kommun = Kommun::valid().history("S1.1", 2025, None);
    assert_eq!(kommun.found(), [at("historik-för-året", "Historik!B2")]);
    let past = Kommun::valid().history("S1.1", 2024, None);
    assert_eq!(past.found(), NOTHING);
}

#[test]
fn a_source_fills_a_field_that_is_used() {
    let unused = Kommun::valid().source("S1.1", SourceField::Weight, None, 4.0);
    assert_eq!(unused.found(), [at("källa-används-inte", "Källor!B2")]);
    let other_year = unused.governing(|g| g.sources[0].year.set(2023));
    assert_eq!(other_year.found(), NOTHING);
    let used = Kommun::valid().ratio("S1.2");
    let used = used.source("S1.2", SourceField::Denominator, None, 4.0);
    assert_eq!(used.found(), NOTHING);
}

fn from_source() -> Kommun {
    Kommun::valid()
        .definition("S1.1", |i| i.reporters.set(Reporters::Source))
        .submission("BUF", |s| s.outcomes.clear())
        .submission("SOC", |s| s.outcomes.clear())
}

#[test]
fn what_comes_from_a_source_has_one_for_the_year() {
    let place = in_indicators("reporters", 1);
    let expected = [at("källa-för-året-saknas", place)];
    assert_eq!(from_source().found(), expected);
    let own = from_source().source("S1.1", SourceField::Outcome, Some("BUF"), 66.0);
    assert_eq!(
        own.found(),
        expected,
        "a source of one förvaltning is not it"
    );
    let sourced = from_source().source("S1.1", SourceField::Outcome, None, 66.0);
    assert_eq!(sourced.found(), NOTHING);
    let unreadable = sourced.governing(|g| g.sources[0].year.spoil());
    assert_eq!(unreadable.found(), NOTHING);
}
