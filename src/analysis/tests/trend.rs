//! The trend against last year (DESIGN §5.6).

use crate::domain::{
    Aggregation, Direction, Mark, Reading, Target, Trend, Unit, UnmeasuredReason,
};
use crate::report::{TrendNote, TrendResult};
use crate::submission::Indicator;

use super::kommun::{Kommun, YEAR, YearOf, goal_of, kommun, number, set, year};

use Trend::{Improved, Unchanged, Worsened};

const fn told(trend: Option<Trend>, note: Option<TrendNote>) -> TrendResult {
    TrendResult { trend, note }
}

fn of(
    at: i32,
    departments: &[&str],
    aggregation: Aggregation,
    values: &[(&str, f64)],
    change: impl FnOnce(&mut Indicator),
) -> YearOf {
    year(at, departments)
        .indicator("I", Unit::Count, aggregation, change)
        .target("I", goal_of(100.0))
        .numbers("I", values)
}

/// One förvaltning's two outcomes.
fn two(last: f64, now: f64, change: impl Fn(&mut Indicator)) -> TrendResult {
    let at = |year, value| of(year, &["A"], Aggregation::Sum, &[("A", value)], &change);
    kommun([at(YEAR - 1, last), at(YEAR, now)])
        .indicator("I")
        .trend
}

#[test]
fn the_trend_is_in_the_direction() {
    let lower =
        |indicator: &mut Indicator| set(&mut indicator.direction, Direction::Lower);
    assert_eq!(two(10.0, 11.0, |_| {}), told(Some(Improved), None));
    assert_eq!(two(11.0, 10.0, |_| {}), told(Some(Worsened), None));
    assert_eq!(two(10.0, 11.0, lower), told(Some(Worsened), None));
    assert_eq!(two(11.0, 10.0, lower), told(Some(Improved), None));
}

#[test]
fn less_than_half_of_the_last_printed_decimal_is_unchanged() {
    // One decimal is printed.
    assert_eq!(two(10.0, 10.04, |_| {}).trend, Some(Unchanged));
    assert_eq!(two(10.0, 10.05, |_| {}).trend, Some(Improved));
    assert_eq!(two(10.0, 9.95, |_| {}).trend, Some(Worsened));
    let whole = |indicator: &mut Indicator| set(&mut indicator.decimals, 0);
    assert_eq!(two(10.0, 10.49, whole).trend, Some(Unchanged));
}

#[test]
fn an_interval_compares_the_distance_to_each_years_interval() {
    let at = |at: i32, target, value| {
        year(at, &["A"])
            .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
                set(&mut indicator.direction, Direction::Interval);
            })
            .target("I", target)
            .numbers("I", &[("A", value)])
    };
    let interval = |from, to| Target::Interval { from, to };
    let trend =
        |last: YearOf, now: YearOf| kommun([last, now]).indicator("I").trend.trend;
    let last = at(YEAR - 1, interval(20.0, 30.0), 35.0);
    let near = at(YEAR, interval(20.0, 30.0), 17.0);
    assert_eq!(trend(last.clone(), near), Some(Improved));
    // The interval moved: 35 was 5 away, 36 is now inside.
    let moved = at(YEAR, interval(30.0, 40.0), 36.0);
    assert_eq!(trend(last.clone(), moved), Some(Improved));
    let further = at(YEAR, interval(20.0, 30.0), 14.0);
    assert_eq!(trend(last, further), Some(Worsened));
}

#[test]
fn without_last_year_there_is_no_trend() {
    let year = of(YEAR, &["A"], Aggregation::Sum, &[("A", 1.0)], |_| {});
    let trend = kommun([year]).indicator("I").trend;
    assert_eq!(trend, told(None, Some(TrendNote::NoLastYear)));
}

#[test]
fn those_in_both_years_are_compared_when_they_differ() {
    let last = of(
        YEAR - 1,
        &["A", "B"],
        Aggregation::Mean,
        &[("A", 10.0), ("B", 90.0)],
        |_| {},
    );
    let now = of(
        YEAR,
        &["A", "B", "C"],
        Aggregation::Mean,
        &[("A", 20.0), ("C", 0.0)],
        |_| {},
    );
    let kommun = kommun([last, now]);
    // 50 to 10 for all, but 10 to 20 for A.
    assert_eq!(
        kommun.indicator("I").trend,
        told(Some(Improved), Some(TrendNote::CommonOnly))
    );
    assert!(kommun.report().summary.changes.is_empty());
}

#[test]
fn none_in_common_is_no_trend() {
    let last = of(
        YEAR - 1,
        &["A", "B"],
        Aggregation::Mean,
        &[("A", 1.0)],
        |_| {},
    );
    let now = of(YEAR, &["A", "B"], Aggregation::Mean, &[("B", 2.0)], |_| {});
    let trend = kommun([last, now]).indicator("I").trend;
    assert_eq!(trend, told(None, Some(TrendNote::NoneInCommon)));
}

/// Historik's outcome of last year, of the kommun and of these förvaltningar.
fn from_sheet(aggregation: Aggregation, parts: &[(&str, f64)]) -> TrendResult {
    let now = of(
        YEAR,
        &["A", "B"],
        aggregation,
        &[("A", 20.0), ("B", 40.0)],
        |_| {},
    );
    let now = now.history("I", YEAR - 1, None, number(50.0));
    let now = parts.iter().fold(now, |year, (department, value)| {
        year.history("I", YEAR - 1, Some(department), number(*value))
    });
    kommun([now]).indicator("I").trend
}

#[test]
fn without_last_years_parts_there_is_no_trend() {
    let nothing = told(None, Some(TrendNote::NoneInCommon));
    assert_eq!(from_sheet(Aggregation::Sum, &[]), nothing);
    let both = [("A", 10.0), ("B", 40.0)];
    assert_eq!(
        from_sheet(Aggregation::Sum, &both),
        told(Some(Improved), None)
    );
    let one = from_sheet(Aggregation::Sum, &both[..1]);
    assert_eq!(one, told(Some(Improved), Some(TrendNote::CommonOnly)));
}

#[test]
fn a_value_that_is_one_forvaltnings_needs_no_parts() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Central, |indicator| {
            let codes = vec![crate::domain::DepartmentCode::new("A")];
            set(
                &mut indicator.reporters,
                crate::domain::Reporters::Some(codes),
            );
        })
        .target("I", goal_of(1.0))
        .numbers("I", &[("A", 2.0)])
        .history("I", YEAR - 1, None, number(1.0));
    assert_eq!(
        kommun([year]).indicator("I").trend,
        told(Some(Improved), None)
    );
}

#[test]
fn there_is_no_trend_across_a_change_of_method() {
    let from =
        |year| move |indicator: &mut Indicator| set(&mut indicator.comparable_from, year);
    let not = told(None, Some(TrendNote::NotComparable));
    assert_eq!(two(10.0, 11.0, from(YEAR)), not);
    assert_eq!(two(10.0, 11.0, from(YEAR - 1)).trend, Some(Improved));
    assert_eq!(two(10.0, 11.0, from(YEAR + 1)).trend, Some(Improved));
}

#[test]
fn yes_or_no_has_a_trend() {
    let central = |at, answer| {
        year(at, &["A"])
            .indicator("I", Unit::YesNo, Aggregation::Central, |indicator| {
                let codes = vec![crate::domain::DepartmentCode::new("A")];
                set(
                    &mut indicator.reporters,
                    crate::domain::Reporters::Some(codes),
                );
            })
            .target("I", Target::YesNo(true))
            .answers("I", &[("A", answer)])
    };
    for (last, now, expected) in [
        (false, true, Improved),
        (true, false, Worsened),
        (true, true, Unchanged),
    ] {
        let kommun = kommun([central(YEAR - 1, last), central(YEAR, now)]);
        assert_eq!(kommun.indicator("I").trend, told(Some(expected), None));
    }
}

fn corrected(value: f64) -> Kommun {
    let last = of(YEAR - 1, &["A"], Aggregation::Sum, &[("A", 10.0)], |_| {});
    let now = of(YEAR, &["A"], Aggregation::Sum, &[], |_| {}).row("A", "I", |row| {
        set(&mut row.outcome, number(12.0));
        set(&mut row.corrected, number(value));
        set(&mut row.correction_reason, "Dubbelräknat.".to_owned());
    });
    kommun([last, now])
}

#[test]
fn a_forvaltning_compares_with_its_corrected_value_and_the_kommun_does_not() {
    let kommun = corrected(14.0);
    assert_eq!(
        kommun.own("A", "I").trend,
        told(Some(Worsened), Some(TrendNote::Corrected))
    );
    assert_eq!(kommun.indicator("I").trend, told(Some(Improved), None));
    let report = kommun.report();
    let correction = &report.corrections[0];
    let value = |figure: &crate::domain::Figure<_>| figure.value;
    assert_eq!(
        correction.before.as_ref().map(value),
        Some(crate::domain::Measure::Number(10.0))
    );
    assert_eq!(correction.after.value, crate::domain::Measure::Number(14.0));
    assert_eq!(correction.reason.as_deref(), Some("Dubbelräknat."));
    assert_eq!(correction.year, YEAR - 1);
}

#[test]
fn a_forvaltning_that_did_not_report_has_no_trend() {
    let last = of(YEAR - 1, &["A"], Aggregation::Sum, &[("A", 10.0)], |_| {});
    let now = of(YEAR, &["A"], Aggregation::Sum, &[], |_| {});
    let now = now.reason("A", "I", UnmeasuredReason::NotDone, None);
    assert_eq!(kommun([last, now]).own("A", "I").trend, told(None, None));
}

#[test]
fn an_approximate_value_is_compared_like_any_other() {
    let about = Reading::Number(crate::domain::Amount {
        mark: Mark::Approximate,
        ..crate::domain::Amount::exact(20.0)
    });
    let last = of(YEAR - 1, &["A"], Aggregation::Sum, &[("A", 10.0)], |_| {});
    let now = of(YEAR, &["A"], Aggregation::Sum, &[], |_| {})
        .row("A", "I", |row| set(&mut row.outcome, about));
    assert_eq!(
        kommun([last, now]).indicator("I").trend.trend,
        Some(Improved)
    );
}
