//! Rules over the IT plans.

use itbokslut::domain::{ActivityStatus, Amount, DepartmentCode};
use itbokslut::form::department::activities::SHEET;
use itbokslut::submission::ActivityRow;

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};
use crate::support::rows::date;

/// Returns a kommun for each rule about activities.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        with(|row| row.priority.clear()),
        bare(),
        with(|row| row.finished.clear()),
        with(|row| {
            row.status.set(ActivityStatus::Ongoing);
            row.done.set(Amount::exact(90.0));
        }),
        with(|row| row.done.set(Amount::exact(62.5))),
        with(|row| row.done.set(Amount::exact(120.0))),
        with(|row| row.end.set(date(2025, 1, 31))),
    ]
}

/// Returns a kommun whose BUF has another activity.
fn with(change: impl FnOnce(&mut ActivityRow)) -> Kommun {
    Kommun::valid().activity("BUF", change)
}

fn cell(key: &str) -> String {
    in_sheet(&SHEET, key, 1)
}

#[test]
fn an_activity_with_everything_breaks_no_rule() {
    assert_eq!(with(|_| {}).found(), NOTHING);
}

fn bare() -> Kommun {
    with(|row| {
        row.responsible.clear();
        row.follow_up.clear();
        row.start.clear();
        row.end.clear();
        row.priority.clear();
    })
}

#[test]
fn what_the_policy_requires_is_missed_in_one_finding() {
    assert_eq!(
        bare().found(),
        [at("insats-ofullständig", cell("responsible"))]
    );
    let finding = &bare().findings()[0];
    assert_eq!(
        finding.message,
        "insatsen «Byta nätet» saknar ansvarig, tidsplan, uppföljningsansvar och \
         prioritet"
    );
    assert_eq!(finding.department, Some(DepartmentCode::new("BUF")));
}

#[test]
fn each_of_what_the_policy_requires_is_missed() {
    let missed = |change: fn(&mut ActivityRow)| {
        let findings = with(change).findings();
        findings
            .iter()
            .map(|f| f.message.clone())
            .collect::<Vec<_>>()
    };
    let says = |what: &str| [format!("insatsen «Byta nätet» saknar {what}")];
    assert_eq!(missed(|row| row.responsible.clear()), says("ansvarig"));
    assert_eq!(missed(|row| row.start.clear()), says("tidsplan"));
    assert_eq!(missed(|row| row.end.clear()), says("tidsplan"));
    assert_eq!(
        missed(|row| row.follow_up.clear()),
        says("uppföljningsansvar")
    );
    assert_eq!(missed(|row| row.priority.clear()), says("prioritet"));
    let unreadable = with(|row| {
        row.responsible.spoil();
        row.end.spoil();
        row.priority.spoil();
    });
    assert_eq!(unreadable.found(), NOTHING);
}

#[test]
fn what_is_done_has_its_day() {
    let without = with(|row| row.finished.clear());
    assert_eq!(
        without.found(),
        [at("klar-utan-avslutad", cell("finished"))]
    );
    let unreadable = with(|row| row.finished.spoil());
    assert_eq!(unreadable.found(), NOTHING);
    let ongoing = with(|row| {
        row.finished.clear();
        row.status.set(ActivityStatus::Ongoing);
        row.done.set(Amount::exact(50.0));
    });
    assert_eq!(ongoing.found(), NOTHING);
}

fn with_status(status: ActivityStatus) -> Kommun {
    with(|row| {
        row.status.set(status);
        row.done.clear();
    })
}

#[test]
fn what_has_its_day_is_done() {
    let expected = [at("avslutad-men-inte-klar", cell("status"))];
    assert_eq!(with_status(ActivityStatus::Ongoing).found(), expected);
    assert_eq!(with_status(ActivityStatus::NotStarted).found(), expected);
    assert_eq!(with_status(ActivityStatus::Done).found(), NOTHING);
    assert_eq!(with_status(ActivityStatus::Cancelled).found(), NOTHING);
    let expected_later = with(|row| {
        row.status.set(ActivityStatus::Ongoing);
        row.done.clear();
        row.finished.set(date(2026, 1, 1));
    });
    assert_eq!(expected_later.found(), NOTHING, "the plan for next year");
    let last_day = with(|row| {
        row.status.set(ActivityStatus::Ongoing);
        row.done.clear();
        row.finished.set(date(2025, 12, 31));
    });
    assert_eq!(last_day.found(), expected);
}

#[test]
fn share_and_status_agree() {
    let found = |status, share| {
        with(|row| {
            row.status.set(status);
            row.done.set(Amount::exact(share));
            if status != ActivityStatus::Done {
                row.finished.clear();
            }
        })
        .found()
    };
    let expected = [at("klar-andel-avviker", cell("done"))];
    assert_eq!(found(ActivityStatus::Done, 99.0), expected);
    assert_eq!(found(ActivityStatus::Done, 100.0), NOTHING);
    assert_eq!(found(ActivityStatus::Ongoing, 100.0), expected);
    assert_eq!(found(ActivityStatus::Ongoing, 0.0), NOTHING);
    assert_eq!(found(ActivityStatus::NotStarted, 10.0), expected);
    assert_eq!(found(ActivityStatus::NotStarted, 0.0), NOTHING);
    assert_eq!(found(ActivityStatus::Cancelled, 40.0), NOTHING);
    assert_eq!(with(|row| row.done.clear()).found(), NOTHING);
}

#[test]
fn a_share_is_at_most_the_whole() {
    let found = |share| with(|row| row.done.set(Amount::exact(share))).found();
    let expected = [at("värde-omöjligt", cell("done"))];
    assert_eq!(found(101.0), expected);
    assert_eq!(found(-1.0), expected);
    assert_eq!(found(100.0), NOTHING);
}

#[test]
fn an_activity_does_not_end_before_it_begins() {
    let ends = |on| with(|row| row.end.set(on));
    let early = ends(date(2025, 1, 31));
    assert_eq!(early.found(), [at("datum-omvända", cell("end"))]);
    let finding = &early.findings()[0];
    assert_eq!(
        finding.message,
        "Slut «2025-01-31» ligger före Start «2025-02-01»"
    );
    let other = finding.other.as_ref().unwrap().within_file();
    assert_eq!(other, cell("start"));
    assert_eq!(ends(date(2025, 2, 1)).found(), NOTHING);
    assert_eq!(with(|row| row.end.spoil()).found(), NOTHING);
}
