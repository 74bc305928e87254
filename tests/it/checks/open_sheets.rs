//! Rules over the sheets that can be empty, and the economy.

use itbokslut::domain::{DepartmentCode, Entry};
use itbokslut::form::department::economy;
use itbokslut::submission::{EconomyRow, Listed};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};

/// Returns a kommun for each rule about empty sheets and the economy.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        Kommun::valid().submission("BUF", |s| s.systems.none.clear()),
        Kommun::valid().submission("BUF", |s| s.risks.none.set(false)),
        Kommun::valid().submission("BUF", |s| s.incidents.none = Entry::Absent),
        both(),
        without_amounts(),
        post(|row| row.outcome.clear()),
        post(|row| row.budget.clear()),
    ]
}

#[test]
fn an_empty_sheet_that_says_nothing_is_asked_about() {
    let asked = |sheet: &str| [at("blad-tomt", format!("{sheet}!B1"))];
    let found = |change: fn(&mut itbokslut::submission::Submission)| {
        Kommun::valid().submission("BUF", change).found()
    };
    assert_eq!(found(|s| s.activities.none.clear()), asked("IT-plan"));
    assert_eq!(found(|s| s.systems.none.clear()), asked("System"));
    assert_eq!(found(|s| s.incidents.none.clear()), asked("Incidenter"));
    assert_eq!(found(|s| s.risks.none.clear()), asked("Risker"));
    let finding = &examples()[0].findings()[0];
    assert_eq!(
        finding.message,
        "bladet «System» har inga rader, och «Inga att redovisa» är inte besvarat"
    );
    assert_eq!(finding.department, Some(DepartmentCode::new("BUF")));
}

#[test]
fn nej_does_not_make_an_empty_sheet_filled_in() {
    let no = Kommun::valid().submission("BUF", |s| s.systems.none.set(false));
    assert_eq!(no.found(), [at("blad-tomt", "System!B1")]);
    let filled = no.system("BUF", "Viva", |_| {});
    assert_eq!(filled.found(), NOTHING);
}

#[test]
fn a_sheet_without_the_cell_is_asked_about_as_a_whole() {
    let kommun = Kommun::valid().submission("BUF", |s| s.systems.none = Entry::Absent);
    assert_eq!(kommun.found(), [at("blad-tomt", "System")]);
    let remedy = &kommun.findings()[0].remedy;
    assert!(remedy.contains("ovanför rubrikerna"), "{remedy}");
}

#[test]
fn what_could_not_be_read_is_not_asked_about_again() {
    let found = |change: fn(&mut itbokslut::submission::Submission)| {
        Kommun::valid().submission("BUF", change).found()
    };
    assert_eq!(found(|s| s.systems = Listed::default()), NOTHING);
    assert_eq!(found(|s| s.systems.none.spoil()), NOTHING);
}

fn both() -> Kommun {
    Kommun::valid()
        .system("BUF", "Viva", |_| {})
        .submission("BUF", |s| s.systems.none.set(true))
}

#[test]
fn rows_and_nothing_to_report_contradict_each_other() {
    assert_eq!(
        both().found(),
        [at("inga-att-redovisa-trots-rader", "System!B1")]
    );
    let finding = &both().findings()[0];
    let other = finding.other.as_ref().unwrap().within_file();
    assert_eq!(other, "System!A2");
    assert_eq!(
        finding.message,
        "«Inga att redovisa» är «ja», men bladet «System» har en rad"
    );
    assert_eq!(Kommun::valid().found(), NOTHING, "only one of them");
}

fn without_amounts() -> Kommun {
    Kommun::valid().submission("BUF", |s| s.economy.iter_mut().for_each(clear))
}

fn clear(row: &mut EconomyRow) {
    row.budget.clear();
    row.outcome.clear();
    row.plans.iter_mut().for_each(Cell::clear);
}

fn in_economy(key: &str, row: u32) -> String {
    in_sheet(&economy::SHEET, key, row)
}

#[test]
fn an_economy_has_some_amount() {
    assert_eq!(
        without_amounts().found(),
        [at("ekonomi-tom", in_economy("budget", 1))]
    );
    let planned = without_amounts().submission("BUF", |s| {
        s.economy[5].plans[2].set(itbokslut::domain::Amount::exact(0.0));
    });
    assert_eq!(planned.found(), NOTHING, "nothing planned is an amount");
    let unreadable = without_amounts().submission("BUF", |s| s.economy[0].budget.spoil());
    assert_eq!(unreadable.found(), NOTHING);
    let no_sheet = Kommun::valid().submission("BUF", |s| s.economy.clear());
    assert_eq!(no_sheet.found(), NOTHING);
}

fn post(change: fn(&mut EconomyRow)) -> Kommun {
    Kommun::valid().submission("BUF", |s| change(&mut s.economy[1]))
}

#[test]
fn a_post_has_both_budget_and_outcome_or_neither() {
    assert_eq!(
        post(|row| row.outcome.clear()).found(),
        [at("post-ofullständig", in_economy("outcome", 2))]
    );
    assert_eq!(
        post(|row| row.budget.clear()).found(),
        [at("post-ofullständig", in_economy("budget", 2))]
    );
    assert_eq!(post(|row| row.budget.spoil()).found(), NOTHING);
    assert_eq!(post(clear).found(), NOTHING, "a post that it does not have");
}
