use crate::domain::{ActivityStatus, Amount, Mark};
use crate::form::department::activities::SHEET;

use super::super::kommun::instruments::{clear, pay, spoil};
use super::super::kommun::{date, kommun, set, year};
use super::{LAST, after, asked, cell, last, note, only, rows};

#[test]
fn only_what_is_neither_done_nor_cancelled_goes_on() {
    let status = |status: ActivityStatus, finished: Option<(i32, u32, u32)>| {
        let year = last().activity("A", "Byte", |row| {
            set(&mut row.status, status);
            if let Some((year, month, day)) = finished {
                set(&mut row.finished, date(year, month, day));
            }
        });
        rows(&after(year), SHEET.name).len()
    };
    assert_eq!(status(ActivityStatus::NotStarted, None), 1);
    assert_eq!(status(ActivityStatus::Ongoing, None), 1);
    assert_eq!(status(ActivityStatus::Done, None), 0);
    assert_eq!(status(ActivityStatus::Done, Some((LAST, 12, 31))), 0);
    assert_eq!(status(ActivityStatus::Done, Some((LAST + 1, 1, 10))), 1);
    assert_eq!(status(ActivityStatus::Cancelled, None), 0);
}

#[test]
fn what_is_a_years_own_is_asked_for_anew() {
    let year = last().activity("A", "Byte", |row| {
        pay(&mut row.done, 40.0);
        pay(&mut row.budget, 100.0);
        pay(&mut row.outcome, 80.0);
        set(&mut row.comment, "Väntar på leverantören.".to_owned());
        set(&mut row.secret, true);
        set(&mut row.legal_ground, "OSL 18:8".to_owned());
        set(&mut row.end, date(LAST + 1, 6, 30));
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(cell(&row, "id"), "1");
    assert_eq!(cell(&row, "activity"), "Byte");
    assert_eq!(cell(&row, "status"), "pågår");
    assert_eq!(cell(&row, "done"), "40");
    assert_eq!(cell(&row, "end"), "2026-06-30");
    assert_eq!(cell(&row, "secret"), "ja");
    assert_eq!(cell(&row, "legal_ground"), "OSL 18:8");
    for empty in ["budget", "outcome", "comment", "finished"] {
        assert_eq!(cell(&row, empty), "", "{empty}");
    }
    assert_eq!(
        note(&row, "comment"),
        "Kommentar 2025: Väntar på leverantören."
    );
    assert_eq!(asked(&row), Vec::<&str>::new());
}

#[test]
fn what_the_policy_missed_last_year_is_asked_for() {
    let year = last().activity("A", "Byte", |row| {
        clear(&mut row.responsible);
        spoil(&mut row.follow_up);
        clear(&mut row.priority);
        clear(&mut row.start);
        clear(&mut row.end);
        spoil(&mut row.status);
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        asked(&row),
        [
            "end",
            "follow_up",
            "priority",
            "responsible",
            "start",
            "status"
        ]
    );
    assert_eq!(
        note(&row, "responsible"),
        "Ansvarig saknades 2025. IT-policyn kräver att insatsen har en."
    );
    assert_eq!(
        note(&row, "follow_up"),
        "Ansvarig för uppföljning gick inte att använda 2025 (IT-plan!H2). IT-policyn \
         kräver att insatsen har en."
    );
}

#[test]
fn a_late_activity_and_an_inexact_share_are_told_of() {
    let year = last().activity("A", "Byte", |row| {
        let amount = Amount {
            mark: Mark::Approximate,
            ..Amount::exact(40.0)
        };
        set(&mut row.done, amount);
        // When it is thought to be done: not a day on which it was.
        set(&mut row.finished, date(LAST + 1, 3, 1));
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(cell(&row, "end"), "2025-12-31");
    assert!(note(&row, "end").contains("försenad"));
    assert_eq!(cell(&row, "done"), "");
    assert_eq!(note(&row, "done"), "I 2025 års formulär stod ca 40 %.");
    assert_eq!(cell(&row, "finished"), "");
    assert_eq!(
        note(&row, "finished"),
        "I 2025 års formulär stod 2026-03-01."
    );
    assert_eq!(asked(&row), ["done"]);
}

#[test]
fn a_goal_that_is_no_more_is_not_carried() {
    let goal = |code: &str| crate::domain::GoalCode::new(code);
    let year = last().activity("A", "Byte", |row| set(&mut row.goal, goal("X9")));
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        (cell(&row, "goal").as_str(), asked(&row)),
        ("", vec!["goal"])
    );
    let year = last().activity("A", "Byte", |row| set(&mut row.goal, goal("S1")));
    assert_eq!(cell(&only(&after(year), SHEET.name), "goal"), "S1");
}

#[test]
fn a_merged_forvaltning_brings_its_activities_under_numbers_of_their_own() {
    let before = year(LAST, &["A", "B"])
        .activity("A", "Egen", |_| {})
        .activity("B", "Övertagen", |_| {})
        .activity("B", "Övertagen också", |_| {});
    let kommun = kommun([before, year(LAST + 1, &["A"]).replaces("A", &["B"])]);
    let rows = rows(&kommun, SHEET.name);
    let ids: Vec<String> = rows.iter().map(|row| cell(row, "id")).collect();
    assert_eq!(ids, ["1", "B 1", "2"]);
    assert_eq!(note(&rows[1], "id"), "Insatsen hade numret 1 i B.");
}

#[test]
fn a_number_that_stood_twice_is_asked_for() {
    let year = last()
        .activity("A", "Ett", |_| {})
        .activity("A", "Två", |row| set(&mut row.id, "1".to_owned()));
    let rows = rows(&after(year), SHEET.name);
    assert_eq!(
        (cell(&rows[1], "id").as_str(), asked(&rows[1])),
        ("", vec!["id"])
    );
}

#[test]
fn without_the_year_before_nothing_is_carried() {
    let kommun = kommun([year(LAST, &["A"]).activity("A", "Byte", |_| {})]);
    assert!(rows(&kommun, SHEET.name).is_empty());
    let long_ago = year(LAST - 1, &["A"]).activity("A", "Byte", |_| {});
    let kommun = super::super::kommun::kommun([long_ago, year(LAST + 1, &["A"])]);
    assert!(rows(&kommun, SHEET.name).is_empty());
}
