use crate::domain::SystemRole;
use crate::form::department::{activities, risks, systems::SHEET};

use super::super::kommun::instruments::{clear, spoil};
use super::super::kommun::{YearOf, date, kommun, set, year};
use super::{LAST, after, asked, cell, last, note, only, rows};

const OWNER: SystemRole = SystemRole::Owner;
const USER: SystemRole = SystemRole::User;

/// Adds the activity without which a critical system lacks something.
fn planned(year: YearOf, system: &str) -> YearOf {
    year.activity("A", "Säkra", |row| set(&mut row.system, system.to_owned()))
}

#[test]
fn a_system_stands_as_it_did_but_for_the_annual_plan() {
    let year = last().system("A", "Elevia", OWNER, |row| {
        set(&mut row.owner_name, "Sara Nilsén".to_owned());
        set(&mut row.classes[0], 3);
        set(&mut row.comment, "Moln".to_owned());
        set(&mut row.secret, true);
    });
    let row = only(&after(planned(year, "Elevia")), SHEET.name);
    for (key, value) in [
        ("system", "Elevia"),
        ("critical", "ja"),
        ("role", "ägare"),
        ("owner", "Socialchef"),
        ("owner_name", "Sara Nilsén"),
        ("in_use", "2010-05-01"),
        ("confidentiality", "3"),
        ("plan", "2024-03-01"),
        ("first_approval", "2010-04-01"),
        ("approved", "2024-04-01"),
        ("approved_by", "Socialchef"),
        ("action_plan", ""),
        ("comment", "Moln"),
        ("secret", "ja"),
    ] {
        assert_eq!(cell(&row, key), value, "{key}");
    }
    assert_eq!(asked(&row), ["action_plan", "legal_ground"]);
    assert_eq!(
        note(&row, "action_plan"),
        "Den förra är daterad 2025-02-01. Här ska 2026 års handlingsplan stå."
    );
}

#[test]
fn a_plan_that_is_the_new_years_already_stays() {
    let year = last().system("A", "Elevia", OWNER, |row| {
        set(&mut row.action_plan, date(LAST + 1, 1, 9));
    });
    let row = only(&after(planned(year, "Elevia")), SHEET.name);
    assert_eq!(cell(&row, "action_plan"), "2026-01-09");
}

#[test]
fn what_was_taken_out_of_use_is_not_carried_nor_its_users() {
    let day = |day| {
        let year = year(LAST, &["A", "B"])
            .system("B", "Elevia", OWNER, |row| set(&mut row.retired, day))
            .system("A", "Elevia", USER, |_| {})
            .risk("A", "Stopp", |row| {
                set(&mut row.system, "Elevia".to_owned());
            });
        let year = planned(year, "Elevia");
        kommun([year, super::year(LAST + 1, &["A", "B"])])
    };
    let gone = day(date(LAST, 12, 31));
    assert!(rows(&gone, SHEET.name).is_empty());
    for (sheet, row) in [
        (activities::SHEET.name, only(&gone, activities::SHEET.name)),
        (risks::SHEET.name, only(&gone, risks::SHEET.name)),
    ] {
        assert_eq!(cell(&row, "system"), "Elevia", "{sheet}");
        assert!(note(&row, "system").contains("avvecklades"), "{sheet}");
    }
    let still = day(date(LAST + 1, 1, 1));
    assert_eq!(rows(&still, SHEET.name).len(), 1);
    assert_eq!(note(&only(&still, risks::SHEET.name), "system"), "");
}

#[test]
fn what_a_critical_system_lacked_is_asked_for() {
    let year = last().system("A", "Elevia", OWNER, |row| {
        clear(&mut row.plan);
        clear(&mut row.approved);
        clear(&mut row.first_approval);
        clear(&mut row.approved_by);
        clear(&mut row.owner);
        spoil(&mut row.critical);
        set(&mut row.critical, true);
        clear(&mut row.action_plan);
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        asked(&row),
        ["action_plan", "approved", "approved_by", "owner", "plan"]
    );
    assert!(note(&row, "plan").starts_with("Systemsäkerhetsplan saknades 2025."));
    assert!(note(&row, "owner").starts_with("Systemägare saknades 2025."));
    assert!(
        note(&row, "system").starts_with("Ingen insats"),
        "and no activity"
    );
}

#[test]
fn an_approval_older_than_its_plan_is_asked_for_anew() {
    let year = last().system("A", "Elevia", OWNER, |row| {
        set(&mut row.plan, date(LAST, 3, 1));
    });
    let row = only(&after(planned(year, "Elevia")), SHEET.name);
    assert_eq!(cell(&row, "approved"), "2024-04-01");
    assert!(asked(&row).contains(&"approved"));
    assert!(note(&row, "approved").contains("äldre än systemsäkerhetsplanen"));
}

#[test]
fn a_user_is_asked_only_who_owns_it() {
    let row = only(
        &after(last().system("A", "Elevia", USER, |_| {})),
        SHEET.name,
    );
    assert_eq!(asked(&row), ["role"]);
    let year = year(LAST, &["A", "B"])
        .system("A", "Elevia", USER, |_| {})
        .system("B", "Elevia", OWNER, |row| clear(&mut row.plan));
    let kommun = kommun([year, super::year(LAST + 1, &["A", "B"])]);
    assert_eq!(asked(&only(&kommun, SHEET.name)), Vec::<&str>::new());
}

#[test]
fn a_system_of_several_merged_stands_once_with_its_secrecy() {
    let year = year(LAST, &["A", "B"])
        .system("A", "Elevia", USER, |row| {
            set(&mut row.secret, true);
            set(&mut row.legal_ground, "OSL 18:8".to_owned());
        })
        .system("B", "Elevia ", OWNER, |_| {})
        .system("B", "Vinda", OWNER, |_| {});
    let now = super::year(LAST + 1, &["A"]).replaces("A", &["B"]);
    let rows = rows(&kommun([year, now]), SHEET.name);
    assert_eq!(rows.len(), 2);
    assert_eq!(cell(&rows[0], "role"), "ägare");
    assert_eq!(cell(&rows[0], "secret"), "ja");
    assert_eq!(cell(&rows[0], "legal_ground"), "OSL 18:8");
    assert!(note(&rows[0], "system").contains("A och B"));
    assert_eq!(cell(&rows[1], "system"), "Vinda");
}
