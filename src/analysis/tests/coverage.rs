//! Scope and coverage (DESIGN §5.2).

use crate::domain::{
    Aggregation, Assessment, DepartmentCode, Reporters, Unit, UnmeasuredReason,
};
use crate::report::Ground;

use super::kommun::{Kommun, YEAR, goal_of, kommun, set, year};

const FOUR: [&str; 4] = ["A", "B", "C", "D"];

/// Four förvaltningar, a target of 10, and these outcomes.
fn four(aggregation: Aggregation, values: &[(&str, f64)]) -> Kommun {
    let year = year(YEAR, &FOUR)
        .indicator("I", Unit::Count, aggregation, |_| {})
        .target("I", goal_of(10.0))
        .numbers("I", values);
    kommun([year])
}

#[test]
fn half_of_the_heads_are_enough_for_a_mean() {
    let indicator = four(Aggregation::Mean, &[("A", 8.0), ("B", 12.0)]).indicator("I");
    assert_eq!(indicator.assessment, Assessment::Met);
    assert_eq!(indicator.coverage.open().unwrap().reported, 2);
    assert_eq!(indicator.coverage.open().unwrap().expected, 4);
    assert_eq!(indicator.coverage.open().unwrap().share, Some(0.5));
}

#[test]
fn below_the_least_coverage_there_is_no_outcome() {
    let kommun = four(Aggregation::Mean, &[("A", 12.0)]);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
    assert_eq!(indicator.ground, Ground::LowCoverage { least: 0.5 });
    assert_eq!(indicator.outcome, None);
    assert_eq!(kommun.found("ej-mätt"), ["Indikatorer!A2"]);
}

#[test]
fn a_sum_a_minimum_and_a_maximum_need_everyone() {
    for aggregation in [Aggregation::Sum, Aggregation::Min, Aggregation::Max] {
        let three = [("A", 8.0), ("B", 12.0), ("C", 1.0)];
        let ground = four(aggregation, &three).indicator("I").ground;
        assert_eq!(ground, Ground::LowCoverage { least: 1.0 });
        let all = [("A", 8.0), ("B", 12.0), ("C", 1.0), ("D", 5.0)];
        assert!(four(aggregation, &all).indicator("I").outcome.is_some());
    }
}

#[test]
fn the_least_coverage_is_a_setting() {
    let mut kommun = four(Aggregation::Mean, &[("A", 12.0)]);
    kommun.settings.rules.min_coverage.other = 0.25;
    assert_eq!(kommun.indicator("I").assessment, Assessment::Met);
}

#[test]
fn nobody_at_all_is_not_low_coverage() {
    let indicator = four(Aggregation::Mean, &[]).indicator("I");
    assert_eq!(indicator.ground, Ground::NothingReported);
}

#[test]
fn not_applicable_with_a_comment_leaves_the_scope() {
    let mut kommun = four(Aggregation::Sum, &[("A", 8.0), ("B", 1.0), ("C", 1.0)]);
    kommun.material.current = super::kommun::YearOf(kommun.material.current)
        .reason("D", "I", UnmeasuredReason::NotApplicable, Some("Har inga."))
        .0;
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().expected, 3);
    assert_eq!(indicator.coverage.open().unwrap().not_applicable, 1);
    assert_eq!(indicator.assessment, Assessment::Met);
    let own = kommun.own("D", "I");
    assert_eq!(own.assessment, Assessment::NotApplicable);
}

#[test]
fn not_applicable_without_a_comment_stays_in_scope_unreported() {
    let mut kommun = four(Aggregation::Sum, &[("A", 8.0), ("B", 1.0), ("C", 1.0)]);
    kommun.material.current = super::kommun::YearOf(kommun.material.current)
        .reason("D", "I", UnmeasuredReason::NotApplicable, Some("  "))
        .0;
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().expected, 4);
    assert_eq!(indicator.coverage.open().unwrap().not_applicable, 0);
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
}

#[test]
fn an_empty_scope_is_not_applicable_with_or_without_target() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .reason("A", "I", UnmeasuredReason::NotApplicable, Some("Har inga."));
    let without = kommun([year.clone()]).indicator("I");
    let with = kommun([year.target("I", goal_of(1.0))]).indicator("I");
    for indicator in [without, with] {
        assert_eq!(indicator.assessment, Assessment::NotApplicable);
        assert_eq!(indicator.ground, Ground::NoScope);
        assert_eq!(indicator.coverage.open().unwrap().share, None);
    }
}

#[test]
fn a_ratio_counts_last_years_denominators_where_that_is_lower() {
    let ratio = |of| {
        year(of, &FOUR)
            .indicator("I", Unit::Percent, Aggregation::Ratio, |_| {})
            .target("I", goal_of(10.0))
    };
    let last = ratio(YEAR - 1).pairs(
        "I",
        &[
            ("A", 1.0, 10.0),
            ("B", 1.0, 10.0),
            ("C", 1.0, 60.0),
            ("D", 1.0, 20.0),
        ],
    );
    let now = ratio(YEAR).pairs("I", &[("A", 5.0, 10.0), ("B", 5.0, 10.0)]);
    let indicator = kommun([last, now.clone()]).indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().share, Some(0.2));
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
    // Not known for everyone in scope: heads alone.
    let some = ratio(YEAR - 1).pairs("I", &[("A", 1.0, 10.0), ("C", 1.0, 60.0)]);
    let indicator = kommun([some, now]).indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().share, Some(0.5));
    assert_eq!(indicator.assessment, Assessment::Met);
}

#[test]
fn a_weighted_mean_counts_last_years_weights_where_that_is_lower() {
    let mean = |of| {
        year(of, &["A", "B"])
            .indicator("I", Unit::Index, Aggregation::WeightedMean, |_| {})
            .target("I", goal_of(10.0))
    };
    let last = mean(YEAR - 1).weighted("I", &[("A", 1.0, 30.0), ("B", 1.0, 70.0)]);
    let now = mean(YEAR).weighted("I", &[("A", 50.0, 10.0)]);
    let indicator = kommun([last, now]).indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().share, Some(0.3));
    assert_eq!(indicator.ground, Ground::LowCoverage { least: 0.5 });
}

#[test]
fn only_those_named_are_in_scope_and_an_unknown_one_never_reports() {
    let year = year(YEAR, &FOUR)
        .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
            let codes = ["C", "A", "X"].map(DepartmentCode::new);
            set(&mut indicator.reporters, Reporters::Some(codes.to_vec()));
        })
        .target("I", goal_of(1.0))
        .numbers("I", &[("A", 1.0), ("B", 5.0), ("C", 2.0)]);
    let indicator = kommun([year]).indicator("I");
    let order: Vec<_> = indicator
        .departments
        .iter()
        .map(|d| d.department.as_str())
        .collect();
    assert_eq!(order, ["A", "C", "X"]);
    assert_eq!(indicator.coverage.open().unwrap().reported, 2);
    assert_eq!(indicator.coverage.open().unwrap().expected, 3);
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
}
