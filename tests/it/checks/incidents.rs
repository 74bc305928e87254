//! Rules over incidents and risks.

use itbokslut::domain::{Amount, IncidentCategory, Period, PeriodKind};
use itbokslut::form::department::{incidents, risks};
use itbokslut::submission::{IncidentRow, RiskRow};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};
use crate::support::rows::date;

/// Returns a kommun for each rule about incidents and risks.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        incident(|row| row.date.set(date(2024, 12, 31))),
        incident(|row| row.traced.clear()),
        incident(|row| row.hours.clear()),
        incident(|row| row.hours.set(Amount::exact(-2.0))),
        incident(|row| row.fixed.set(date(2025, 5, 4))),
        risk(|row| row.likelihood_after.clear()),
        risk(|row| {
            row.likelihood_after.clear();
            row.consequence_after.clear();
        }),
        risk(|row| row.measure.clear()),
        risk(|row| {
            row.measure.clear();
            row.cost.clear();
        }),
        risk(|row| after(row, 3, 3)),
        risk(|row| after(row, 4, 3)),
        risk(|row| row.cost.set(Amount::exact(-50.0))),
    ]
}

/// Returns a kommun whose BUF has another incident.
fn incident(change: impl FnOnce(&mut IncidentRow)) -> Kommun {
    Kommun::valid().incident("BUF", change)
}

/// Returns a kommun whose BUF has another risk.
fn risk(change: impl FnOnce(&mut RiskRow)) -> Kommun {
    Kommun::valid().risk("BUF", change)
}

fn after(row: &mut RiskRow, likelihood: u8, consequence: u8) {
    row.likelihood_after.set(likelihood);
    row.consequence_after.set(consequence);
}

fn in_incidents(key: &str) -> String {
    in_sheet(&incidents::SHEET, key, 1)
}

fn in_risks(key: &str) -> String {
    in_sheet(&risks::SHEET, key, 1)
}

#[test]
fn an_incident_and_a_risk_with_everything_break_no_rule() {
    assert_eq!(incident(|_| {}).found(), NOTHING);
    assert_eq!(risk(|_| {}).found(), NOTHING);
}

#[test]
fn an_incident_is_the_periods() {
    let on = |day| {
        let change = |row: &mut IncidentRow| {
            row.date.set(day);
            row.fixed.clear();
        };
        incident(change)
    };
    let expected = [at("incident-utanför-perioden", in_incidents("date"))];
    assert_eq!(on(date(2024, 12, 31)).found(), expected);
    assert_eq!(on(date(2025, 1, 1)).found(), NOTHING);
    assert_eq!(on(date(2025, 12, 31)).found(), NOTHING);
    assert_eq!(on(date(2026, 1, 1)).found(), expected);
    let mut interim = on(date(2025, 9, 1));
    interim.material.period = Period {
        year: 2025,
        kind: PeriodKind::Interim,
    };
    let rules: Vec<_> = interim.found().into_iter().map(|(rule, _)| rule).collect();
    assert!(rules.contains(&"incident-utanför-perioden"), "{rules:?}");
    assert_eq!(incident(|row| row.date.spoil()).found(), NOTHING);
}

#[test]
fn an_incident_says_whether_it_was_traced() {
    let unsaid = incident(|row| row.traced.clear());
    assert_eq!(
        unsaid.found(),
        [at("spårad-ej-angiven", in_incidents("traced"))]
    );
    assert_eq!(incident(|row| row.traced.set(false)).found(), NOTHING);
    assert_eq!(incident(|row| row.traced.spoil()).found(), NOTHING);
}

#[test]
fn an_outage_has_its_hours() {
    let without = incident(|row| row.hours.clear());
    assert_eq!(
        without.found(),
        [at("driftstopp-utan-timmar", in_incidents("hours"))]
    );
    let other = incident(|row| {
        row.hours.clear();
        row.category.set(IncidentCategory::Malware);
    });
    assert_eq!(other.found(), NOTHING);
    let none = incident(|row| row.hours.set(Amount::exact(0.0)));
    assert_eq!(none.found(), NOTHING);
    assert_eq!(incident(|row| row.hours.spoil()).found(), NOTHING);
    let negative = incident(|row| row.hours.set(Amount::exact(-2.0)));
    assert_eq!(
        negative.found(),
        [at("värde-omöjligt", in_incidents("hours"))]
    );
}

#[test]
fn an_incident_is_mended_after_it_happened() {
    let fixed = |day| incident(|row| row.fixed.set(day)).found();
    assert_eq!(
        fixed(date(2025, 5, 4)),
        [at("datum-omvända", in_incidents("fixed"))]
    );
    assert_eq!(fixed(date(2025, 5, 5)), NOTHING);
    assert_eq!(incident(|row| row.fixed.clear()).found(), NOTHING);
}

#[test]
fn a_measure_says_what_the_risk_is_afterwards() {
    let one = risk(|row| row.consequence_after.clear());
    assert_eq!(
        one.found(),
        [at("åtgärd-utan-värde-efter", in_risks("consequence_after"))]
    );
    let both = risk(|row| {
        row.likelihood_after.clear();
        row.consequence_after.clear();
    });
    assert_eq!(
        both.found(),
        [at("åtgärd-utan-värde-efter", in_risks("likelihood_after"))]
    );
    assert_eq!(
        both.findings()[0].message,
        "risken har en åtgärd, men Sannolikhet efter och Konsekvens efter saknas"
    );
    assert_eq!(risk(|row| row.likelihood_after.spoil()).found(), NOTHING);
    let untouched = risk(|row| {
        row.measure.clear();
        row.cost.clear();
        row.likelihood_after.clear();
        row.consequence_after.clear();
    });
    assert_eq!(untouched.found(), NOTHING);
}

#[test]
fn a_cost_and_a_smaller_risk_come_of_a_measure() {
    let expected = [at("kostnad-utan-åtgärd", in_risks("measure"))];
    assert_eq!(risk(|row| row.measure.clear()).found(), expected);
    let smaller = |likelihood, consequence| {
        risk(|row| {
            row.measure.clear();
            row.cost.clear();
            after(row, likelihood, consequence);
        })
        .found()
    };
    assert_eq!(smaller(2, 3), expected);
    assert_eq!(smaller(3, 3), NOTHING, "the risk is as it was");
    let free = risk(|row| {
        row.measure.clear();
        row.cost.set(Amount::exact(0.0));
        after(row, 3, 3);
    });
    assert_eq!(free.found(), NOTHING);
    assert_eq!(risk(|row| row.measure.spoil()).found(), NOTHING);
}

#[test]
fn a_measure_that_cost_removed_something() {
    let unchanged = risk(|row| after(row, 3, 3));
    assert_eq!(
        unchanged.found(),
        [at("åtgärd-utan-verkan", in_risks("cost"))]
    );
    assert_eq!(
        unchanged.findings()[0].message,
        "åtgärden kostade «50» tkr, men risken är 9 både före och efter"
    );
    assert_eq!(risk(|row| after(row, 3, 2)).found(), NOTHING);
    let free = risk(|row| {
        row.cost.clear();
        after(row, 3, 3);
    });
    assert_eq!(free.found(), NOTHING);
}

#[test]
fn a_measure_makes_no_risk_greater() {
    let grown = risk(|row| after(row, 4, 3));
    assert_eq!(
        grown.found(),
        [at("risk-större-efter", in_risks("likelihood_after"))]
    );
    assert_eq!(
        grown.findings()[0].message,
        "risken är 9 före åtgärden och 12 efter den"
    );
    assert_eq!(risk(|row| after(row, 1, 4)).found(), NOTHING);
}

#[test]
fn a_cost_is_not_negative() {
    let found = |cost| risk(|row| row.cost.set(Amount::exact(cost))).found();
    assert_eq!(found(-1.0), [at("värde-omöjligt", in_risks("cost"))]);
    assert_eq!(found(0.0), NOTHING);
}
