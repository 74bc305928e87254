//! Risks and what a point less cost (DESIGN §5.11).

use crate::report::{Risk, Risks};
use crate::submission::RiskRow;

use super::kommun::instruments::{clear, codes, pay};
use super::kommun::{Kommun, YEAR, kommun, set, year};

fn risks(kommun: &Kommun) -> Risks {
    kommun.report().risks
}

fn risk(change: impl FnOnce(&mut RiskRow)) -> Risk {
    let year = year(YEAR, &["A"]).risk("A", "Avbrott", change);
    risks(&kommun([year])).risks.remove(0)
}

fn bits(value: Option<f64>) -> Option<u64> {
    value.map(f64::to_bits)
}

#[test]
fn a_risk_is_likelihood_times_consequence_before_and_after() {
    let risk = risk(|row| {
        set(&mut row.likelihood_after, 1);
        set(&mut row.consequence_after, 2);
        pay(&mut row.cost, 25.0);
    });
    assert_eq!((risk.before, risk.after), (Some(12), Some(2)));
    assert_eq!(risk.removed, Some(10));
    assert_eq!(bits(risk.cost_per_point), bits(Some(2.5)));
    assert!(!risk.useless);
}

#[test]
fn what_nothing_is_said_of_is_as_it_was() {
    let untouched = risk(|_| {});
    assert_eq!((untouched.after, untouched.removed), (Some(12), Some(0)));
    assert!(!untouched.useless, "it cost nothing");
    let half = risk(|row| set(&mut row.likelihood_after, 1));
    assert_eq!((half.after, half.removed), (Some(4), Some(8)));
    let unknown = risk(|row| clear(&mut row.likelihood));
    assert_eq!((unknown.before, unknown.after), (None, None));
    assert_eq!(unknown.removed, None);
}

#[test]
fn a_measure_that_costs_and_removes_nothing_is_told_of() {
    let with = |cost: f64, likelihood: u8| {
        risk(|row| {
            pay(&mut row.cost, cost);
            set(&mut row.likelihood_after, likelihood);
        })
    };
    assert!(with(1.0, 3).useless);
    assert!(with(1.0, 4).useless, "it grew");
    assert_eq!(with(1.0, 4).removed, Some(-4));
    assert!(!with(1.0, 2).useless);
    assert!(!with(0.0, 3).useless);
    assert_eq!(with(1.0, 3).cost_per_point, None);
    assert_eq!(with(1.0, 4).cost_per_point, None);
    assert_eq!(bits(with(0.0, 2).cost_per_point), bits(Some(0.0)));
    let unknown = risk(|row| {
        pay(&mut row.cost, 1.0);
        clear(&mut row.consequence);
    });
    assert!(!unknown.useless, "what it removed is not known");
}

#[test]
fn the_sums_are_over_the_risks_that_have_both_factors() {
    let year = year(YEAR, &["B", "A", "C", "D"])
        .risk("A", "Liten", |row| {
            set(&mut row.likelihood, 1);
            set(&mut row.consequence, 1);
        })
        .risk("A", "Stor", |row| {
            set(&mut row.likelihood_after, 1);
            pay(&mut row.cost, 10.1);
        })
        .risk("A", "Okänd", |row| {
            clear(&mut row.consequence);
            set(&mut row.consequence_after, 4);
            pay(&mut row.cost, 10.2);
        })
        .risk("B", "Lika stor", |_| {})
        .none("C", |sent| &mut sent.risks);
    let risks = risks(&kommun([year]));
    let names: Vec<_> = risks.risks.iter().map(|risk| risk.risk.as_str()).collect();
    assert_eq!(names, ["Lika stor", "Stor", "Liten", "Okänd"]);
    assert_eq!((risks.before, risks.after), (25.into(), 17.into()));
    let cost = risks.cost.open().unwrap().unwrap();
    assert_eq!(cost.value.to_bits(), 20.3f64.to_bits());
    assert_eq!(cost.sources.len(), 2);
    assert_eq!(&*cost.sources[0].field, "Kostnad (tkr)");
    assert_eq!(
        bits(risks.cost_per_point.open().unwrap()),
        bits(Some(20.3 / 8.0))
    );
    assert_eq!(codes(&risks.declared_none), ["C"]);
    assert_eq!(codes(&risks.missing), ["D"]);
}

#[test]
fn a_point_has_no_cost_when_none_was_removed_or_no_cost_is_known() {
    let year_of = |change: fn(&mut RiskRow)| {
        risks(&kommun([year(YEAR, &["A"]).risk("A", "Avbrott", change)]))
    };
    let grown = year_of(|row| {
        set(&mut row.likelihood_after, 4);
        pay(&mut row.cost, 5.0);
    });
    assert_eq!((grown.before, grown.after), (12.into(), 16.into()));
    assert_eq!(grown.cost_per_point, None);
    let free = year_of(|row| set(&mut row.likelihood_after, 1));
    assert_eq!((free.cost, free.cost_per_point), (None.into(), None.into()));
    let none = risks(&kommun([year(YEAR, &["A"])]));
    assert_eq!(
        (none.before, none.after, none.cost_per_point),
        (0.into(), 0.into(), None.into())
    );
}
