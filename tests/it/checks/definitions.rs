//! Rules over what an indicator is.

use itbokslut::domain::{
    Aggregation, Amount, DepartmentCode, Direction, Reading, Reporters, SourceField,
    Target, Unit,
};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_indicators, in_outcomes, number, targets};

/// Returns a kommun for each rule about definitions.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        sum_of_percent(),
        central(Reporters::All),
        central(Reporters::Source),
        misspelt(),
        invented(),
        of_post("ekonomi: utfall per post"),
        of_post("ekonomi: utfall per post, drfit"),
        of_post("ekonomi: utfall totalt, drift"),
        misfit(),
        nobody_reports(),
        sourced(),
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

fn derived(text: &str, unit: Unit, aggregation: Aggregation) -> Kommun {
    Kommun::valid()
        .indicator("S1.2", |i| {
            i.unit.set(unit);
            i.aggregation.set(aggregation);
            i.derived.set(text.to_owned());
        })
        .row("BUF", "S1.2", |row| row.outcome.clear())
        .row("SOC", "S1.2", |row| row.outcome.clear())
}

/// A ratio in percent for a share, otherwise a sum of a count.
fn derived_by(text: &str) -> Kommun {
    if text.contains("andel") {
        derived(text, Unit::Percent, Aggregation::Ratio)
    } else {
        derived(text, Unit::Count, Aggregation::Sum)
    }
}

#[test]
fn what_is_derived_is_asked_of_nobody_and_need_not_be_described() {
    for text in [
        "system: andel med systemsäkerhetsplan",
        "Incidenter: antal, Skadlig kod",
    ] {
        assert_eq!(derived_by(text).found(), NOTHING, "{text}");
        let rowless = derived_by(text).submission("SOC", |s| s.outcomes.truncate(1));
        assert_eq!(rowless.found(), NOTHING, "{text}");
    }
}

fn misspelt() -> Kommun {
    derived_by("systm: andel med systemsäkerhetsplan")
}

fn invented() -> Kommun {
    derived_by("medarbetarnas nöjdhet")
}

#[test]
fn an_unknown_computation_is_an_error_with_the_one_that_was_meant() {
    let expected = [at("härledning-okänd", in_indicators("derived", 2))];
    assert_eq!(misspelt().found(), expected);
    assert_eq!(invented().found(), expected);
    let remedy = |kommun: &Kommun| kommun.findings()[0].remedy.clone();
    let meant = "Menade du «system: andel med systemsäkerhetsplan»?";
    assert!(remedy(&misspelt()).starts_with(meant));
    assert!(!remedy(&invented()).contains("Menade du"));
    // It is not asked for either, until the cell is mended.
    let rowless = misspelt().submission("SOC", |s| s.outcomes.truncate(1));
    assert_eq!(rowless.found(), expected);
}

fn of_post(text: &str) -> Kommun {
    derived(text, Unit::Tkr, Aggregation::Sum)
}

#[test]
fn a_parameter_that_is_missing_unknown_or_not_taken_is_an_error() {
    let expected = [at("härledning-parameter", in_indicators("derived", 2))];
    assert_eq!(of_post("ekonomi: utfall per post").found(), expected);
    assert_eq!(of_post("ekonomi: utfall per post, drfit").found(), expected);
    assert_eq!(of_post("ekonomi: utfall totalt, drift").found(), expected);
    assert_eq!(of_post("ekonomi: utfall per post, drift").found(), NOTHING);
}

fn misfit() -> Kommun {
    derived("incidenter: antal", Unit::Percent, Aggregation::Mean)
}

fn nobody_reports() -> Kommun {
    derived_by("incidenter: antal").definition("S1.2", |i| {
        i.reporters.set(Reporters::Source);
    })
}

#[test]
fn a_computation_fits_the_unit_and_the_aggregation() {
    let expected = [at("härledning-otillåten", in_indicators("derived", 2))];
    assert_eq!(misfit().found(), expected);
    let finding = &misfit().findings()[0];
    assert_eq!(
        finding.other.as_ref().unwrap().within_file(),
        in_indicators("unit", 2)
    );
    let counted = misfit().definition("S1.2", |i| i.unit.set(Unit::Count));
    assert_eq!(counted.found(), NOTHING);
    // Where the aggregation itself is forbidden, that is what is told.
    let sum = derived("incidenter: antal", Unit::Percent, Aggregation::Sum);
    let rules: Vec<_> = sum.found().into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(rules, ["sammanvägning-otillåten"]);
}

#[test]
fn a_computation_needs_förvaltningar_that_report() {
    assert_eq!(
        nobody_reports().found(),
        [at("härledning-otillåten", in_indicators("derived", 2))]
    );
}

fn divided_by_the_row() -> Kommun {
    derived("incidenter: antal", Unit::Count, Aggregation::Ratio)
        .definition("S1.2", |i| i.denominator.set("datorer".to_owned()))
        .row("BUF", "S1.2", |row| {
            row.denominator.set(Amount::exact(50.0));
        })
        .row("SOC", "S1.2", |row| {
            row.denominator.set(Amount::exact(40.0));
        })
}

#[test]
fn what_an_amount_is_divided_by_is_asked_for() {
    assert_eq!(divided_by_the_row().found(), NOTHING);
    let undescribed = divided_by_the_row().definition("S1.2", |i| i.denominator.clear());
    assert_eq!(
        undescribed.found(),
        [at("del-ej-beskriven", in_indicators("denominator", 2))]
    );
    let unanswered = divided_by_the_row().row("SOC", "S1.2", |r| r.denominator.clear());
    assert_eq!(
        unanswered.found(),
        [at("utfall-saknas", in_outcomes("denominator", 2))]
    );
    let rowless = divided_by_the_row().submission("SOC", |s| s.outcomes.truncate(1));
    assert_eq!(
        rowless.found(),
        [at("indikatorer-saknas-i-formuläret", "Utfall")]
    );
}

fn sourced() -> Kommun {
    derived_by("incidenter: andel spårade").source(
        "S1.2",
        SourceField::Denominator,
        None,
        4.0,
    )
}

#[test]
fn a_source_for_what_is_derived_is_told_of() {
    let found = sourced().found();
    let rules: Vec<_> = found.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(rules, ["källa-används-inte"]);
    let amount = divided_by_the_row().source("S1.2", SourceField::Denominator, None, 4.0);
    assert_eq!(amount.found(), NOTHING);
}

#[test]
fn remarks_on_a_derived_value_are_checked_as_any() {
    let kommun = derived_by("incidenter: antal").row("BUF", "S1.2", |row| {
        row.secret.set(true);
    });
    assert_eq!(
        kommun.found(),
        [at("sekretess-utan-lagrum", in_outcomes("legal_ground", 2))]
    );
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
