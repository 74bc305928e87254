//! The rolling plan by examples (DESIGN §5.8): what the oracle's random
//! kommuner cannot say in words.

use crate::domain::{Aggregation, Direction, DriftKind, Outlook, Target, Unit, Year};
use crate::report::{NoForecast, Plan, Standing};
use crate::submission::Indicator;

use super::kommun::{YEAR, YearOf, date, goal_of, kommun, number, set, year};

/// A year with the vintages 2023 to 2025, each decided the autumn before, and
/// an indicator with these targets in them.
fn targets(unit: Unit, of: [[Option<Target>; 3]; 3]) -> YearOf {
    let start =
        year(YEAR, &["A"])
            .no_vintages()
            .indicator("I", unit, Aggregation::Mean, |_| {});
    let vintages = [2023, 2024, 2025].into_iter().zip(of);
    vintages.fold(start, |year, (start, targets)| {
        let year = year.vintage(start, Some(date(start - 1, 11, 12)));
        year.targets("I", start, None, targets)
    })
}

fn numbers(of: [[f64; 3]; 3]) -> YearOf {
    targets(
        Unit::Percent,
        of.map(|years| years.map(|n| Some(goal_of(n)))),
    )
}

/// The outcomes of years, the last of them the year's own.
fn outcomes(year: YearOf, of: &[(Year, f64)]) -> YearOf {
    of.iter().fold(year, |year, (at, value)| match *at {
        YEAR => year.numbers("I", &[("A", *value)]),
        at => year.history("I", at, None, number(*value)),
    })
}

fn plan(year: YearOf) -> Plan {
    kommun([year]).indicator("I").plan
}

fn forecast(of: &[(Year, f64)]) -> Result<(f64, f64, Option<Outlook>), NoForecast> {
    let year = numbers([[70.0, 75.0, 80.0], [75.0, 80.0, 85.0], [80.0, 85.0, 90.0]]);
    let forecast = plan(outcomes(year, of)).forecast;
    forecast.map(|f| (f.value, f.spread, f.outlook))
}

#[test]
fn a_target_that_was_moved_twice_has_two_steps_and_a_total() {
    let plan = plan(numbers([
        [70.0, 80.0, 92.0],
        [80.0, 90.0, 95.0],
        [88.0, 92.0, 95.0],
    ]));
    let of_2025: Vec<_> = plan
        .drift
        .iter()
        .filter(|drift| drift.year == 2025)
        .map(|drift| (drift.from, drift.to, drift.change, drift.kind, drift.total))
        .collect();
    assert_eq!(
        of_2025,
        [
            (2023, 2024, Some(-2.0), DriftKind::Softened, false),
            (2024, 2025, Some(-2.0), DriftKind::Softened, false),
            (2023, 2025, Some(-4.0), DriftKind::Softened, true),
        ]
    );
    // 2024 and 2026 are in two vintages each: a total would say it again.
    assert!(plan.drift.iter().all(|d| d.year == 2025 || !d.total));
    assert_eq!(plan.drift.len(), 5);
}

#[test]
fn a_vintage_that_came_too_late_is_shown_and_in_no_total() {
    let year = numbers([[70.0, 80.0, 92.0], [80.0, 90.0, 95.0], [60.0, 92.0, 95.0]]);
    let mut kommun = kommun([year]);
    let vintages = &mut kommun.material.current.governing.vintages;
    set(&mut vintages[2].decided_on, date(2025, 6, 1));
    let plan = kommun.indicator("I").plan;
    let of_2025: Vec<_> = plan
        .drift
        .iter()
        .filter(|drift| drift.year == 2025)
        .map(|drift| (drift.from, drift.to, drift.in_time, drift.total))
        .collect();
    assert_eq!(
        of_2025,
        [(2023, 2024, true, false), (2024, 2025, false, false)]
    );
}

#[test]
fn intervals_answers_and_what_is_new_or_gone_have_kinds_and_no_size() {
    let kinds = |unit: Unit, direction: Direction, old, new| {
        let mut kommun = kommun([targets(
            unit,
            [[None, None, old], [None, new, None], [None; 3]],
        )]);
        let row = &mut kommun.material.current.governing.indicators[0];
        set(&mut row.direction, direction);
        let plan = kommun.indicator("I").plan;
        let drift = plan
            .drift
            .into_iter()
            .find(|d| (d.year, d.to) == (2025, 2024));
        drift.map(|d| (d.kind, d.change))
    };
    let between = |from, to| Some(Target::Interval { from, to });
    let interval = |old, new| kinds(Unit::Days, Direction::Interval, old, new);
    let within = between(5.0, 10.0);
    let just = |kind| Some((kind, None));
    assert_eq!(
        interval(within, between(5.0, 9.0)),
        just(DriftKind::Sharpened)
    );
    assert_eq!(
        interval(within, between(4.0, 10.0)),
        just(DriftKind::Softened)
    );
    assert_eq!(
        interval(within, between(4.0, 9.0)),
        just(DriftKind::Changed)
    );
    assert_eq!(interval(within, within), just(DriftKind::Unchanged));
    assert_eq!(interval(within, None), just(DriftKind::Removed));
    assert_eq!(interval(None, within), just(DriftKind::New));
    assert_eq!(interval(None, None), None);
    let answer = |direction, old, new| {
        let aim = |answer| Some(Target::YesNo(answer));
        kinds(Unit::YesNo, direction, aim(old), aim(new))
    };
    assert_eq!(
        answer(Direction::Higher, false, true),
        just(DriftKind::Sharpened)
    );
    assert_eq!(
        answer(Direction::Lower, false, true),
        just(DriftKind::Softened)
    );
    // A number became an interval: the direction was changed on the way.
    let number = Some(goal_of(7.0));
    assert_eq!(interval(number, within), just(DriftKind::Changed));
}

#[test]
fn a_cell_that_could_not_be_read_is_not_a_target_taken_away() {
    let mut kommun = kommun([numbers([[70.0; 3], [70.0; 3], [70.0; 3]])]);
    let rows = &mut kommun.material.current.governing.targets;
    let place = rows[1].years[1].place().unwrap().clone();
    rows[1].years[1] = crate::domain::Entry::Unusable(place);
    let drift = kommun.indicator("I").plan.drift;
    let of_2025: Vec<_> = drift
        .iter()
        .filter(|d| d.year == 2025)
        .map(|d| (d.from, d.to, d.kind))
        .collect();
    assert_eq!(of_2025, [(2023, 2025, DriftKind::Unchanged)]);
}

#[test]
fn the_outcome_stands_before_on_or_after_the_path() {
    let standing = |outcome: f64| {
        let year = numbers([[70.0; 3], [75.0; 3], [80.0, 85.0, 90.0]]);
        plan(outcomes(year, &[(YEAR, outcome)]))
            .path
            .unwrap()
            .standing
    };
    assert_eq!(standing(83.5), Some(Standing::Ahead(3.5)));
    assert_eq!(standing(80.0), Some(Standing::OnPath));
    assert_eq!(standing(78.0), Some(Standing::Behind(2.0)));
    // The second year of the vintage has no target of its own: the straight
    // line from the first to the third says where to be.
    let year = year(YEAR, &["A"])
        .no_vintages()
        .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
        .vintage(2024, Some(date(2023, 11, 12)))
        .targets(
            "I",
            2024,
            None,
            [Some(goal_of(10.0)), None, Some(goal_of(20.0))],
        );
    let path = plan(outcomes(year, &[(YEAR, 12.0)])).path.unwrap();
    assert_eq!(path.standing, Some(Standing::Behind(3.0)));
    assert_eq!(
        path.points.iter().map(|p| p.year).collect::<Vec<_>>(),
        [2024, 2026]
    );
}

#[test]
fn the_baseline_begins_the_path_only_where_it_can_be_compared() {
    let years = |change: &dyn Fn(&mut Indicator)| {
        let mut kommun = kommun([numbers([[70.0; 3]; 3])]);
        let row = &mut kommun.material.current.governing.indicators[0];
        set(&mut row.baseline, 44.0);
        set(&mut row.baseline_year, 2022);
        change(row);
        let path = kommun.indicator("I").plan.path.unwrap();
        path.points.iter().map(|p| p.year).collect::<Vec<_>>()
    };
    assert_eq!(years(&|_| {}), [2022, 2025, 2026, 2027]);
    let changed_method = |row: &mut Indicator| set(&mut row.comparable_from, 2024);
    assert_eq!(years(&changed_method), [2025, 2026, 2027]);
    let same_year = |row: &mut Indicator| set(&mut row.baseline_year, 2025);
    assert_eq!(years(&same_year), [2025, 2026, 2027]);
}

#[test]
fn a_line_through_three_outcomes_tells_where_they_are_heading() {
    // 70, 75, 80: five a year, on the line; in 2027 they are at 90.
    let straight = forecast(&[(2023, 70.0), (2024, 75.0), (2025, 80.0)]);
    assert_eq!(straight, Ok((90.0, 0.0, Some(Outlook::Reached))));
    // One less, and 87 is not 90.
    let slower = forecast(&[(2023, 75.0), (2024, 78.0), (2025, 81.0)]);
    assert_eq!(slower, Ok((87.0, 0.0, Some(Outlook::Missed))));
}

#[test]
fn a_constant_series_stays_where_it_is() {
    let low = forecast(&[(2023, 80.0), (2024, 80.0), (2025, 80.0)]);
    assert_eq!(low, Ok((80.0, 0.0, Some(Outlook::Missed))));
    let high = forecast(&[(2023, 90.0), (2024, 90.0), (2025, 90.0)]);
    assert_eq!(high, Ok((90.0, 0.0, Some(Outlook::Reached))));
}

#[test]
fn an_outlier_makes_the_outlook_uncertain() {
    let of = [(2022, 78.0), (2023, 80.0), (2024, 40.0), (2025, 84.0)];
    let (value, spread, outlook) = forecast(&of).unwrap();
    // 78, 80, 40, 84 over −1.5 … 1.5: the mean is 70.5 and the slope −2.2.
    assert!((value - (70.5 - 2.2 * 3.5)).abs() < 1e-9, "{value}");
    assert!(
        (spread - (70.5 - 2.2 * 0.5 - 40.0)).abs() < 1e-9,
        "{spread}"
    );
    assert_eq!(outlook, Some(Outlook::Uncertain));
}

#[test]
fn only_the_latest_five_count() {
    let of = [
        (2019, 5.0),
        (2020, 5.0),
        (2021, 60.0),
        (2022, 65.0),
        (2023, 70.0),
        (2024, 75.0),
        (2025, 80.0),
    ];
    assert_eq!(forecast(&of), Ok((90.0, 0.0, Some(Outlook::Reached))));
}

#[test]
fn what_cannot_go_on_is_kept_within_its_unit_and_judged_before() {
    let of = [(2023, 80.0), (2024, 90.0), (2025, 99.0)];
    let (value, _, outlook) = forecast(&of).unwrap();
    assert!((value - 100.0).abs() < 1e-9);
    assert_eq!(outlook, Some(Outlook::Reached));
}

#[test]
fn there_is_no_forecast_when_nothing_is_known() {
    assert_eq!(
        forecast(&[(2024, 75.0), (2025, 80.0)]),
        Err(NoForecast::TooFew(2))
    );
    assert_eq!(
        forecast(&[(2022, 70.0), (2023, 72.0), (2024, 75.0)]),
        Err(NoForecast::NotMeasured)
    );
    let of = |change: &dyn Fn(&mut Indicator)| {
        let year = numbers([[70.0; 3]; 3]);
        let of = [(2023, 70.0), (2024, 75.0), (2025, 80.0)];
        let mut kommun = kommun([outcomes(year, &of)]);
        change(&mut kommun.material.current.governing.indicators[0]);
        kommun.indicator("I").plan.forecast.unwrap_err()
    };
    let method = |row: &mut Indicator| set(&mut row.comparable_from, 2025);
    assert_eq!(of(&method), NoForecast::MethodChanged(1));
    let level = |row: &mut Indicator| set(&mut row.unit, Unit::Level);
    assert_eq!(of(&level), NoForecast::NotALine);
    let interval = |row: &mut Indicator| set(&mut row.direction, Direction::Interval);
    assert_eq!(of(&interval), NoForecast::NotALine);
    let answer = |row: &mut Indicator| set(&mut row.unit, Unit::YesNo);
    assert_eq!(of(&answer), NoForecast::NotALine);
    // No vintage is in force, and one whose last year is the year itself.
    let indicator = |start: Year| {
        let year = year(YEAR, &["A"])
            .no_vintages()
            .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
            .vintage(start, Some(date(start - 1, 11, 12)))
            .targets("I", start, None, [Some(goal_of(10.0)); 3]);
        plan(outcomes(year, &[(2023, 1.0), (2024, 2.0), (2025, 3.0)])).forecast
    };
    assert_eq!(indicator(2022).unwrap_err(), NoForecast::NoPlan);
    assert_eq!(indicator(2023).unwrap_err(), NoForecast::PlanEnds);
    assert!(indicator(2024).is_ok());
}

#[test]
fn a_changed_target_without_a_reason_is_told_of_once_a_row() {
    let rule = "målvärde-ändrat-utan-skäl";
    let moved = || numbers([[70.0, 80.0, 92.0], [80.0, 90.0, 95.0], [90.0, 95.0, 97.0]]);
    // The rows stand from row 2: År 2 of 2024 in column E, År 1 of 2025 in D.
    assert_eq!(kommun([moved()]).found(rule), ["Målvärden!E3"]);
    let mut explained = kommun([moved()]);
    let row = &mut explained.material.current.governing.targets[1];
    set(&mut row.reason, "Upphandlingen blev försenad.".to_owned());
    assert_eq!(explained.found(rule), Vec::<String>::new());
    // What is new needs no reason; what is taken away does, at the old cell.
    let gone = targets(
        Unit::Percent,
        [[None; 3], [Some(goal_of(80.0)); 3], [None; 3]],
    );
    assert_eq!(kommun([gone]).found(rule), ["Målvärden!E3"]);
}

#[test]
fn a_förvaltnings_own_target_that_goes_with_the_kommuns_needs_no_reason_of_its_own() {
    let rule = "målvärde-ändrat-utan-skäl";
    let mut with_own = kommun([targets(
        Unit::Percent,
        [[None; 3], [Some(goal_of(80.0)); 3], [None; 3]],
    )
    .targets("I", 2024, Some("A"), [Some(goal_of(70.0)); 3])]);
    let rows = &mut with_own.material.current.governing.targets;
    set(&mut rows[2].reason, "Utgår.".to_owned());
    assert_eq!(with_own.found(rule), Vec::<String>::new());
    let plan = with_own.indicator("I").plan;
    let kinds = |drift: &[crate::report::Drift]| {
        drift.iter().map(|d| (d.year, d.kind)).collect::<Vec<_>>()
    };
    let gone = |year| (year, DriftKind::Removed);
    assert_eq!(
        kinds(&plan.departments[0].drift)[2..],
        [gone(2025), gone(2026)]
    );
    assert_eq!(
        kinds(&plan.drift)[2..],
        kinds(&plan.departments[0].drift)[2..]
    );
}
