//! Rules over persons and secrecy: what must not come out by mistake.

use itbokslut::form::department::{
    activities, cover, incidents, outcomes, risks, systems,
};
use itbokslut::form::governing;
use itbokslut::submission::Submission;

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_outcomes, in_sheet};
use crate::support::rows;

/// Returns a kommun for each rule about persons and secrecy.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        responsible("Eva Ek"),
        Kommun::valid().incident("BUF", |row| row.secret.set(true)),
        Kommun::valid().row("BUF", "S1.1", |row| row.legal_ground.set(GROUND.into())),
    ]
}

const GROUND: &str = "OSL 18 kap. 8 §";

/// Returns a kommun whose uppgiftslämnare is Eva Ek, and whose BUF has an
/// activity that someone is responsible for.
fn responsible(name: &str) -> Kommun {
    Kommun::valid().activity("BUF", |row| row.responsible.set(name.to_owned()))
}

#[test]
fn a_name_known_from_a_column_for_names_is_told_of() {
    let kommun = responsible("Eva Ek");
    let cell = in_sheet(&activities::SHEET, "responsible", 1);
    let expected = [at("funktion-är-personnamn", cell)];
    assert_eq!(kommun.found(), expected);
    let finding = &kommun.findings()[0];
    assert_eq!(
        finding.message,
        "Ansvarig för genomförande är «Eva Ek», som är ett personnamn"
    );
    let other = finding.other.as_ref().unwrap().within_file();
    assert_eq!(other, in_sheet(&cover::SHEET, "contact_name", 1));
    for written in ["EVA  EK", "Eva Ek, controller", "controller (Eva Ek)"] {
        assert_eq!(responsible(written).found(), expected, "{written}");
    }
    for written in ["Eva Ekström", "Eva", "Ek Eva", "controller", "Eva Ek-Berg"] {
        assert_eq!(responsible(written).found(), NOTHING, "{written}");
    }
    let unreadable = Kommun::valid().activity("BUF", |row| row.responsible.spoil());
    assert_eq!(unreadable.found(), NOTHING);
}

#[test]
fn what_is_no_name_in_a_column_for_names_makes_none() {
    for text in [
        "Ej utsedd",
        "Tekniska chefen",
        "Controller",
        "Enhet 2 B",
        "bo alm",
    ] {
        let kommun = responsible(text).submission("BUF", |s| {
            s.cover.contact_name.set(text.to_owned());
        });
        assert_eq!(kommun.found(), NOTHING, "{text}");
    }
}

#[test]
fn names_come_from_roles_covers_and_owners() {
    let role = responsible("Bo af Ugglas").governing(|g| {
        g.roles = vec![rows::role(1, "IT-samordnare", "kanslichef", "Bo af Ugglas")];
    });
    let cell = in_sheet(&activities::SHEET, "responsible", 1);
    assert_eq!(role.found(), [at("funktion-är-personnamn", cell.as_str())]);
    let owner = responsible("Anna Berg").system("SOC", "Viva", |_| {});
    assert_eq!(owner.found(), role.found());
    assert_eq!(responsible("Anna Berg").found(), NOTHING);
}

#[test]
fn every_cell_for_a_function_is_looked_at() {
    let eva = || "Eva Ek".to_owned();
    let found = |kommun: Kommun| {
        let found = kommun.found();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "funktion-är-personnamn");
        found[0].1.clone()
    };
    let valid = Kommun::valid;
    assert_eq!(
        found(valid().activity("BUF", |row| row.follow_up.set(eva()))),
        in_sheet(&activities::SHEET, "follow_up", 1)
    );
    assert_eq!(
        found(valid().system("BUF", "Viva", |row| row.owner.set(eva()))),
        in_sheet(&systems::SHEET, "owner", 1)
    );
    assert_eq!(
        found(valid().system("BUF", "Viva", |row| row.approved_by.set(eva()))),
        in_sheet(&systems::SHEET, "approved_by", 1)
    );
    assert_eq!(
        found(valid().row("BUF", "S1.1", |row| row.responsible.set(eva()))),
        in_outcomes("responsible", 1)
    );
    assert_eq!(
        found(valid().governing(|g| g.departments[0].representative.set(eva()))),
        in_sheet(&governing::organisation::SHEET, "representative", 1)
    );
    assert_eq!(
        found(valid().governing(|g| {
            g.sub_goals = vec![rows::sub_goal(1, "SD1")];
            g.sub_goals[0].responsible.set(eva());
        })),
        in_sheet(&governing::sub_goals::SHEET, "responsible", 1)
    );
    assert_eq!(
        found(valid().governing(|g| {
            g.roles = vec![rows::role(1, "IT-samordnare", "Eva Ek", "Bo Alm")];
        })),
        in_sheet(&governing::roles::SHEET, "function", 1)
    );
}

/// Returns a kommun with a row of every sheet that can be marked, one of them
/// changed.
fn marked(change: fn(&mut Submission)) -> Kommun {
    Kommun::valid()
        .activity("BUF", |_| {})
        .system("BUF", "Viva", |_| {})
        .incident("BUF", |_| {})
        .risk("BUF", |_| {})
        .submission("BUF", change)
}

#[test]
fn secrecy_has_its_legal_ground_in_every_sheet() {
    let found = |change| marked(change).found();
    let expected = |sheet| {
        let cell = in_sheet(sheet, "legal_ground", 1);
        [at("sekretess-utan-lagrum", cell)]
    };
    assert_eq!(
        found(|s| s.outcomes[0].secret.set(true)),
        expected(&outcomes::SHEET)
    );
    assert_eq!(
        found(|s| s.activities.rows[0].secret.set(true)),
        expected(&activities::SHEET)
    );
    assert_eq!(
        found(|s| s.systems.rows[0].secret.set(true)),
        expected(&systems::SHEET)
    );
    assert_eq!(
        found(|s| s.incidents.rows[0].secret.set(true)),
        expected(&incidents::SHEET)
    );
    assert_eq!(
        found(|s| s.risks.rows[0].secret.set(true)),
        expected(&risks::SHEET)
    );
    assert_eq!(found(|s| s.risks.rows[0].secret.set(false)), NOTHING);
    assert_eq!(found(|s| s.risks.rows[0].secret.spoil()), NOTHING);
    assert_eq!(
        found(|s| {
            s.risks.rows[0].secret.set(true);
            s.risks.rows[0].legal_ground.set(GROUND.to_owned());
        }),
        NOTHING
    );
}

#[test]
fn a_legal_ground_without_the_mark_is_told_of_in_every_sheet() {
    let found = |change| marked(change).found();
    let expected = |sheet| [at("lagrum-utan-sekretess", in_sheet(sheet, "secret", 1))];
    assert_eq!(
        found(|s| s.outcomes[0].legal_ground.set(GROUND.to_owned())),
        expected(&outcomes::SHEET)
    );
    assert_eq!(
        found(|s| s.activities.rows[0].legal_ground.set(GROUND.to_owned())),
        expected(&activities::SHEET)
    );
    assert_eq!(
        found(|s| s.systems.rows[0].legal_ground.set(GROUND.to_owned())),
        expected(&systems::SHEET)
    );
    assert_eq!(
        found(|s| s.incidents.rows[0].legal_ground.set(GROUND.to_owned())),
        expected(&incidents::SHEET)
    );
    let denied = |s: &mut Submission| {
        s.risks.rows[0].secret.set(false);
        s.risks.rows[0].legal_ground.set(GROUND.to_owned());
    };
    assert_eq!(found(denied), expected(&risks::SHEET));
    let unreadable = |s: &mut Submission| {
        s.risks.rows[0].secret.spoil();
        s.risks.rows[0].legal_ground.set(GROUND.to_owned());
    };
    assert_eq!(found(unreadable), NOTHING);
    assert_eq!(found(|_| {}), NOTHING);
}
