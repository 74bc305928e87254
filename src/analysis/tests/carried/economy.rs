use crate::domain::Post;
use crate::form::department::economy::SHEET;

use super::super::kommun::instruments::{pay, spoil};
use super::super::kommun::{kommun, year};
use super::{LAST, after, asked, cell, last, note, only, rows};

#[test]
fn the_plan_moves_one_step() {
    let year = last().post("A", Post::Operation, |row| {
        pay(&mut row.budget, 500.0);
        pay(&mut row.outcome, 510.0);
        for (plan, amount) in row.plans.iter_mut().zip([520.5, 530.0, 540.0]) {
            pay(plan, amount);
        }
    });
    let row = only(&after(year), SHEET.name);
    let amounts = ["post", "budget", "outcome", "plan_1", "plan_2", "plan_3"];
    let amounts = amounts.map(|key| cell(&row, key));
    assert_eq!(amounts, ["drift", "520.5", "", "530", "540", ""]);
    assert!(note(&row, "budget").starts_with("Enligt planen för 2026"));
    assert_eq!(asked(&row), Vec::<&str>::new());
}

#[test]
fn a_post_without_plan_is_asked_for() {
    let year = last().post("A", Post::Operation, |row| pay(&mut row.budget, 500.0));
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        (cell(&row, "budget").as_str(), asked(&row)),
        ("", vec!["budget"])
    );
}

#[test]
fn merged_plans_are_summed_only_when_both_are_known() {
    let year = year(LAST, &["A", "B"])
        .post("A", Post::Operation, |row| {
            pay(&mut row.plans[0], 0.1);
            pay(&mut row.plans[1], 10.0);
        })
        .post("B", Post::Operation, |row| {
            pay(&mut row.plans[0], 0.2);
            spoil(&mut row.plans[1]);
        })
        .post("B", Post::Staff, |row| pay(&mut row.plans[0], 7.0));
    let now = super::year(LAST + 1, &["A"]).replaces("A", &["B"]);
    let rows = rows(&kommun([year, now]), SHEET.name);
    assert_eq!(cell(&rows[0], "budget"), "0.3", "to the öre");
    assert!(note(&rows[0], "budget").contains("Summan av A och B."));
    assert_eq!(
        (cell(&rows[0], "plan_1").as_str(), asked(&rows[0])),
        ("", vec!["plan_1"])
    );
    assert_eq!(
        note(&rows[0], "plan_1"),
        "Planerat: A 10 och B inget som går att räkna med."
    );
    assert_eq!(cell(&rows[1], "budget"), "7");
}
