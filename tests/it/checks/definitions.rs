//! Rules over what an indicator is.

use itbokslut::domain::{
    Aggregation, Amount, DepartmentCode, Direction, Reading, Reporters, Target, Unit,
};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_indicators, number, targets};

/// Returns a kommun for each rule about definitions.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        sum_of_percent(),
        central(Reporters::All),
        central(Reporters::Source),
        derived(),
        undescribed(),
        yes_no_interval(),
        Kommun::valid().definition("S1.1", |i| i.weight.set(-1.0)),
        Kommun::valid().definition("S1.1", |i| i.partial_limit.set(50.0)),
        Kommun::valid().definition("S1.1", |i| i.partial_tolerance.set(-2.0)),
        Kommun::valid().definition("S1.1", |i| i.reasonable_min.set(200.0)),
        Kommun::valid().definition("S1.1", |i| i.baseline_year.clear()),
        Kommun::valid().history("S1.1", 2022, None),
    ]
}

fn sum_of_percent() -> Kommun {
    Kommun::valid().definition("S1.1", |i| i.aggregation.set(Aggregation::Sum))
}

#[test]
fn a_sum_of_percentages_is_forbidden() {
    assert_eq!(
        sum_of_percent().found(),
        [at(
            "sammanvägning-otillåten",
            in_indicators("aggregation", 1)
        )]
    );
    let counted = sum_of_percent().definition("S1.1", |i| i.unit.set(Unit::Count));
    assert_eq!(counted.found(), NOTHING);
}

#[test]
fn what_is_forbidden_is_not_asked_for() {
    let kommun = sum_of_percent().row("BUF", "S1.1", |row| row.outcome.clear());
    assert_eq!(kommun.found(), sum_of_percent().found());
}

fn central(reporters: Reporters) -> Kommun {
    Kommun::valid().definition("S1.1", |i| {
        i.aggregation.set(Aggregation::Central);
        i.reporters.set(reporters);
    })
}

#[test]
fn central_takes_exactly_one_förvaltning() {
    let codes = |codes: &[&str]| {
        Reporters::Some(codes.iter().map(|c| DepartmentCode::new(*c)).collect())
    };
    for reporters in [
        Reporters::All,
        Reporters::Source,
        codes(&[]),
        codes(&["BUF", "SOC"]),
    ] {
        assert_eq!(
            central(reporters).found(),
            [at("central-inte-en", in_indicators("reporters", 1))]
        );
    }
    let one = central(codes(&["BUF"])).submission("SOC", |s| s.outcomes.clear());
    assert_eq!(one.found(), NOTHING);
}

fn derived() -> Kommun {
    Kommun::valid().indicator("S1.2", |i| {
        i.derived
            .set("system: andel med systemsäkerhetsplan".to_owned());
    })
}

#[test]
fn what_cannot_be_derived_is_an_error_and_is_asked_of_nobody() {
    let expected = [at("härledning-ej-möjlig", in_indicators("derived", 2))];
    assert_eq!(derived().found(), expected);
    let empty = derived().row("BUF", "S1.2", |row| row.outcome.clear());
    assert_eq!(empty.found(), expected);
}

fn undescribed() -> Kommun {
    Kommun::valid()
        .ratio("S1.2")
        .definition("S1.2", |i| i.denominator.clear())
        .indicator("S1.3", |i| i.aggregation.set(Aggregation::WeightedMean))
        .row("BUF", "S1.3", |row| row.weight.set(Amount::exact(2.0)))
        .row("SOC", "S1.3", |row| row.weight.set(Amount::exact(2.0)))
}

#[test]
fn what_is_counted_is_described() {
    assert_eq!(
        undescribed().found(),
        [
            at("del-ej-beskriven", in_indicators("denominator", 2)),
            at("del-ej-beskriven", in_indicators("weight_of", 3)),
        ]
    );
    let described = undescribed()
        .definition("S1.2", |i| i.denominator.set("tjänster".to_owned()))
        .definition("S1.3", |i| i.weight_of.set("anställda".to_owned()));
    assert_eq!(described.found(), NOTHING);
}

fn yes_no_interval() -> Kommun {
    yes_no_central().definition("S1.2", |i| i.direction.set(Direction::Interval))
}

fn yes_no_central() -> Kommun {
    let mut kommun = Kommun::valid().indicator("S1.2", |i| {
        i.unit.set(Unit::YesNo);
        i.aggregation.set(Aggregation::Central);
        i.reporters
            .set(Reporters::Some(vec![DepartmentCode::new("BUF")]));
        i.baseline.clear();
    });
    let governing = &mut kommun.material.current.governing;
    targets(&mut governing.targets[1], [Target::YesNo(true); 3]);
    kommun
        .row("BUF", "S1.2", |row| row.outcome.set(Reading::YesNo(true)))
        .submission("SOC", |s| s.outcomes.truncate(1))
}

#[test]
fn yes_or_no_has_no_interval() {
    assert_eq!(
        yes_no_interval().found(),
        [at("ja-nej-intervall", in_indicators("direction", 2))]
    );
    assert_eq!(yes_no_central().found(), NOTHING);
}

#[test]
fn the_numbers_of_a_definition_lie_where_they_have_a_meaning() {
    let check = |key: &str, rule: &'static str, bad: &[f64], good: &[f64]| {
        let with = |value: f64| {
            Kommun::valid().definition("S1.1", |i| match key {
                "weight" => i.weight.set(value),
                "partial_limit" => i.partial_limit.set(value),
                _ => i.partial_tolerance.set(value),
            })
        };
        for value in bad {
            assert_eq!(with(*value).found(), [at(rule, in_indicators(key, 1))]);
        }
        for value in good {
            assert_eq!(with(*value).found(), NOTHING, "{key} {value}");
        }
    };
    check("weight", "indikatorvikt-negativ", &[-0.5], &[0.5, 2.0]);
    check(
        "partial_limit",
        "delvisgräns-utanför",
        &[-0.1, 1.01, 50.0],
        &[0.0, 0.5, 1.0],
    );
    check(
        "partial_tolerance",
        "delvistolerans-negativ",
        &[-2.0],
        &[0.0, 2.0],
    );
}

#[test]
fn a_reversed_reasonable_interval_is_told_of_once_and_not_used() {
    let kommun = Kommun::valid().definition("S1.1", |i| i.reasonable_min.set(200.0));
    assert_eq!(
        kommun.found(),
        [at("rimligt-omvänt", in_indicators("reasonable_min", 1))]
    );
    let equal = Kommun::valid().definition("S1.1", |i| {
        i.reasonable_min.set(80.0);
        i.reasonable_max.set(80.0);
    });
    assert_eq!(equal.found(), NOTHING);
}

#[test]
fn a_baseline_has_its_year() {
    let without = Kommun::valid().definition("S1.1", |i| i.baseline_year.clear());
    assert_eq!(
        without.found(),
        [at(
            "startvärde-utan-startår",
            in_indicators("baseline_year", 1)
        )]
    );
    let spoilt = Kommun::valid().definition("S1.1", |i| i.baseline_year.spoil());
    assert_eq!(spoilt.found(), NOTHING);
}

#[test]
fn a_baseline_agrees_with_the_history_of_its_year() {
    let with = |year: i32, outcome: f64| {
        Kommun::valid()
            .history("S1.1", year, None)
            .governing(|g| g.history[0].outcome.set(number(outcome)))
            .found()
    };
    let place = in_indicators("baseline", 1);
    assert_eq!(with(2022, 61.0), [at("startvärde-avviker", place)]);
    assert_eq!(with(2022, 60.04), NOTHING, "the baseline is rounded");
    assert_eq!(with(2023, 61.0), NOTHING, "another year");
}
