//! What was published says as much of a year as its workbooks do.

use crate::analysis::tests::kommun::{Kommun, goal_of, kommun, number, set, year};
use crate::analysis::tests::oracle::random_kommun;
use crate::domain::{Aggregation, Measure, Trend, Unit, Year};
use crate::report::{HistoryOrigin, HistoryPoint, Report, TrendNote};

use super::{report, with_last_year_adopted, year_before};

/// How many random kommuner go round.
const KOMMUNER: u64 = 1500;

/// What later years say of earlier ones, without where it was read.
fn looked_back(report: &Report) -> Vec<String> {
    let history = |points: &[HistoryPoint]| -> Vec<(Year, Measure, bool, usize)> {
        let each = points.iter();
        each.map(|p| (p.year, p.outcome.value, p.comparable, p.secret_parts))
            .collect()
    };
    let mut said = Vec::new();
    for indicator in &report.indicators {
        said.push(format!(
            "{} {:?} {:?} {:?} {:?} {:?} {:?}",
            indicator.code,
            indicator.coverage,
            indicator.outcome.as_ref().map(|outcome| outcome.value),
            indicator.assessment,
            indicator.trend,
            history(&indicator.history),
            indicator
                .plan
                .forecast
                .as_ref()
                .map(|f| (f.value, f.outlook)),
        ));
        for own in &indicator.departments {
            said.push(format!(
                "{} {} {:?} {:?} {:?}",
                indicator.code,
                own.department,
                own.assessment,
                own.trend,
                history(&own.history),
            ));
        }
    }
    for goal in &report.goals {
        said.push(format!(
            "{} {:?} {:?}",
            goal.code, goal.assessment, goal.earlier
        ));
    }
    for finding in &report.findings.open {
        // What `Historik` says of a year counts for less once it is adopted.
        if finding.rule.id != "historik-motsäger-fastställt" {
            said.push(format!("{} {}", finding.rule.id, finding.place));
        }
    }
    said
}

#[test]
fn a_published_year_is_looked_back_at_like_its_workbooks() {
    let mut went_round = 0;
    for seed in 0..KOMMUNER {
        let kommun = random_kommun(seed);
        let Some(before) = year_before(&kommun) else {
            continue;
        };
        went_round += 1;
        let expected = looked_back(&kommun.report());
        let adopted = [super::adopt(before.report())];
        // With the year's workbooks still there, and without.
        let still_there = looked_back(&report(&kommun, &adopted));
        assert_eq!(still_there, expected, "kommun {seed}");
        let mut put_away = kommun.clone();
        put_away.material.earlier.clear();
        let alone = looked_back(&report(&put_away, &adopted));
        assert_eq!(alone, expected, "kommun {seed}, without its workbooks");
    }
    assert!(went_round > KOMMUNER / 2, "{went_round}");
}

fn two_years(last: f64, now: f64) -> Kommun {
    let of = |at, value| {
        year(at, &["A", "B"])
            .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
            .target("I", goal_of(100.0))
            .numbers("I", &[("A", value), ("B", 1.0)])
    };
    kommun([of(2024, last), of(2025, now)])
}

#[test]
fn what_was_published_comes_before_the_workbooks_and_the_sheet() {
    let mut kommun = two_years(10.0, 12.0);
    let adopted = super::adopt(year_before(&kommun).unwrap().report());
    // The workbook is changed afterwards, and the sheet says a third thing.
    let row = &mut kommun.material.earlier[0].submissions[0].outcomes[0];
    set(&mut row.outcome, number(99.0));
    let report = report(&kommun, &[adopted]);
    let indicator = &report.indicators[0];
    let point = &indicator.history[0];
    assert_eq!(point.origin, HistoryOrigin::Published);
    assert_eq!(point.outcome.value, Measure::Number(11.0));
    assert_eq!(
        point.outcome.sources[0].place.to_string(),
        "faststallt/2024/intern/it-bokslut.json"
    );
    assert_eq!(indicator.trend.trend, Some(Trend::Improved));
    let own = &indicator.departments[0];
    assert_eq!(own.history[0].outcome.value, Measure::Number(10.0));
    assert_eq!(own.trend.trend, Some(Trend::Improved));
}

#[test]
fn secrecy_is_inherited_until_a_row_says_otherwise_for_its_own_year() {
    let mut kommun = two_years(10.0, 12.0);
    let row = &mut kommun.material.earlier[0].submissions[0].outcomes[0];
    set(&mut row.secret, true);
    let row = &mut kommun.material.current.submissions[0].outcomes[0];
    set(&mut row.secret, false);
    set(&mut row.corrected, number(11.0));
    for report in [kommun.report(), with_last_year_adopted(&kommun)] {
        let indicator = &report.indicators[0];
        assert_eq!(indicator.history[0].secret_parts, 1);
        let [a, b] = &indicator.departments[..] else {
            panic!("{:?}", indicator.departments);
        };
        assert_eq!(
            (a.history[0].secret_parts, b.history[0].secret_parts),
            (1, 0)
        );
        assert!(!a.secret);
        assert!(report.corrections[0].was_secret && !report.corrections[0].secret);
    }
}

#[test]
fn a_correction_is_shown_against_what_was_published() {
    let mut kommun = two_years(10.0, 12.0);
    let row = &mut kommun.material.current.submissions[0].outcomes[0];
    set(&mut row.corrected, number(14.0));
    set(&mut row.correction_reason, "Dubbelräknat.".to_owned());
    let report = with_last_year_adopted(&kommun);
    let correction = &report.corrections[0];
    let before = correction.before.as_ref().unwrap();
    assert_eq!(before.value, Measure::Number(10.0));
    assert!(before.sources[0].place.file.starts_with("faststallt/2024/"));
    assert_eq!(correction.after.value, Measure::Number(14.0));
    let indicator = &report.indicators[0];
    // A went from 14 to 12; the kommun from the published 11 to 13.
    let own = indicator.departments[0].trend;
    assert_eq!(
        (own.trend, own.note),
        (Some(Trend::Worsened), Some(TrendNote::Corrected))
    );
    assert_eq!(indicator.trend.trend, Some(Trend::Improved));
    assert_eq!(indicator.history[0].outcome.value, Measure::Number(11.0));
}

#[test]
fn the_same_value_again_is_no_correction_and_a_new_one_is_told_of() {
    let corrected = |value: f64, is_there: bool| {
        let mut kommun = two_years(10.04, 12.0);
        if !is_there {
            kommun.material.earlier[0].submissions[0].outcomes.clear();
        }
        let row = &mut kommun.material.current.submissions[0].outcomes[0];
        set(&mut row.corrected, number(value));
        let report = with_last_year_adopted(&kommun);
        let told = report.findings.open.iter().map(|finding| finding.rule.id);
        let told: Vec<_> = told.filter(|id| id.starts_with("rättelse")).collect();
        (report.corrections.len(), told)
    };
    // The template showed 10,0.
    assert_eq!(corrected(10.0, true), (0, vec!["rättelse-utan-ändring"]));
    assert_eq!(corrected(10.1, true), (1, vec![]));
    assert_eq!(corrected(10.0, false), (1, vec!["rättelse-utan-värde"]));
}

#[test]
fn a_merger_is_known_from_what_was_published_alone() {
    let second = year(2024, &["C"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("C", 8.0)])
        .replaces("C", &["A", "B"]);
    let third = year(2025, &["E"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("E", 9.0)])
        .replaces("E", &["C"]);
    let first = year(2023, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("A", 1.0), ("B", 4.0)]);
    let mut kommun = kommun([first, second, third]);
    let before = year_before(&kommun).unwrap();
    let adopted = [
        super::adopt(year_before(&before).unwrap().report()),
        super::adopt(before.report()),
    ];
    kommun.material.earlier.clear();
    let own = &report(&kommun, &adopted).indicators[0].departments[0];
    let values: Vec<_> = own.history.iter().map(|p| p.outcome.value).collect();
    assert_eq!(values, [Measure::Number(5.0), Measure::Number(8.0)]);
}

#[test]
fn templates_show_what_was_published() {
    let mut kommun = two_years(10.0, 12.0);
    let adopted = super::adopt(year_before(&kommun).unwrap().report());
    kommun.material.earlier.clear();
    let fill = crate::analysis::template(
        &kommun.material,
        &[adopted],
        &kommun.settings,
        &crate::domain::DepartmentCode::new("A"),
    );
    let row = &fill.sheets["Utfall"].rows[0];
    let key = crate::form::department::outcomes::OUTCOME_LAST.column.key;
    assert_eq!(
        row.cells[key],
        crate::submission::Fill::Value(crate::submission::FillValue::Number(10.0))
    );
}
