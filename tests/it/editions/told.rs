//! What the public edition says of what it withholds.

use itbokslut::analysis;
use itbokslut::domain::{Assessment, Program};
use itbokslut::edition::{self, Edition, Part};
use itbokslut::report::{Count, DepartmentOutcome, Ground, Report, Shown};
use itbokslut::settings::SecrecyReview;
use itbokslut::{checks, dataset, wording};

use crate::support::kommun::{Cell as _, Kommun};
use crate::support::rows;

fn report(kommun: &Kommun) -> Report {
    let found = checks::all(&kommun.material, &[], &kommun.settings);
    analysis::report(&kommun.material, &[], &kommun.settings, found)
}

fn public(kommun: &Kommun) -> Edition {
    edition::public(report(kommun))
}

fn secret(kommun: Kommun, department: &str, code: &str) -> Kommun {
    kommun.row(department, code, |row| {
        row.secret.set(true);
        row.legal_ground.set("OSL 18 kap. 8 §".to_owned());
    })
}

#[test]
fn a_single_secret_value_takes_the_kommuns_with_it() {
    let edition = public(&secret(Kommun::valid(), "BUF", "S1.1"));
    let indicator = &edition.report().indicators[0];
    assert!(indicator.withheld());
    assert_eq!(indicator.outcome, None);
    assert_eq!(indicator.ground, Ground::Withheld);
    assert!(indicator.target.is_some(), "the target was decided openly");
    assert!(indicator.departments[0].withheld());
    assert_eq!(indicator.departments[1].assessment, Assessment::NotMet);
    let goal = &edition.report().goals[0];
    assert!(goal.counts.is_withheld() && goal.points.is_withheld());
    assert_eq!(goal.assessment, Assessment::PartlyMet);
    assert!(edition.withholds(Part::Goals) && edition.withholds(Part::Departments));
    let json = String::from_utf8(dataset::json(&edition)).unwrap();
    assert!(json.contains("\"lamnas_inte\": true"));
    assert!(json.contains("\"bedomning\": null"));
}

#[test]
fn two_secret_values_leave_the_kommuns() {
    let kommun = secret(secret(Kommun::valid(), "BUF", "S1.1"), "SOC", "S1.1");
    let edition = public(&kommun);
    let indicator = &edition.report().indicators[0];
    assert!(!indicator.withheld());
    assert!(
        indicator
            .departments
            .iter()
            .all(DepartmentOutcome::withheld)
    );
    assert!(indicator.coverage.is_withheld());
}

#[test]
fn an_indicator_that_is_not_public_is_left_out() {
    let kommun = Kommun::valid().indicator("S1.2", |row| row.public.set(false));
    let edition = public(&kommun);
    assert_eq!(edition.report().indicators.len(), 1);
    assert!(edition.report().goals[0].counts.is_withheld());
    let json = String::from_utf8(dataset::json(&edition)).unwrap();
    assert!(!json.contains("S1.2"));
}

#[test]
fn systems_are_counted_and_one_or_two_are_not_all() {
    let mut kommun = Kommun::valid();
    for name in ["Alfa", "Beta", "Gamma", "Delta"] {
        kommun = kommun.system("BUF", name, |_| {});
    }
    let edition = public(&kommun);
    assert!(edition.report().systems.systems.is_empty());
    assert!(edition.withholds(Part::Security));
    let words = wording::words(&edition);
    assert!(words.security.systems.register.is_empty());
    assert_eq!(words.security.others.text, "Enskilda system lämnas inte.");
}

#[test]
fn security_action_plans_are_only_counted_for_the_kommun() {
    let mut kommun = Kommun::valid();
    for department in ["BUF", "SOC"] {
        for _ in 0..3 {
            kommun =
                kommun.activity(department, |row| row.program.set(Program::Security));
        }
        kommun = kommun.activity(department, |row| row.program.set(Program::Plan));
    }
    let edition = public(&kommun);
    let plans = &edition.report().plans;
    assert_eq!(plans.activities.len(), 2);
    assert_eq!(plans.total.all, 8);
    for (_, counts) in &plans.by_department {
        assert_eq!(counts.all, 1);
    }
}

#[test]
fn findings_are_counted_and_secret_ones_only_together() {
    let kommun = Kommun::valid()
        .row("BUF", "S1.1", |row| row.secret.set(true))
        .row("SOC", "S1.1", |row| {
            row.legal_ground.set("OSL 900 kap.".to_owned());
        });
    let edition = public(&kommun);
    let findings = &edition.report().findings;
    assert!(findings.open.is_empty());
    let of = |code: &str| {
        let tallies = findings.tallies.iter();
        tallies
            .filter(|t| t.department.as_ref().is_some_and(|d| d.as_str() == code))
            .count()
    };
    assert_eq!(of("BUF"), 0, "{findings:?}");
    assert!(of("SOC") > 0, "{findings:?}");
    assert!(findings.hidden.unwrap().open != Count::Of(0));
    let json = String::from_utf8(dataset::json(&edition)).unwrap();
    assert!(!json.contains("inlamnat/") && !json.contains("\"varde\": \""));
}

#[test]
fn every_page_says_that_nobody_has_released_it_until_somebody_has() {
    let kommun = Kommun::valid();
    let words = wording::words(&public(&kommun));
    assert_eq!(words.page.preliminary.unwrap(), "EJ SEKRETESSGRANSKAD");
    assert!(words.front.unreviewed.is_some());
    let internal = wording::words(&edition::internal(report(&kommun)));
    assert_eq!(internal.page.preliminary, None);
    assert!(internal.page.footer[0].starts_with("Kan innehålla uppgifter"));

    let reviewed = |day| {
        Kommun::valid().settings(|settings| {
            settings.report.date = Some(rows::date(2026, 3, 3));
            settings.reviewed = Some(SecrecyReview {
                date: day,
                function: "kommunjuristen".to_owned(),
                line: itbokslut::domain::Place::line("itbokslut.toml", 3),
            });
        })
    };
    let released = report(&reviewed(rows::date(2026, 3, 3)));
    let too_early = |report: &Report| {
        let mut findings = report.findings.open.iter();
        findings.any(|f| f.rule.id == "sekretessgranskning-för-tidig")
    };
    assert!(!too_early(&released));
    let words = wording::words(&edition::public(released));
    assert_eq!(words.page.preliminary, None);
    assert!(
        words
            .front
            .facts
            .iter()
            .any(|fact| fact.contains("kommunjuristen"))
    );

    let early = report(&reviewed(rows::date(2026, 3, 2)));
    assert!(too_early(&early));
    let words = wording::words(&edition::public(early));
    assert_eq!(words.page.preliminary.unwrap(), "EJ SEKRETESSGRANSKAD");
}

#[test]
fn a_text_that_names_a_person_is_a_warning_and_is_withheld() {
    let kommun = Kommun::valid()
        .submission("BUF", |own| own.cover.contact_name.set("Eva Ek".to_owned()))
        .row("SOC", "S1.1", |row| {
            row.comment.set("Det har eva ek ordnat.".to_owned());
        });
    let report = report(&kommun);
    let named = report.findings.open.iter();
    let named: Vec<_> = named.filter(|f| f.rule.id == "personnamn-i-text").collect();
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].department.as_ref().unwrap().as_str(), "SOC");
    let edition = edition::public(report);
    let own = &edition.report().indicators[0].departments[1];
    assert_eq!(own.comment.as_deref(), Some("lämnas inte"));
    assert!(
        !edition.report().indicators[0].withheld(),
        "only the text is withheld"
    );
}

#[test]
fn the_internal_edition_is_the_whole_report() {
    let report = report(&secret(Kommun::valid(), "BUF", "S1.1"));
    let edition = edition::internal(report.clone());
    assert_eq!(edition.report(), &report);
    assert!(matches!(report.indicators[0].assessment, Shown::Open(_)));
    assert!(!edition.withholds(Part::Goals));
}
