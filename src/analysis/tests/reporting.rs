//! What counts as reported, and aggregation (DESIGN §5.3).

use crate::domain::{
    Aggregation, Amount, Assessment, Direction, Mark, Measure, Reading, Target, Unit,
    UnmeasuredReason,
};
use crate::report::{self, Ground};

use super::kommun::{Kommun, YEAR, YearOf, goal_of, kommun, number, set, year};

const SIX: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

fn outcome(indicator: &report::Indicator) -> Measure {
    indicator.outcome.as_ref().unwrap().value
}

fn of(unit: Unit, aggregation: Aggregation, values: &[f64]) -> Measure {
    let codes: Vec<_> = SIX.iter().copied().take(values.len()).collect();
    let values: Vec<_> = codes.iter().copied().zip(values.iter().copied()).collect();
    let year = year(YEAR, &codes)
        .indicator("I", unit, aggregation, |_| {})
        .target("I", goal_of(1.0))
        .numbers("I", &values);
    outcome(&kommun([year]).indicator("I"))
}

#[test]
fn each_aggregation_on_plain_numbers() {
    let values = [4.0, 1.0, 2.0, 9.0];
    let number = Measure::Number;
    assert_eq!(of(Unit::Count, Aggregation::Sum, &values), number(16.0));
    assert_eq!(of(Unit::Count, Aggregation::Mean, &values), number(4.0));
    assert_eq!(of(Unit::Count, Aggregation::Min, &values), number(1.0));
    assert_eq!(of(Unit::Count, Aggregation::Max, &values), number(9.0));
    assert_eq!(of(Unit::Count, Aggregation::Median, &values), number(3.0));
    assert_eq!(
        of(Unit::Count, Aggregation::Median, &values[..3]),
        number(2.0)
    );
    assert_eq!(of(Unit::Level, Aggregation::Median, &values), number(2.0));
}

#[test]
fn money_is_summed_in_whole_ore() {
    let tenth = [0.1; 6];
    assert_eq!(
        of(Unit::Tkr, Aggregation::Sum, &tenth),
        Measure::Number(0.6)
    );
    let large = [9e12, -9e12, 0.5];
    assert_eq!(
        of(Unit::Tkr, Aggregation::Sum, &large),
        Measure::Number(0.5)
    );
}

#[test]
fn a_sum_past_the_end_of_the_numbers_is_no_outcome() {
    let year = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .target("I", goal_of(1.0))
        .numbers("I", &[("A", 1e308), ("B", 1e308)]);
    let indicator = kommun([year]).indicator("I");
    assert_eq!(indicator.outcome, None);
    assert_eq!(indicator.ground, Ground::Unusable);
}

#[test]
fn the_share_of_yes_is_in_percent_and_the_forvaltnings_value_is_yes() {
    let year = year(YEAR, &["A", "B", "C", "D"])
        .indicator("I", Unit::YesNo, Aggregation::ShareYes, |_| {})
        .target("I", goal_of(75.0))
        .answers("I", &[("A", true), ("B", true), ("C", false), ("D", true)]);
    let kommun = kommun([year]);
    let indicator = kommun.indicator("I");
    assert_eq!(outcome(&indicator), Measure::Number(75.0));
    assert_eq!(indicator.common_unit, Unit::Percent);
    assert_eq!(indicator.assessment, Assessment::Met);
    assert_eq!(kommun.own("A", "I").assessment, Assessment::Met);
    let c = kommun.own("C", "I");
    assert_eq!(c.assessment, Assessment::NotMet);
    assert_eq!(c.target.unwrap().target.value, Target::YesNo(true));
}

#[test]
fn central_yes_or_no_is_met_when_equal() {
    for (aim, met) in [(true, Assessment::NotMet), (false, Assessment::Met)] {
        let year = year(YEAR, &["A", "B"])
            .indicator("I", Unit::YesNo, Aggregation::Central, only_a)
            .target("I", Target::YesNo(aim))
            .answers("I", &[("A", false)]);
        let indicator = kommun([year]).indicator("I");
        assert_eq!(outcome(&indicator), Measure::YesNo(false));
        assert_eq!(indicator.assessment, met);
    }
}

fn only_a(indicator: &mut crate::submission::Indicator) {
    let codes = vec![crate::domain::DepartmentCode::new("A")];
    set(
        &mut indicator.reporters,
        crate::domain::Reporters::Some(codes),
    );
}

/// A ratio in percent that A and B report, with the target 50.
fn ratio() -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", Unit::Percent, Aggregation::Ratio, |_| {})
        .target("I", goal_of(50.0))
}

#[test]
fn nothing_over_nothing_is_an_answer() {
    let answered = |pairs: &[(&str, f64, f64)]| {
        let kommun = kommun([ratio().pairs("I", pairs)]);
        let states = kommun.report().submissions;
        states.iter().map(|s| s.answered).collect::<Vec<_>>()
    };
    assert_eq!(answered(&[("A", 1.0, 10.0), ("B", 0.0, 0.0)]), [1, 1]);
    assert_eq!(answered(&[("A", 1.0, 10.0)]), [1, 0]);
}

#[test]
fn a_ratio_is_sum_over_sum_times_a_hundred_for_percent() {
    let year = ratio().pairs("I", &[("A", 1.0, 10.0), ("B", 8.0, 8.0)]);
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun.indicator("I")), Measure::Number(50.0));
    // An empty Utfall is filled with the quotient.
    let a = kommun.own("A", "I");
    assert_eq!(a.outcome.unwrap().value, Measure::Number(10.0));
    let year = super::kommun::year(YEAR, &["A"])
        .indicator("I", Unit::Tkr, Aggregation::Ratio, |_| {})
        .target("I", goal_of(2.0))
        .pairs("I", &[("A", 5.0, 2.0)]);
    let indicator = super::kommun::kommun([year]).indicator("I");
    assert_eq!(outcome(&indicator), Measure::Number(2.5));
}

fn written(outcome: Amount) -> Kommun {
    let year = ratio().pairs("I", &[("B", 1.0, 3.0)]).row("A", "I", |row| {
        set(&mut row.outcome, Reading::Number(outcome));
        set(&mut row.numerator, Amount::exact(1.0));
        set(&mut row.denominator, Amount::exact(3.0));
    });
    kommun([year])
}

#[test]
fn a_written_outcome_may_differ_by_half_a_unit_of_its_last_decimal() {
    let amount = |value, decimals| Amount {
        value,
        mark: Mark::Exact,
        decimals,
    };
    for (value, decimals) in [(33.0, 0), (33.3, 1), (33.33, 2)] {
        assert!(
            written(amount(value, decimals))
                .found("kvot-avviker")
                .is_empty()
        );
    }
    for (value, decimals) in [(34.0, 0), (33.4, 1), (33.0, 1), (0.333, 3)] {
        let kommun = written(amount(value, decimals));
        assert_eq!(kommun.found("kvot-avviker"), ["Utfall!I2"], "{value}");
        let own = kommun.own("A", "I");
        assert_eq!(own.outcome.unwrap().value, Measure::Number(100.0 / 3.0));
    }
}

#[test]
fn an_outcome_without_its_parts_is_shown_and_not_reported() {
    let year = ratio()
        .pairs("I", &[("B", 1.0, 2.0)])
        .row("A", "I", |row| set(&mut row.outcome, number(80.0)));
    let kommun = kommun([year]);
    let own = kommun.own("A", "I");
    assert_eq!(own.outcome.unwrap().value, Measure::Number(80.0));
    assert!(!own.reported);
    assert_eq!(own.assessment, Assessment::NotMeasured);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().reported, 1);
    assert_eq!(outcome(&indicator), Measure::Number(50.0));
    assert_eq!(kommun.found("kvot-utan-delar"), ["Utfall!I2"]);
}

#[test]
fn nothing_of_nothing_leaves_the_scope_without_comment() {
    let year = ratio().pairs("I", &[("A", 0.0, 0.0), ("B", 1.0, 2.0)]);
    let kommun = kommun([year]);
    assert_eq!(kommun.own("A", "I").assessment, Assessment::NotApplicable);
    assert_eq!(kommun.indicator("I").coverage.open().unwrap().expected, 1);
    assert!(kommun.findings().is_empty(), "{:?}", kommun.findings());
}

#[test]
fn a_denominator_of_zero_or_less_is_an_error_and_not_reported() {
    for denominator in [0.0, -4.0] {
        let year = ratio().pairs("I", &[("A", 1.0, denominator), ("B", 1.0, 2.0)]);
        let kommun = kommun([year]);
        assert_eq!(kommun.found("nämnare-oanvändbar"), ["Utfall!K2"]);
        assert!(!kommun.own("A", "I").reported);
        assert_eq!(kommun.indicator("I").coverage.open().unwrap().expected, 2);
    }
}

#[test]
fn a_share_above_the_whole_is_a_warning_and_counts() {
    let year = ratio().pairs("I", &[("A", 3.0, 2.0), ("B", 2.0, 2.0)]);
    let kommun = kommun([year]);
    assert_eq!(kommun.found("täljare-över-nämnare"), ["Utfall!J2"]);
    assert_eq!(outcome(&kommun.indicator("I")), Measure::Number(125.0));
}

/// A weighted mean that A and B report.
fn weighted(values: &[(&str, f64, f64)]) -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", Unit::Index, Aggregation::WeightedMean, |_| {})
        .target("I", goal_of(50.0))
        .weighted("I", values)
}

#[test]
fn a_weighted_mean_weighs() {
    let kommun = kommun([weighted(&[("A", 60.0, 1.0), ("B", 20.0, 3.0)])]);
    assert_eq!(outcome(&kommun.indicator("I")), Measure::Number(30.0));
}

#[test]
fn weight_zero_is_reported_without_influence() {
    let kommun = kommun([weighted(&[("A", 60.0, 1.0), ("B", 20.0, 0.0)])]);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.coverage.open().unwrap().reported, 2);
    assert_eq!(outcome(&indicator), Measure::Number(60.0));
}

#[test]
fn weights_that_sum_to_zero_measure_nothing() {
    let kommun = kommun([weighted(&[("A", 60.0, 0.0), ("B", 20.0, 0.0)])]);
    assert_eq!(kommun.indicator("I").ground, Ground::NoWeight);
}

#[test]
fn a_missing_or_negative_weight_is_an_error_and_not_reported() {
    let negative = kommun([weighted(&[("A", 60.0, -1.0), ("B", 20.0, 3.0)])]);
    assert_eq!(negative.found("utfallsvikt-negativ"), ["Utfall!L2"]);
    assert_eq!(outcome(&negative.indicator("I")), Measure::Number(20.0));
    let missing = kommun([weighted(&[("B", 20.0, 3.0)]).numbers("I", &[("A", 60.0)])]);
    assert_eq!(missing.found("vikt-saknas"), ["Utfall!L2"]);
    let own = missing.own("A", "I");
    assert!(own.outcome.is_some() && !own.reported);
}

#[test]
fn a_value_together_with_a_reason_uses_neither() {
    for reason in [UnmeasuredReason::NotDone, UnmeasuredReason::NotApplicable] {
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
            .target("I", goal_of(1.0))
            .row("A", "I", |row| {
                set(&mut row.outcome, number(5.0));
                set(&mut row.unmeasured, reason);
                set(&mut row.comment, "Har inga.".to_owned());
            });
        let kommun = kommun([year]);
        let own = kommun.own("A", "I");
        assert_eq!(own.outcome, None);
        assert_eq!(own.ground, Ground::Unusable);
        assert_eq!(kommun.indicator("I").coverage.open().unwrap().expected, 1);
    }
}

#[test]
fn zero_is_an_outcome() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
            set(&mut indicator.direction, Direction::Lower);
        })
        .target("I", goal_of(0.0))
        .numbers("I", &[("A", 0.0)]);
    let indicator = kommun([year]).indicator("I");
    assert_eq!(outcome(&indicator), Measure::Number(0.0));
    assert_eq!(indicator.assessment, Assessment::Met);
}

#[test]
fn two_rows_for_one_indicator_use_neither() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .target("I", goal_of(0.0))
        .numbers("I", &[("A", 1.0), ("A", 2.0)]);
    assert!(kommun([year]).indicator("I").outcome.is_none());
}

#[test]
fn the_outcome_is_as_exact_as_its_least_exact_value() {
    let year = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .target("I", goal_of(0.0))
        .numbers("I", &[("A", 1.0)])
        .row("B", "I", |row| {
            let about = Amount {
                mark: Mark::Approximate,
                ..Amount::exact(40.0)
            };
            set(&mut row.outcome, Reading::Number(about));
        });
    assert_eq!(kommun([year]).indicator("I").mark, Mark::Approximate);
}

#[test]
fn a_figure_knows_every_cell_it_was_made_from() {
    let year = ratio().pairs("I", &[("A", 1.0, 10.0), ("B", 8.0, 8.0)]);
    let sources = kommun([year]).indicator("I").outcome.unwrap().sources;
    let cells: Vec<_> = sources
        .iter()
        .map(|source| format!("{} {}", source.field, source.place))
        .collect();
    assert_eq!(
        cells,
        [
            "Nämnare inlamnat/2025/a.xlsx, Utfall!K2",
            "Nämnare inlamnat/2025/b.xlsx, Utfall!K2",
            "Täljare inlamnat/2025/a.xlsx, Utfall!J2",
            "Täljare inlamnat/2025/b.xlsx, Utfall!J2",
        ]
    );
}
