//! The assessment of an indicator (DESIGN §5.5).

use crate::domain::{Aggregation, Assessment, Direction, Reading, Target, Unit};
use crate::report::{self, Ground, PartlyMetBy};
use crate::submission::Indicator;

use super::kommun::{Kommun, YEAR, goal_of, kommun, number, set, year};

use Assessment::{Met, NotMet, PartlyMet};

/// One förvaltning's outcome against a target.
fn one(
    unit: Unit,
    outcome: f64,
    target: Target,
    change: impl FnOnce(&mut Indicator),
) -> Kommun {
    let year = year(YEAR, &["A"])
        .indicator("I", unit, Aggregation::Max, change)
        .target("I", target)
        .numbers("I", &[("A", outcome)]);
    kommun([year])
}

fn assessed(
    unit: Unit,
    outcome: f64,
    target: f64,
    change: impl FnOnce(&mut Indicator),
) -> Assessment {
    one(unit, outcome, goal_of(target), change)
        .indicator("I")
        .assessment
        .open()
        .unwrap()
}

fn lower(indicator: &mut Indicator) {
    set(&mut indicator.direction, Direction::Lower);
}

fn tolerance(value: f64) -> impl FnOnce(&mut Indicator) {
    move |indicator| set(&mut indicator.partial_tolerance, value)
}

#[test]
fn a_target_is_reached_in_its_direction() {
    assert_eq!(assessed(Unit::Count, 10.0, 10.0, |_| {}), Met);
    assert_eq!(assessed(Unit::Count, 11.0, 10.0, |_| {}), Met);
    assert_eq!(assessed(Unit::Count, 10.0, 10.0, lower), Met);
    assert_eq!(assessed(Unit::Count, 9.0, 10.0, lower), Met);
    assert_eq!(assessed(Unit::Count, 20.0, 10.0, lower), NotMet);
}

#[test]
fn equal_within_the_tolerance_of_numbers_is_reached() {
    assert_eq!(assessed(Unit::Level, 3.0 - 2e-9, 3.0, |_| {}), Met);
    assert_eq!(assessed(Unit::Level, 3.0 - 4e-9, 3.0, |_| {}), NotMet);
    assert_eq!(assessed(Unit::Level, 0.5 - 5e-10, 0.5, |_| {}), Met);
    assert_eq!(assessed(Unit::Level, 0.5 - 2e-9, 0.5, |_| {}), NotMet);
    assert_eq!(assessed(Unit::Level, 2e9 - 1.0, 2e9, |_| {}), Met);
    assert_eq!(assessed(Unit::Level, 2e9 - 3.0, 2e9, |_| {}), NotMet);
}

#[test]
fn near_is_ten_percent_of_the_target() {
    assert_eq!(assessed(Unit::Count, 90.0, 100.0, |_| {}), PartlyMet);
    assert_eq!(assessed(Unit::Count, 89.99, 100.0, |_| {}), NotMet);
    assert_eq!(assessed(Unit::Days, 11.0, 10.0, lower), PartlyMet);
    assert_eq!(assessed(Unit::Days, 11.01, 10.0, lower), NotMet);
    assert_eq!(assessed(Unit::Count, -11.0, -10.0, |_| {}), PartlyMet);
}

#[test]
fn near_is_two_percentage_points_for_percent() {
    assert_eq!(assessed(Unit::Percent, 48.0, 50.0, |_| {}), PartlyMet);
    assert_eq!(assessed(Unit::Percent, 47.99, 50.0, |_| {}), NotMet);
}

#[test]
fn a_level_has_no_tolerance_but_a_given_one() {
    assert_eq!(assessed(Unit::Level, 3.0, 4.0, |_| {}), NotMet);
    assert_eq!(assessed(Unit::Level, 3.0, 4.0, tolerance(1.0)), PartlyMet);
}

#[test]
fn a_given_tolerance_replaces_the_default() {
    assert_eq!(assessed(Unit::Percent, 48.0, 50.0, tolerance(1.0)), NotMet);
    assert_eq!(
        assessed(Unit::Percent, 45.0, 50.0, tolerance(5.0)),
        PartlyMet
    );
    assert_eq!(assessed(Unit::Percent, 49.99, 50.0, tolerance(0.0)), NotMet);
}

#[test]
fn the_share_of_yes_has_no_default_tolerance() {
    let share = |change: fn(&mut Indicator)| {
        let year = year(YEAR, &["A", "B"])
            .indicator("I", Unit::YesNo, Aggregation::ShareYes, change)
            .target("I", goal_of(51.0))
            .answers("I", &[("A", true), ("B", false)]);
        kommun([year]).indicator("I").assessment
    };
    assert_eq!(share(|_| {}), NotMet);
    assert_eq!(
        share(|indicator| set(&mut indicator.partial_tolerance, 1.0)),
        PartlyMet
    );
}

/// An indicator with a baseline of 40 in 2022.
fn from_forty(indicator: &mut Indicator) {
    set(&mut indicator.baseline, 40.0);
    set(&mut indicator.baseline_year, 2022);
}

#[test]
fn half_of_the_way_from_the_baseline_is_partly_met() {
    assert_eq!(assessed(Unit::Percent, 60.0, 80.0, from_forty), PartlyMet);
    assert_eq!(assessed(Unit::Percent, 59.99, 80.0, from_forty), NotMet);
    let indicator = one(Unit::Percent, 60.0, goal_of(80.0), from_forty).indicator("I");
    let progress = PartlyMetBy::Progress {
        progress: 0.5,
        least: 0.5,
    };
    assert_eq!(indicator.ground, Ground::Partly(progress));
    // Downwards as well.
    let down = |indicator: &mut Indicator| {
        lower(indicator);
        from_forty(indicator);
    };
    assert_eq!(assessed(Unit::Count, 30.0, 20.0, down), PartlyMet);
    assert_eq!(assessed(Unit::Count, 30.5, 20.0, down), NotMet);
}

#[test]
fn the_share_of_the_way_is_the_indicators_or_a_setting() {
    let further = |indicator: &mut Indicator| {
        from_forty(indicator);
        set(&mut indicator.partial_limit, 0.75);
    };
    assert_eq!(assessed(Unit::Percent, 69.0, 80.0, further), NotMet);
    assert_eq!(assessed(Unit::Percent, 70.0, 80.0, further), PartlyMet);
    let mut kommun = one(Unit::Percent, 50.0, goal_of(80.0), from_forty);
    assert_eq!(kommun.indicator("I").assessment, NotMet);
    kommun.settings.rules.partial.progress = 0.25;
    assert_eq!(kommun.indicator("I").assessment, PartlyMet);
}

#[test]
fn progress_needs_a_target_better_than_the_baseline() {
    assert_eq!(assessed(Unit::Percent, 20.0, 40.0, from_forty), NotMet);
    assert_eq!(assessed(Unit::Percent, 20.0, 30.0, from_forty), NotMet);
}

#[test]
fn progress_needs_a_comparable_baseline() {
    let from = |year| {
        move |indicator: &mut Indicator| {
            from_forty(indicator);
            set(&mut indicator.comparable_from, year);
        }
    };
    assert_eq!(assessed(Unit::Percent, 60.0, 80.0, from(2022)), PartlyMet);
    assert_eq!(assessed(Unit::Percent, 60.0, 80.0, from(2023)), NotMet);
}

#[test]
fn an_interval_is_met_inside_with_its_ends() {
    let interval = |indicator: &mut Indicator| {
        from_forty(indicator);
        set(&mut indicator.direction, Direction::Interval);
    };
    let target = Target::Interval {
        from: 20.0,
        to: 30.0,
    };
    let of = |outcome| one(Unit::Count, outcome, target, interval).indicator("I");
    for inside in [20.0, 25.0, 30.0] {
        assert_eq!(of(inside).assessment, Met);
    }
    // Ten percent of the nearest end.
    assert_eq!(of(18.0).assessment, PartlyMet);
    assert_eq!(of(17.9).assessment, NotMet);
    assert_eq!(of(33.0).assessment, PartlyMet);
    // No progress towards an interval, however far from the baseline.
    assert_eq!(of(33.1).assessment, NotMet);
}

#[test]
fn without_target_the_outcome_is_shown_and_it_is_a_warning() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("A", 4.0)]);
    let kommun = kommun([year]);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.assessment, Assessment::WithoutTarget);
    assert!(indicator.outcome.is_some());
    assert_eq!(
        kommun.findings(),
        [("utan-målvärde", "Indikatorer!A2".to_owned())]
    );
}

#[test]
fn without_target_comes_before_not_measured() {
    let year = year(YEAR, &["A"]).indicator("I", Unit::Count, Aggregation::Sum, |_| {});
    assert_eq!(
        kommun([year]).indicator("I").assessment,
        Assessment::WithoutTarget
    );
}

#[test]
fn decimals_are_added_until_the_rounded_figures_agree() {
    let decimals = |outcome, target, wanted| {
        let change =
            move |indicator: &mut Indicator| set(&mut indicator.decimals, wanted);
        one(Unit::Percent, outcome, goal_of(target), change)
            .indicator("I")
            .printed_decimals
    };
    // 89 and 89, 89,0 and 89,0, then 88,96 against 89,00.
    assert_eq!(decimals(88.96, 89.0, 0), 2);
    assert_eq!(decimals(88.4, 89.0, 0), 0);
    assert_eq!(decimals(89.0, 89.0, 0), 0);
    assert_eq!(decimals(88.9, 89.0, 1), 1);
    assert_eq!(decimals(89.0 - 1e-6, 89.0, 0), 6);
    // Printed alike however many decimals: six are the most.
    assert_eq!(decimals(89.0 - 2e-7, 89.0, 0), 6);
    // Reached within the tolerance, but 88 against 89 without decimals.
    assert_eq!(decimals(88.5 - 1e-9, 88.5, 0), 1);
}

#[test]
fn a_target_met_only_after_it_was_softened_is_told() {
    let kommun = softened();
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.assessment, Met);
    let original = indicator.original.unwrap();
    assert_eq!(
        (original.vintage, original.reached),
        (YEAR - 1, Some(false))
    );
    let attention = kommun.report().summary.attention;
    assert!(matches!(
        attention[..],
        [report::Attention::SoftenedAndMet(_)]
    ));
}

fn softened() -> Kommun {
    let target = |value| [None, Some(goal_of(value)), None];
    let year = year(YEAR, &["A"])
        .vintage(YEAR - 1, Some(super::kommun::date(YEAR - 2, 11, 1)))
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .targets("I", YEAR - 1, None, target(10.0))
        .target("I", goal_of(8.0))
        .numbers("I", &[("A", 9.0)]);
    kommun([year])
}

#[test]
fn a_missed_target_without_remedy_is_a_warning_at_what_is_missing() {
    let kommun = one(Unit::Count, 1.0, goal_of(10.0), |_| {});
    assert_eq!(kommun.found("åtgärd-saknas"), ["Utfall!P2"]);
    let fill = |year: super::kommun::YearOf| {
        year.row("A", "I", |row| {
            set(&mut row.outcome, number(1.0));
            set(&mut row.measure, "Fler testas.".to_owned());
            set(&mut row.responsible, "IT-chefen".to_owned());
        })
    };
    let base = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Max, |_| {})
        .target("I", goal_of(10.0));
    let without_date = super::kommun::kommun([fill(base)]);
    assert_eq!(without_date.found("åtgärd-saknas"), ["Utfall!R2"]);
    let met = one(Unit::Count, 10.0, goal_of(10.0), |_| {});
    assert!(met.found("åtgärd-saknas").is_empty());
}

#[test]
fn a_forvaltnings_baseline_is_its_own_outcome_in_the_first_year() {
    let base = |history: Option<f64>| {
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::Percent, Aggregation::Mean, from_forty)
            .target("I", goal_of(80.0))
            .numbers("I", &[("A", 60.0)]);
        let year = match history {
            Some(value) => {
                year.history("I", 2022, Some("A"), Reading::Number(amount(value)))
            }
            None => year,
        };
        kommun([year]).own("A", "I").assessment
    };
    // The kommun's baseline of 40 is never used for it.
    assert_eq!(base(None), NotMet);
    assert_eq!(base(Some(40.0)), PartlyMet);
    assert_eq!(base(Some(50.0)), NotMet);
}

fn amount(value: f64) -> crate::domain::Amount {
    crate::domain::Amount::exact(value)
}
