//! Which target applies (DESIGN §5.4).

use chrono::NaiveDate;

use crate::domain::{Aggregation, Assessment, Direction, Target, Unit, Year};
use crate::report::Ground;

use super::kommun::{Kommun, YEAR, YearOf, date, goal_of, kommun, number, set, year};

/// A year with these vintages, each with a target that is its own start year.
fn vintages(vintages: &[(Year, Option<NaiveDate>)]) -> Kommun {
    let start = year(YEAR, &["A"])
        .no_vintages()
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("A", 1.0)]);
    let year = vintages.iter().fold(start, |year, (start, decided)| {
        year.vintage(*start, *decided).targets(
            "I",
            *start,
            None,
            [Some(goal_of(f64::from(*start))); 3],
        )
    });
    kommun([year])
}

fn in_force(of: &[(Year, Option<NaiveDate>)]) -> Option<(Year, bool)> {
    let target = vintages(of).indicator("I").target?;
    assert_eq!(target.target.value, goal_of(f64::from(target.vintage)));
    Some((target.vintage, target.decided_during_year))
}

#[test]
fn the_latest_vintage_decided_in_time_is_in_force() {
    let decided = |year: Year| Some(date(year - 1, 11, 12));
    assert_eq!(
        in_force(&[
            (2023, decided(2023)),
            (2025, decided(2025)),
            (2024, decided(2024))
        ]),
        Some((2025, false))
    );
    // 2022–2024 and 2026–2028 do not cover 2025.
    assert_eq!(in_force(&[(2022, decided(2022))]), None);
    assert_eq!(in_force(&[(2026, decided(2026))]), None);
    assert_eq!(in_force(&[(2023, decided(2023))]), Some((2023, false)));
}

#[test]
fn the_last_day_is_31_december_the_year_before() {
    let before = (2024, Some(date(2023, 11, 1)));
    assert_eq!(
        in_force(&[before, (2025, Some(date(2024, 12, 31)))]),
        Some((2025, false))
    );
    assert_eq!(
        in_force(&[before, (2025, Some(date(2025, 1, 1)))]),
        Some((2024, false))
    );
}

#[test]
fn the_last_day_is_a_setting() {
    let mut kommun = vintages(&[
        (2024, Some(date(2023, 11, 1))),
        (2025, Some(date(2025, 2, 28))),
    ]);
    kommun.settings.rules.targets_decided_by = Some(date(2025, 2, 28));
    let target = kommun.indicator("I").target.unwrap();
    assert_eq!((target.vintage, target.decided_during_year), (2025, false));
}

#[test]
fn without_one_in_time_the_first_decided_during_the_year_counts() {
    let kommun = vintages(&[
        (2025, Some(date(2025, 6, 1))),
        (2024, Some(date(2025, 3, 1))),
    ]);
    let target = kommun.indicator("I").target.unwrap();
    assert_eq!((target.vintage, target.decided_during_year), (2024, true));
    assert_eq!(
        kommun.found("planversion-beslutad-under-året"),
        ["Planversioner!A3"]
    );
    // Decided after the year: never in force for it.
    assert_eq!(in_force(&[(2025, Some(date(2026, 1, 1)))]), None);
}

#[test]
fn a_vintage_without_a_date_is_not_in_force() {
    let before = (2024, Some(date(2023, 11, 1)));
    assert_eq!(in_force(&[before, (2025, None)]), Some((2024, false)));
    assert_eq!(in_force(&[(2025, None)]), None);
}

#[test]
fn there_is_no_fallback_per_indicator() {
    let year = year(YEAR, &["A"])
        .vintage(2024, Some(date(2023, 11, 1)))
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .targets("I", 2024, None, [Some(goal_of(1.0)); 3])
        .targets("I", 2025, None, [None, Some(goal_of(1.0)), None])
        .numbers("I", &[("A", 1.0)]);
    let indicator = kommun([year]).indicator("I");
    assert_eq!(indicator.assessment, Assessment::WithoutTarget);
    assert_eq!(indicator.ground, Ground::NoTarget);
    assert_eq!(indicator.original.unwrap().vintage, 2024);
}

#[test]
fn each_year_of_a_vintage_has_its_target() {
    let targets = [1.0, 2.0, 3.0].map(|value| Some(goal_of(value)));
    for (start, expected) in [(2025, 1.0), (2024, 2.0), (2023, 3.0)] {
        let year = year(YEAR, &["A"])
            .no_vintages()
            .vintage(start, Some(date(start - 1, 11, 1)))
            .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
            .targets("I", start, None, targets)
            .numbers("I", &[("A", 1.0)]);
        let target = kommun([year]).indicator("I").target.unwrap();
        assert_eq!(target.target.value, goal_of(expected));
    }
}

#[test]
fn the_original_target_is_the_first_decided() {
    let decided = |year: Year| Some(date(year - 1, 11, 12));
    let of = [
        (2024, decided(2024)),
        (2025, decided(2025)),
        (2023, decided(2023)),
    ];
    let original = vintages(&of).indicator("I").original.unwrap();
    assert_eq!(original.vintage, 2023);
    assert_eq!(original.target.value, goal_of(2023.0));
    assert!(vintages(&of[1..2]).indicator("I").original.is_none());
}

#[test]
fn two_rows_that_disagree_aim_at_nothing() {
    let of = |second| {
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
            .target("I", goal_of(1.0))
            .target("I", goal_of(second))
            .numbers("I", &[("A", 1.0)]);
        kommun([year]).indicator("I").assessment
    };
    assert_eq!(of(2.0), Assessment::WithoutTarget);
    assert_eq!(of(1.0), Assessment::Met);
}

fn department(aggregation: Aggregation, change: impl FnOnce(YearOf) -> YearOf) -> Kommun {
    let year = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, aggregation, |_| {})
        .target("I", goal_of(10.0))
        .numbers("I", &[("A", 10.0), ("B", 20.0)]);
    kommun([change(year)])
}

#[test]
fn a_forvaltning_has_its_own_target_or_the_kommuns() {
    let own = |year: YearOf| year.targets("I", YEAR, Some("B"), [Some(goal_of(30.0)); 3]);
    let kommun = department(Aggregation::Mean, own);
    assert_eq!(kommun.own("A", "I").assessment, Assessment::Met);
    let b = kommun.own("B", "I");
    assert_eq!(b.target.unwrap().target.value, goal_of(30.0));
    assert_eq!(b.assessment, Assessment::NotMet);
    assert_eq!(kommun.indicator("I").assessment, Assessment::Met);
}

#[test]
fn of_a_sum_a_forvaltning_has_no_part_of_the_kommuns_target() {
    let kommun = department(Aggregation::Sum, |year| year);
    let own = kommun.own("A", "I");
    assert_eq!(own.assessment, Assessment::WithoutTarget);
    assert_eq!(own.target, None);
    assert!(kommun.findings().is_empty());
    let own_row =
        |year: YearOf| year.targets("I", YEAR, Some("A"), [Some(goal_of(9.0)); 3]);
    let kommun = department(Aggregation::Sum, own_row);
    assert_eq!(kommun.own("A", "I").assessment, Assessment::Met);
}

#[test]
fn of_a_share_of_yes_a_forvaltning_aims_at_the_good_answer() {
    for (direction, expected) in [
        (Direction::Higher, Some(Target::YesNo(true))),
        (Direction::Lower, Some(Target::YesNo(false))),
        (Direction::Interval, None),
    ] {
        let target = match direction {
            Direction::Interval => Target::Interval {
                from: 0.0,
                to: 50.0,
            },
            _ => goal_of(50.0),
        };
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::YesNo, Aggregation::ShareYes, |indicator| {
                set(&mut indicator.direction, direction);
            })
            .target("I", target)
            .answers("I", &[("A", true)]);
        let own = kommun([year]).own("A", "I");
        assert_eq!(own.target.map(|target| target.target.value), expected);
    }
}

#[test]
fn the_vintages_of_the_report_say_which_is_in_force() {
    let decided = |year: Year| Some(date(year - 1, 11, 12));
    let report = vintages(&[(2025, decided(2025)), (2024, decided(2024))]).report();
    let vintages: Vec<_> = report
        .vintages
        .iter()
        .map(|v| (v.start, v.in_force))
        .collect();
    assert_eq!(vintages, [(2024, false), (2025, true)]);
    let targets = &report.indicators[0].vintages;
    assert_eq!(
        targets.iter().map(|t| t.start).collect::<Vec<_>>(),
        [2024, 2025]
    );
}

#[test]
fn a_number_outside_its_kind_is_no_surprise() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .target("I", goal_of(f64::INFINITY))
        .row("A", "I", |row| set(&mut row.outcome, number(f64::NAN)));
    let indicator = kommun([year]).indicator("I");
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
}

#[test]
fn a_year_without_a_vintage_is_told_of_once() {
    let rule = "ingen-planversion-gäller";
    let of_2025 = (2025, Some(date(2024, 11, 12)));
    assert_eq!(vintages(&[of_2025]).found(rule), Vec::<String>::new());
    let of_2026 = (2026, Some(date(2025, 11, 11)));
    assert_eq!(vintages(&[of_2026]).found(rule), ["Planversioner"]);
    assert_eq!(vintages(&[(2025, None)]).found(rule), ["Planversioner"]);
}
