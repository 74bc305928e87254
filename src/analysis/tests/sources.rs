//! Values from other spreadsheets (DESIGN §4.4).

use crate::domain::{
    Aggregation, Amount, Assessment, Measure, Reporters, SourceField, Unit,
    UnmeasuredReason,
};
use crate::report::Ground;

use super::kommun::{Kommun, YEAR, YearOf, goal_of, kommun, number, set, year};

/// IT cost per inhabitant: six tkr over the kommun's own 3 inhabitants.
fn per_inhabitant() -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", Unit::Tkr, Aggregation::Ratio, |_| {})
        .target("I", goal_of(2.0))
        .source("I", SourceField::Denominator, None, Some(3.0))
}

fn costs(year: YearOf, costs: &[(&str, f64)]) -> Kommun {
    let year = costs.iter().fold(year, |year, (department, cost)| {
        year.row(department, "I", |row| {
            set(&mut row.numerator, Amount::exact(*cost));
        })
    });
    kommun([year])
}

#[test]
fn a_value_of_the_kommun_enters_once() {
    let kommun = costs(per_inhabitant(), &[("A", 4.0), ("B", 2.0)]);
    let indicator = kommun.indicator("I");
    let outcome = indicator.outcome.unwrap();
    assert_eq!(outcome.value, Measure::Number(2.0));
    let cells: Vec<_> = outcome
        .sources
        .iter()
        .map(|s| s.place.to_string())
        .collect();
    assert!(
        cells.contains(&"kallor/stat.xlsx, Data!B1".to_owned()),
        "{cells:?}"
    );
    assert_eq!(indicator.coverage.open().unwrap().reported, 2);
    assert!(kommun.findings().is_empty());
}

#[test]
fn a_forvaltnings_quotient_against_it_is_its_contribution() {
    let kommun = costs(per_inhabitant(), &[("A", 4.5), ("B", 1.5)]);
    let own = kommun.own("A", "I");
    assert_eq!(own.outcome.unwrap().value, Measure::Number(1.5));
    assert_eq!(own.ground, Ground::Contribution);
    assert_eq!(own.assessment, Assessment::WithoutTarget);
    assert_eq!(own.target, None);
    assert!(own.reported);
}

#[test]
fn half_may_be_missing_of_it_as_of_any_ratio() {
    let indicator = costs(per_inhabitant(), &[("A", 6.0)]).indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().share, Some(0.5));
    assert_eq!(indicator.outcome.unwrap().value, Measure::Number(2.0));
}

#[test]
fn a_missing_or_useless_value_of_the_kommun_measures_nothing() {
    let of = |value| {
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::Tkr, Aggregation::Ratio, |_| {})
            .target("I", goal_of(2.0))
            .source("I", SourceField::Denominator, None, value);
        costs(year, &[("A", 4.0)]).indicator("I").ground
    };
    assert_eq!(of(None), Ground::NoSourceValue);
    assert_eq!(of(Some(0.0)), Ground::NoDenominator);
    assert_eq!(of(Some(-1.0)), Ground::NoDenominator);
}

fn source_only(aggregation: Aggregation) -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", Unit::Percent, aggregation, |indicator| {
            set(&mut indicator.reporters, Reporters::Source);
        })
        .target("I", goal_of(50.0))
}

#[test]
fn where_the_source_reports_nobody_is_asked() {
    let year = source_only(Aggregation::Mean);
    let year = year.source("I", SourceField::Outcome, None, Some(60.0));
    let indicator = kommun([year]).indicator("I");
    assert_eq!(indicator.assessment, Assessment::Met);
    assert_eq!(
        (
            indicator.coverage.open().unwrap().reported,
            indicator.coverage.open().unwrap().expected
        ),
        (1, 1)
    );
    assert!(indicator.departments.is_empty());
}

#[test]
fn a_missing_source_value_is_not_measured() {
    let kommun = kommun([source_only(Aggregation::Mean)]);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.ground, Ground::NoSourceValue);
    assert_eq!(
        (
            indicator.coverage.open().unwrap().reported,
            indicator.coverage.open().unwrap().expected
        ),
        (0, 1)
    );
    assert_eq!(kommun.found("ej-mätt"), ["Indikatorer!A2"]);
}

#[test]
fn a_ratio_of_the_source_is_its_two_values() {
    let year = source_only(Aggregation::Ratio)
        .source("I", SourceField::Numerator, None, Some(3.0))
        .source("I", SourceField::Denominator, None, Some(4.0));
    let indicator = kommun([year]).indicator("I");
    assert_eq!(indicator.outcome.unwrap().value, Measure::Number(75.0));
    let alone = source_only(Aggregation::Ratio);
    let alone = alone.source("I", SourceField::Outcome, None, Some(75.0));
    assert_eq!(kommun([alone]).indicator("I").ground, Ground::NoSourceValue);
}

#[test]
fn a_value_of_another_year_is_not_used() {
    let mut year = source_only(Aggregation::Mean);
    year = year.source("I", SourceField::Outcome, None, Some(60.0));
    year.0.source_values[0].year = YEAR - 1;
    assert_eq!(kommun([year]).indicator("I").ground, Ground::NoSourceValue);
}

/// A mean where a source has B's outcome.
fn filled(b: impl FnOnce(&mut crate::submission::OutcomeRow)) -> Kommun {
    let year = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
        .target("I", goal_of(1.0))
        .numbers("I", &[("A", 10.0)])
        .source("I", SourceField::Outcome, Some("B"), Some(20.0))
        .row("B", "I", b);
    kommun([year])
}

#[test]
fn a_source_fills_a_forvaltnings_value() {
    let kommun = filled(|_| {});
    let outcome = kommun.indicator("I").outcome.unwrap();
    assert_eq!(outcome.value, Measure::Number(15.0));
    assert!(kommun.findings().is_empty());
}

#[test]
fn a_workbook_that_differs_is_told_and_not_used() {
    let kommun = filled(|row| set(&mut row.outcome, number(21.0)));
    assert_eq!(
        kommun.indicator("I").outcome.unwrap().value,
        Measure::Number(15.0)
    );
    assert_eq!(kommun.found("källa-avviker"), ["Utfall!I2"]);
    let report = kommun.report();
    let finding = &report.findings.open[0];
    assert!(finding.message.contains("21") && finding.message.contains("20"));
    assert_eq!(
        finding.other.as_ref().unwrap().to_string(),
        "kallor/stat.xlsx, Data!B1"
    );
    let same = filled(|row| set(&mut row.outcome, number(20.0)));
    assert!(same.findings().is_empty());
}

#[test]
fn a_reason_against_a_source_is_told_and_not_used() {
    let kommun = filled(|row| set(&mut row.unmeasured, UnmeasuredReason::NotDone));
    assert_eq!(kommun.found("källa-avviker"), ["Utfall!M2"]);
    assert!(kommun.own("B", "I").reported);
}

#[test]
fn a_workbooks_own_denominator_is_told_where_the_kommun_has_one() {
    let year = per_inhabitant().pairs("I", &[("A", 3.0, 50.0), ("B", 3.0, 3.0)]);
    let kommun = kommun([year]);
    assert_eq!(kommun.found("källa-avviker"), ["Utfall!K2"]);
    assert_eq!(
        kommun.indicator("I").outcome.unwrap().value,
        Measure::Number(2.0)
    );
}

#[test]
fn a_forvaltning_may_say_that_it_has_no_part_in_it() {
    let year = per_inhabitant()
        .row("A", "I", |row| set(&mut row.numerator, Amount::exact(6.0)))
        .reason(
            "B",
            "I",
            UnmeasuredReason::NotApplicable,
            Some("Har ingen IT."),
        );
    let kommun = kommun([year]);
    assert_eq!(kommun.indicator("I").coverage.open().unwrap().expected, 1);
    assert!(kommun.findings().is_empty());
}

#[test]
fn centrals_one_value_may_come_from_a_source() {
    let year = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Percent, Aggregation::Central, |indicator| {
            let codes = vec![crate::domain::DepartmentCode::new("A")];
            set(&mut indicator.reporters, Reporters::Some(codes));
        })
        .target("I", goal_of(50.0))
        .source("I", SourceField::Outcome, None, Some(60.0));
    let kommun = kommun([year]);
    assert_eq!(kommun.indicator("I").assessment, Assessment::Met);
    assert_eq!(
        kommun.own("A", "I").outcome.unwrap().value,
        Measure::Number(60.0)
    );
}
