//! Indicators that are computed from the other sheets (DESIGN §5.3).

mod computations;

use crate::domain::{
    Aggregation, Amount, Assessment, IncidentCategory, Measure, Post, Reporters,
    SourceField, Unit, UnmeasuredReason,
};
use crate::report::{Count, Ground, SubmissionState};

use super::kommun::{Kommun, YEAR, YearOf, goal_of, kommun, number, set, year};
use super::sheets::spoil;

/// A year with one indicator that is derived.
fn derived(unit: Unit, aggregation: Aggregation, text: &str) -> YearOf {
    derived_in(YEAR, unit, aggregation, text)
}

fn derived_in(at: i32, unit: Unit, aggregation: Aggregation, text: &str) -> YearOf {
    year(at, &["A", "B"])
        .indicator("I", unit, aggregation, |indicator| {
            set(&mut indicator.derived, text.to_owned());
        })
        .target("I", goal_of(50.0))
}

fn incidents(year: YearOf, department: &str, traced: &[bool]) -> YearOf {
    traced.iter().fold(year, |year, traced| {
        year.bare_incident(department, |row| set(&mut row.traced, *traced))
    })
}

/// The share of incidents traced: 2 of 3 in A, 0 of 1 in B.
fn traced(at: i32) -> YearOf {
    let text = "Incidenter: andel spårade";
    let year = derived_in(at, Unit::Percent, Aggregation::Ratio, text);
    let year = incidents(year, "A", &[true, false, true]);
    incidents(year, "B", &[false])
}

fn outcome(kommun: &Kommun) -> Option<f64> {
    match kommun.indicator("I").outcome?.value {
        Measure::Number(value) => Some(value),
        Measure::YesNo(_) => None,
    }
}

#[test]
fn a_share_is_the_sum_of_its_parts_with_every_cell() {
    let kommun = kommun([traced(YEAR)]);
    assert_eq!(outcome(&kommun), Some(50.0));
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.assessment, Assessment::Met);
    assert_eq!(
        (
            indicator.coverage.open().unwrap().reported,
            indicator.coverage.open().unwrap().expected
        ),
        (2, 2)
    );
    let own = kommun.own("A", "I");
    let cells = |figure: Option<crate::domain::Figure<f64>>| {
        let sources = figure.unwrap().sources;
        let cells = sources.iter().map(|source| source.place.within_file());
        cells.collect::<Vec<_>>()
    };
    // The cells of the numerator are those of the incidents that count in it.
    assert_eq!(cells(own.numerator), ["Incidenter!G4", "Incidenter!G6"]);
    assert_eq!(
        cells(own.denominator),
        ["Incidenter!A4", "Incidenter!A5", "Incidenter!A6"]
    );
    assert_eq!(own.outcome.unwrap().sources.len(), 5);
    let fields: Vec<_> = indicator.outcome.unwrap().sources;
    let of = |field: &str| fields.iter().filter(|s| &*s.field == field).count();
    // None of B's was traced: its one empty answer shows that.
    assert_eq!((of("Täljare"), of("Nämnare")), (3, 4));
    assert!(kommun.findings().is_empty());
}

#[test]
fn a_plain_aggregation_takes_the_forvaltnings_own_share() {
    let text = "incidenter: andel spårade";
    let year = derived(Unit::Percent, Aggregation::Mean, text);
    let year = incidents(year, "A", &[true, false]);
    let year = incidents(year, "B", &[true, true, false, true]);
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(62.5));
    assert_eq!(kommun.own("B", "I").outcome.unwrap().sources.len(), 7);
    assert_eq!(kommun.own("B", "I").numerator, None);
}

#[test]
fn a_sheet_that_is_neither_filled_in_nor_declared_empty_is_not_reported() {
    let text = "incidenter: antal";
    let year = |aggregation| {
        let year = derived(Unit::Count, aggregation, text);
        incidents(year, "A", &[true, false])
    };
    let sum = kommun([year(Aggregation::Sum)]);
    assert_eq!(
        sum.indicator("I").ground,
        Ground::LowCoverage { least: 1.0 }
    );
    assert_eq!(sum.own("B", "I").ground, Ground::NoTarget);
    let mean = kommun([year(Aggregation::Mean)]);
    assert_eq!(outcome(&mean), Some(2.0));
    assert_eq!(
        mean.indicator("I").coverage.open().unwrap().share,
        Some(0.5)
    );
    assert_eq!(mean.own("B", "I").ground, Ground::NothingReported);
    // Declared empty, it is zero, and the declaration is its cell.
    let declared = kommun([year(Aggregation::Mean).nothing_to_report("B")]);
    assert_eq!(outcome(&declared), Some(1.0));
    let own = declared.own("B", "I").outcome.unwrap();
    assert_eq!(own.value, Measure::Number(0.0));
    assert_eq!(own.sources[0].place.within_file(), "Incidenter!B2");
}

#[test]
fn nothing_over_nothing_does_not_concern_the_forvaltning() {
    for aggregation in [Aggregation::Ratio, Aggregation::Mean] {
        let text = "incidenter: andel spårade";
        let year = derived(Unit::Percent, aggregation, text).nothing_to_report("B");
        let kommun = kommun([incidents(year, "A", &[true])]);
        assert_eq!(outcome(&kommun), Some(100.0), "{aggregation:?}");
        let coverage = kommun.indicator("I").coverage.open().unwrap();
        assert_eq!((coverage.expected, coverage.not_applicable), (1, 1));
        assert_eq!(kommun.own("B", "I").assessment, Assessment::NotApplicable);
        assert_eq!(kommun.own("B", "I").ground, Ground::NoDenominator);
        assert!(kommun.findings().is_empty());
    }
}

#[test]
fn nothing_over_nothing_everywhere_is_not_applicable() {
    let year = derived(
        Unit::Percent,
        Aggregation::Ratio,
        "incidenter: andel spårade",
    );
    let year = year.nothing_to_report("A").nothing_to_report("B");
    assert_eq!(
        kommun([year]).indicator("I").assessment,
        Assessment::NotApplicable
    );
}

#[test]
fn a_missing_submission_reports_nothing() {
    let kommun = kommun([traced(YEAR).without_submission("B")]);
    let indicator = kommun.indicator("I");
    assert_eq!(
        (
            indicator.coverage.open().unwrap().reported,
            indicator.coverage.open().unwrap().expected
        ),
        (1, 2)
    );
    assert_eq!(kommun.own("B", "I").outcome, None);
}

#[test]
fn a_cell_that_decides_and_cannot_be_used_makes_the_value_unknown() {
    let mut year = traced(YEAR);
    spoil(&mut year.of("A").incidents.rows[1].traced);
    let kommun = kommun([year]);
    assert_eq!(kommun.own("A", "I").ground, Ground::Unusable);
    assert_eq!(kommun.own("A", "I").outcome, None);
    assert_eq!(kommun.indicator("I").coverage.open().unwrap().reported, 1);
}

#[test]
fn an_amount_is_divided_by_what_a_source_has() {
    let year = derived(Unit::Tkr, Aggregation::Ratio, "ekonomi: utfall totalt")
        .source("I", SourceField::Denominator, None, Some(4.0))
        .amounts("A", Post::Operation, Some(9.0), Some(6.0))
        .amounts("A", Post::Licences, None, Some(1.5))
        .amounts("B", Post::Operation, None, Some(2.5));
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(2.5));
    let own = kommun.own("A", "I");
    assert_eq!(own.outcome.unwrap().value, Measure::Number(1.875));
    assert_eq!(own.ground, Ground::Contribution);
    let sources = kommun.indicator("I").outcome.unwrap().sources;
    assert_eq!(sources.len(), 4);
    assert!(kommun.findings().is_empty());
}

#[test]
fn an_amount_is_divided_by_what_the_forvaltning_writes() {
    let year = derived(Unit::Count, Aggregation::Ratio, "incidenter: antal");
    let year = incidents(year, "A", &[true, false, false]);
    let year = incidents(year, "B", &[true]);
    let year = year
        .row("A", "I", |row| {
            set(&mut row.denominator, Amount::exact(12.0));
        })
        .row("B", "I", |row| {
            set(&mut row.denominator, Amount::exact(4.0));
        });
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(0.25));
    assert_eq!(
        kommun.own("A", "I").denominator.unwrap().sources[0]
            .place
            .within_file(),
        "Utfall!K2"
    );
    assert!(
        kommun
            .findings()
            .iter()
            .all(|(rule, _)| *rule == "åtgärd-saknas")
    );
}

#[test]
fn a_share_above_all_is_told_at_the_cell_that_somebody_wrote() {
    let year = derived(Unit::Percent, Aggregation::Ratio, "incidenter: antal");
    let year = incidents(year, "A", &[true, false, false]).row("A", "I", |row| {
        set(&mut row.denominator, Amount::exact(2.0));
    });
    assert_eq!(kommun([year]).found("täljare-över-nämnare"), ["Utfall!K2"]);
}

#[test]
fn a_weighted_mean_takes_its_weight_from_the_row() {
    let year = derived(
        Unit::Hours,
        Aggregation::WeightedMean,
        "incidenter: timmar avbrott",
    )
    .bare_incident("A", |row| set(&mut row.hours, Amount::exact(10.0)))
    .bare_incident("B", |row| set(&mut row.hours, Amount::exact(1.0)))
    .row("A", "I", |row| set(&mut row.weight, Amount::exact(1.0)))
    .row("B", "I", |row| set(&mut row.weight, Amount::exact(2.0)));
    assert_eq!(outcome(&kommun([year])), Some(4.0));
}

#[test]
fn what_is_written_all_the_same_is_told_and_not_used() {
    let year = derived(Unit::Count, Aggregation::Sum, "incidenter: antal");
    let year = incidents(year, "A", &[true, false]).nothing_to_report("B");
    let year = year.numbers("I", &[("A", 5.0), ("B", 0.0)]);
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(2.0));
    assert_eq!(kommun.found("härlett-avviker"), ["Utfall!I2"]);
    let report = kommun.report();
    let finding = &report.findings.open[0];
    assert_eq!(
        finding.message,
        "Utfall är «5» här men «2» när det härleds ur bladet Incidenter (Incidenter!A4)"
    );
    assert_eq!(
        finding.other.as_ref().unwrap().to_string(),
        "inlamnat/2025/a.xlsx, Incidenter!A4"
    );
}

#[test]
fn what_is_written_in_place_of_an_empty_sheet_is_not_used() {
    let year = derived(Unit::Count, Aggregation::Mean, "incidenter: antal");
    let year = incidents(year, "A", &[true]).numbers("I", &[("B", 5.0)]);
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(1.0));
    assert_eq!(kommun.own("B", "I").outcome, None);
    assert_eq!(kommun.found("härlett-avviker"), ["Utfall!I2"]);
}

#[test]
fn a_reason_against_a_derived_value_is_told_and_not_used() {
    let reason = UnmeasuredReason::NotDone;
    let kommun = kommun([traced(YEAR).reason("A", "I", reason, None)]);
    assert_eq!(outcome(&kommun), Some(50.0));
    assert_eq!(kommun.found("härlett-avviker"), ["Utfall!M2"]);
}

#[test]
fn a_written_quotient_is_compared_with_the_derived_one_as_it_is_rounded() {
    let with = |value: f64| {
        let year = traced(YEAR).numbers("I", &[("A", value)]);
        kommun([year])
    };
    assert!(with(66.7).findings().is_empty());
    assert_eq!(with(66.6).found("härlett-avviker"), ["Utfall!I2"]);
    assert_eq!(outcome(&with(66.6)), Some(50.0));
    assert!(with(66.6).found("kvot-avviker").is_empty());
}

#[test]
fn a_source_for_what_is_derived_is_not_used() {
    let year = traced(YEAR)
        .source("I", SourceField::Denominator, None, Some(1000.0))
        .source("I", SourceField::Numerator, Some("A"), Some(1000.0));
    assert_eq!(outcome(&kommun([year])), Some(50.0));
    let year = derived(Unit::Count, Aggregation::Mean, "incidenter: antal").source(
        "I",
        SourceField::Outcome,
        None,
        Some(7.0),
    );
    let year = incidents(incidents(year, "A", &[true]), "B", &[true]);
    assert_eq!(outcome(&kommun([year])), Some(1.0));
}

#[test]
fn a_computation_that_cannot_be_made_is_forbidden_and_asked_of_nobody() {
    for (unit, aggregation, text) in [
        (Unit::Count, Aggregation::Sum, "incidenter: antall"),
        (Unit::Percent, Aggregation::Mean, "incidenter: antal"),
        (Unit::Count, Aggregation::Sum, "incidenter: antal, inbrott"),
        (Unit::Tkr, Aggregation::Sum, "ekonomi: utfall per post"),
        (Unit::Tkr, Aggregation::Sum, "risker: kostnad per riskpoäng"),
    ] {
        let year = derived(unit, aggregation, text).numbers("I", &[("A", 1.0)]);
        let kommun = kommun([incidents(year, "A", &[true])]);
        let indicator = kommun.indicator("I");
        assert_eq!(indicator.ground, Ground::Forbidden, "{text}");
        assert_eq!(indicator.outcome, None);
        assert_eq!(kommun.report().submissions[0].asked, 0);
    }
    let year = derived(Unit::Count, Aggregation::Sum, "incidenter: antal");
    let mut year = incidents(year, "A", &[true]).nothing_to_report("B");
    assert_eq!(kommun([year.clone()]).indicator("I").ground, Ground::Missed);
    let reporters = &mut year.0.governing.indicators[0].reporters;
    set(reporters, Reporters::Source);
    assert_eq!(kommun([year]).indicator("I").ground, Ground::Forbidden);
}

#[test]
fn what_is_wholly_derived_is_not_among_what_was_asked_for() {
    let asked = |kommun: &Kommun| {
        let report = kommun.report();
        let state = &report.submissions[0];
        assert_eq!(state.state, SubmissionState::InTime);
        (state.asked, state.answered)
    };
    let other = |year: YearOf| {
        year.indicator("J", Unit::Count, Aggregation::Sum, |_| {})
            .numbers("J", &[("A", 1.0)])
    };
    assert_eq!(asked(&kommun([other(traced(YEAR))])), (1, Count::Of(1)));
    let year = derived(Unit::Count, Aggregation::Ratio, "incidenter: antal");
    let year = incidents(year, "A", &[true]).row("A", "I", |row| {
        set(&mut row.denominator, Amount::exact(2.0));
    });
    assert_eq!(asked(&kommun([other(year)])), (2, Count::Of(2)));
}

#[test]
fn earlier_years_trend_and_coverage_follow_by_the_same_code() {
    let mut before = traced(YEAR - 1);
    // 1 of 3 in A and 0 of 1 in B.
    set(&mut before.of("A").incidents.rows[0].traced, false);
    let mut now = traced(YEAR);
    let kommun_of = |now: &YearOf| kommun([before.clone(), now.clone()]);
    let indicator = kommun_of(&now).indicator("I");
    assert_eq!(indicator.history[0].outcome.value, Measure::Number(25.0));
    assert_eq!(indicator.trend.trend, Some(crate::domain::Trend::Improved));
    let own = kommun_of(&now).own("A", "I");
    let last = own.history[0].outcome.clone();
    assert_eq!(last.sources[0].place.file.as_ref(), "inlamnat/2024/a.xlsx");
    // A had three of last year's four incidents.
    now.of("A").incidents.rows.clear();
    let coverage = kommun_of(&now).indicator("I").coverage.open().unwrap();
    assert_eq!(coverage.share, Some(0.25));
}

#[test]
fn the_least_exact_amount_marks_the_figure() {
    let amount = |mark| Amount {
        mark,
        ..Amount::exact(2.0)
    };
    let text = "incidenter: timmar avbrott";
    let year = derived(Unit::Hours, Aggregation::Sum, text)
        .bare_incident("A", |row| {
            set(&mut row.hours, amount(crate::domain::Mark::Approximate));
        })
        .bare_incident("A", |row| set(&mut row.hours, Amount::exact(1.0)))
        .nothing_to_report("B");
    let kommun = kommun([year]);
    assert_eq!(outcome(&kommun), Some(3.0));
    assert_eq!(kommun.indicator("I").mark, crate::domain::Mark::Approximate);
}

#[test]
fn a_category_narrows_the_count() {
    let text = "incidenter: antal, driftstopp";
    let of = |year: YearOf, category| {
        year.bare_incident("A", |row| set(&mut row.category, category))
    };
    let year = derived(Unit::Count, Aggregation::Sum, text).nothing_to_report("B");
    let year = of(year, IncidentCategory::Outage);
    let year = of(year, IncidentCategory::Malware);
    let year = of(year, IncidentCategory::Outage);
    let kommun = kommun([year.row("A", "I", |row| set(&mut row.outcome, number(2.0)))]);
    assert_eq!(outcome(&kommun), Some(2.0));
    assert!(
        kommun
            .findings()
            .iter()
            .all(|(rule, _)| *rule != "härlett-avviker")
    );
}
