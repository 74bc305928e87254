//! Rules over the systems, within a workbook and across all of them.

use itbokslut::domain::{DepartmentCode, SystemRole};
use itbokslut::form::department::{activities, incidents, risks, systems};
use itbokslut::submission::{Listed, SystemRow};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};
use crate::support::rows::date;

/// Returns a kommun for each rule about systems.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        with(|row| row.owner.clear()),
        with(|row| row.classes[1].set(4)),
        used_by_soc("Treserva"),
        used_before_buf_reported(),
        owned_twice(),
        used_by_soc("VIVA "),
        used_by_soc("Viva").submission("SOC", |s| s.systems.rows[0].critical.set(false)),
        named("Procapita"),
        named("viva"),
        with(|row| row.approved.set(date(2014, 1, 1))),
        with(|row| row.retired.set(date(2014, 12, 31))),
    ]
}

/// Returns a kommun whose BUF owns Viva, changed.
fn with(change: impl FnOnce(&mut SystemRow)) -> Kommun {
    Kommun::valid().system("BUF", "Viva", change)
}

/// Returns a kommun whose BUF owns Viva, and whose SOC uses a system.
fn used_by_soc(name: &str) -> Kommun {
    with(|_| {}).system("SOC", name, user)
}

fn user(row: &mut SystemRow) {
    row.role.set(SystemRole::User);
    row.owner.clear();
    row.owner_name.clear();
}

fn cell(key: &str) -> String {
    in_sheet(&systems::SHEET, key, 1)
}

#[test]
fn a_system_with_owner_and_user_breaks_no_rule() {
    assert_eq!(used_by_soc("Viva").found(), NOTHING);
    assert_eq!(used_by_soc("  Viva ").found(), NOTHING, "blanks around it");
}

#[test]
fn the_owner_names_the_function_that_owns_it() {
    let without = with(|row| row.owner.clear());
    assert_eq!(
        without.found(),
        [at("systemägare-ej-angiven", cell("owner"))]
    );
    let central = with(|row| {
        row.owner.clear();
        row.role.set(SystemRole::CentralOwner);
    });
    assert_eq!(central.found(), without.found());
    assert_eq!(with(|row| row.owner.spoil()).found(), NOTHING);
    assert_eq!(used_by_soc("Viva").found(), NOTHING, "a user need not");
}

#[test]
fn the_highest_class_is_flagged() {
    let two = with(|row| {
        row.classes[1].set(4);
        row.classes[3].set(4);
    });
    assert_eq!(two.found(), [at("klass-4", cell("integrity"))]);
    assert_eq!(
        two.findings()[0].message,
        "systemet «Viva» har klass «4» för riktighet och spårbarhet"
    );
    assert_eq!(with(|row| row.classes[1].set(3)).found(), NOTHING);
    let unclassified = with(|row| row.classes.iter_mut().for_each(Cell::clear));
    assert_eq!(unclassified.found(), NOTHING);
}

#[test]
fn a_system_that_is_used_is_owned_by_someone() {
    let kommun = used_by_soc("Treserva");
    assert_eq!(kommun.found(), [at("system-utan-ägare", cell("system"))]);
    let finding = &kommun.findings()[0];
    assert_eq!(
        finding.message,
        "ingen förvaltning äger systemet «Treserva»"
    );
    assert_eq!(finding.department, Some(DepartmentCode::new("SOC")));
}

fn used_before_buf_reported() -> Kommun {
    Kommun::valid()
        .system("SOC", "Treserva", user)
        .submission("BUF", |s| s.systems.none.clear())
}

#[test]
fn those_who_have_not_reported_may_own_it() {
    let kommun = used_before_buf_reported();
    let message = |kommun: &Kommun| {
        let findings = kommun.findings();
        let found = findings
            .into_iter()
            .find(|f| f.rule.id == "system-utan-ägare");
        found.unwrap().message
    };
    assert_eq!(
        message(&kommun),
        "ingen förvaltning äger systemet «Treserva»; BUF har inte redovisat sina system"
    );
}

#[test]
fn a_row_whose_role_is_unknown_may_be_the_owners() {
    let found = |change: fn(&mut SystemRow)| {
        Kommun::valid().system("SOC", "Treserva", change).found()
    };
    assert_eq!(found(|row| row.role.spoil()), NOTHING);
    assert_eq!(
        found(|row| row.role.clear()),
        NOTHING,
        "the reader asks for it"
    );
}

fn owned_twice() -> Kommun {
    with(|_| {}).system("SOC", "VIVA", |_| {})
}

#[test]
fn a_system_has_one_owner() {
    assert_eq!(
        owned_twice().found(),
        [at("system-flera-ägare", cell("system"))]
    );
    let finding = &owned_twice().findings()[0];
    assert_eq!(finding.message, "systemet «Viva» ägs redan av BUF");
    assert_eq!(finding.department, Some(DepartmentCode::new("SOC")));
    let other = finding.other.as_ref().unwrap().to_string();
    assert_eq!(other, "inlamnat/2025/buf.xlsx, System!A2");
    let apart = with(|_| {}).system("SOC", "Treserva", |_| {});
    assert_eq!(apart.found(), NOTHING);
}

#[test]
fn a_user_who_spells_it_otherwise_is_told_of() {
    let expected = [at("system-annan-stavning", cell("system"))];
    assert_eq!(used_by_soc("VIVA").found(), expected);
    assert_eq!(used_by_soc("Vi va").found(), expected);
    let letter = Kommun::valid().system("BUF", "Treserva", |_| {}).system(
        "SOC",
        "Tresserva",
        user,
    );
    assert_eq!(letter.found(), expected);
    let finding = &letter.findings()[0];
    assert_eq!(
        finding.message,
        "systemet «Tresserva» räknas som «Treserva», som BUF skriver"
    );
    let two = Kommun::valid().system("BUF", "Treserva", |_| {}).system(
        "SOC",
        "Tresserrva",
        user,
    );
    assert_eq!(two.found(), [at("system-utan-ägare", cell("system"))]);
}

#[test]
fn users_of_what_nobody_owns_spell_it_alike() {
    let kommun = Kommun::valid()
        .system("BUF", "Viva", user)
        .system("SOC", "VIVA", user);
    assert_eq!(
        kommun.found(),
        [
            at("system-utan-ägare", cell("system")),
            at("system-annan-stavning", cell("system")),
            at("system-utan-ägare", cell("system")),
        ]
    );
}

#[test]
fn a_system_is_critical_to_all_or_none() {
    let not = |row: &mut SystemRow| {
        user(row);
        row.critical.set(false);
    };
    let kommun = with(|_| {}).system("SOC", "Viva", not);
    assert_eq!(
        kommun.found(),
        [at("samhällsviktigt-olika", cell("critical"))]
    );
    assert_eq!(
        kommun.findings()[0].message,
        "Samhällsviktigt är «nej» för «Viva», men «ja» hos BUF"
    );
    let neither = with(|row| row.critical.set(false)).system("SOC", "Viva", not);
    assert_eq!(neither.found(), NOTHING);
    let unreadable = with(|row| row.critical.spoil()).system("SOC", "Viva", not);
    assert_eq!(unreadable.found(), NOTHING);
}

/// Returns a kommun whose BUF owns Viva, and whose SOC names a system in its
/// plan.
fn named(name: &str) -> Kommun {
    with(|_| {}).activity("SOC", |row| row.system.set(name.to_owned()))
}

#[test]
fn the_other_sheets_name_systems_that_are_reported() {
    let name = |name: &str| {
        let name = name.to_owned();
        let (one, other) = (name.clone(), name.clone());
        with(|_| {})
            .activity("SOC", |row| row.system.set(name))
            .incident("SOC", |row| row.system.set(one))
            .risk("SOC", |row| row.system.set(other))
            .found()
    };
    assert_eq!(name("Viva"), NOTHING);
    let cells = [&activities::SHEET, &incidents::SHEET, &risks::SHEET]
        .map(|sheet| in_sheet(sheet, "system", 1));
    let [plan, incident, risk] = cells;
    let expected = |rule| [at(rule, &*incident), at(rule, &*risk), at(rule, &*plan)];
    let sorted = |mut found: Vec<(&'static str, String)>| {
        found.sort();
        found
    };
    let mut unknown = expected("system-okänt").to_vec();
    unknown.sort();
    assert_eq!(sorted(name("Procapita")), unknown);
    let mut spelling = expected("system-annan-stavning").to_vec();
    spelling.sort();
    assert_eq!(sorted(name("VIVA")), spelling);
}

#[test]
fn without_any_register_nothing_is_missing_in_it() {
    let unreported = Kommun::valid()
        .incident("SOC", |row| row.system.set("Viva".to_owned()))
        .submission("BUF", |s| s.systems = Listed::default())
        .submission("SOC", |s| s.systems = Listed::default());
    assert_eq!(unreported.found(), NOTHING);
    let declared =
        Kommun::valid().incident("SOC", |row| row.system.set("Viva".to_owned()));
    let cell = in_sheet(&incidents::SHEET, "system", 1);
    assert_eq!(declared.found(), [at("system-okänt", cell)]);
}

#[test]
fn a_systems_dates_come_in_order() {
    let approved = with(|row| row.approved.set(date(2014, 11, 30)));
    assert_eq!(approved.found(), [at("datum-omvända", cell("approved"))]);
    let same = with(|row| row.approved.set(date(2014, 12, 1)));
    assert_eq!(same.found(), NOTHING);
    let retired = with(|row| row.retired.set(date(2014, 12, 31)));
    assert_eq!(retired.found(), [at("datum-omvända", cell("retired"))]);
    let retired = with(|row| row.retired.set(date(2025, 12, 31)));
    assert_eq!(retired.found(), NOTHING);
}
