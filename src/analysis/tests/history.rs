//! Outcomes and assessments of earlier years (DESIGN §5.14), and mergers of
//! förvaltningar (`Ersätter`).

use crate::domain::{Aggregation, Assessment, Measure, Trend, Unit};
use crate::report::{HistoryOrigin, HistoryPoint, TrendNote};

use super::kommun::{Kommun, YEAR, YearOf, goal_of, kommun, number, set, year};

fn of(at: i32, aggregation: Aggregation, values: &[(&str, f64)]) -> YearOf {
    let codes: Vec<_> = values.iter().map(|(code, _)| *code).collect();
    year(at, &codes)
        .indicator("I", Unit::Count, aggregation, |_| {})
        .target("I", goal_of(10.0))
        .numbers("I", values)
}

fn points(history: &[HistoryPoint]) -> Vec<(i32, Measure, HistoryOrigin)> {
    let each = history.iter();
    each.map(|point| (point.year, point.outcome.value, point.origin))
        .collect()
}

#[test]
fn a_year_is_computed_from_its_own_submissions_else_taken_from_the_sheet() {
    let kommun = kommun([
        of(2023, Aggregation::Sum, &[("A", 1.0), ("B", 2.0)]),
        of(2024, Aggregation::Sum, &[("A", 4.0), ("B", 5.0)]).without_submission("B"),
        of(2025, Aggregation::Sum, &[("A", 7.0), ("B", 8.0)])
            .history("I", 2022, None, number(0.5))
            .history("I", 2023, None, number(99.0))
            .history("I", 2024, None, number(8.0))
            .history("I", 2025, None, number(77.0)),
    ]);
    let number = Measure::Number;
    assert_eq!(
        points(&kommun.indicator("I").history),
        [
            (2022, number(0.5), HistoryOrigin::HistorySheet),
            (2023, number(3.0), HistoryOrigin::Submissions),
            // B was missing, so that year had no outcome of its own.
            (2024, number(8.0), HistoryOrigin::HistorySheet),
        ]
    );
    assert_eq!(
        points(&kommun.own("A", "I").history),
        [
            (2023, number(1.0), HistoryOrigin::Submissions),
            (2024, number(4.0), HistoryOrigin::Submissions),
        ]
    );
}

#[test]
fn two_rows_that_disagree_are_no_history() {
    let of = |second| {
        let now = of(2025, Aggregation::Sum, &[("A", 1.0)])
            .history("I", 2024, None, number(1.0))
            .history("I", 2024, None, number(second));
        kommun([now]).indicator("I").history.len()
    };
    assert_eq!(of(2.0), 0);
    assert_eq!(of(1.0), 1);
}

#[test]
fn years_before_a_change_of_method_are_shown_as_not_comparable() {
    let mut now = of(2025, Aggregation::Sum, &[("A", 1.0)]);
    set(&mut now.0.governing.indicators[0].comparable_from, 2024);
    let now =
        now.history("I", 2023, None, number(1.0))
            .history("I", 2024, None, number(2.0));
    let history = kommun([now]).indicator("I").history;
    let comparable: Vec<_> = history.iter().map(|p| (p.year, p.comparable)).collect();
    assert_eq!(comparable, [(2023, false), (2024, true)]);
}

#[test]
fn history_of_a_share_of_yes_is_in_percent_and_of_a_forvaltning_yes_or_no() {
    let now = year(YEAR, &["A"])
        .indicator("I", Unit::YesNo, Aggregation::ShareYes, |_| {})
        .target("I", goal_of(50.0))
        .answers("I", &[("A", true)])
        .history("I", 2024, None, number(40.0))
        .history("I", 2024, Some("A"), crate::domain::Reading::YesNo(false))
        .history("I", 2023, Some("A"), number(40.0));
    let kommun = kommun([now]);
    assert_eq!(
        kommun.indicator("I").history[0].outcome.value,
        Measure::Number(40.0)
    );
    let own = kommun.own("A", "I");
    assert_eq!(own.history.len(), 1);
    assert_eq!(own.trend.trend, Some(Trend::Improved));
}

#[test]
fn goals_show_their_earlier_assessments_by_the_targets_of_that_year() {
    let kommun = kommun([
        of(2023, Aggregation::Sum, &[("A", 10.0)]),
        of(2024, Aggregation::Sum, &[("A", 1.0)]),
        of(2025, Aggregation::Sum, &[("A", 10.0)]),
    ]);
    let report = kommun.report();
    assert_eq!(
        report.goals[0].earlier,
        [(2024, Assessment::NotMet), (2023, Assessment::Met)]
    );
}

fn merged(aggregation: Aggregation) -> Kommun {
    let now = of(2025, aggregation, &[("C", 8.0), ("D", 1.0)]).replaces("C", &["A", "B"]);
    kommun([
        of(2024, aggregation, &[("A", 1.0), ("B", 4.0), ("D", 1.0)]),
        now,
    ])
}

#[test]
fn a_merged_forvaltning_continues_those_it_replaces() {
    let kommun = merged(Aggregation::Sum);
    let own = kommun.own("C", "I");
    assert_eq!(own.history[0].outcome.value, Measure::Number(5.0));
    assert_eq!(own.history[0].outcome.sources.len(), 2);
    assert_eq!(own.trend.trend, Some(Trend::Improved));
    let trend = kommun.indicator("I").trend;
    assert_eq!((trend.trend, trend.note), (Some(Trend::Improved), None));
    // Two means have no mean of their own.
    let kommun = merged(Aggregation::Mean);
    assert!(kommun.own("C", "I").history.is_empty());
    assert_eq!(kommun.indicator("I").trend.note, None);
}

#[test]
fn a_merger_is_known_through_several_years() {
    let second = of(2024, Aggregation::Sum, &[("C", 8.0)]).replaces("C", &["A", "B"]);
    let third = of(2025, Aggregation::Sum, &[("E", 9.0)]).replaces("E", &["C"]);
    let first = of(2023, Aggregation::Sum, &[("A", 1.0), ("B", 4.0)]);
    let own = kommun([first, second, third]).own("E", "I");
    let values: Vec<_> = own.history.iter().map(|p| p.outcome.value).collect();
    assert_eq!(values, [Measure::Number(5.0), Measure::Number(8.0)]);
}

#[test]
fn a_merger_with_one_that_did_not_report_has_no_trend() {
    let last = of(2024, Aggregation::Mean, &[("A", 1.0), ("B", 4.0)]);
    let now = of(2025, Aggregation::Mean, &[("C", 8.0)]).replaces("C", &["A", "B"]);
    let kommun = kommun([last.without_submission("B"), now]);
    let trend = kommun.indicator("I").trend;
    assert_eq!(trend.note, Some(TrendNote::NoneInCommon));
}

#[test]
fn the_largest_changes_come_first() {
    let at = |at, small: f64, large: f64| {
        year(at, &["A"])
            .indicator("S", Unit::Count, Aggregation::Sum, |_| {})
            .indicator("L", Unit::Count, Aggregation::Sum, |_| {})
            .numbers("S", &[("A", small)])
            .numbers("L", &[("A", large)])
    };
    let report = kommun([at(2024, 100.0, 1.0), at(2025, 110.0, 2.0)]).report();
    let changes: Vec<_> = report
        .summary
        .changes
        .iter()
        .map(|change| change.indicator.as_str())
        .collect();
    assert_eq!(changes, ["L", "S"]);
}
