//! Three generations: a kommun is followed from 2023 to 2026 with the program
//! itself. Targets are tightened, softened, dropped and added on the way, a
//! förvaltning is merged into another, and the method of an indicator is
//! changed. What is published of drift, path and forecast is held against a
//! calculation of its own.

mod expected;
mod kommun;

use serde_json::Value;

use crate::support::project::Project;
use expected::{Change, Heading};
use kommun::{INDICATORS, LAST, Told, known, told};

#[test]
fn a_kommun_is_followed_through_three_rollovers() {
    let kommun = Project::empty();
    kommun::begin(&kommun);
    for year in 2023..=LAST {
        kommun::answer(&kommun, year);
        let report = kommun::published(&kommun, year);
        compare(&report, year);
        if year < LAST {
            kommun::go_on(&kommun, year);
        }
    }
}

fn compare(report: &Value, year: i32) {
    for code in INDICATORS.map(|indicator| indicator.code) {
        let found = report["indikatorer"].as_array().unwrap().iter();
        let found = found.into_iter().find(|one| one["kod"] == code);
        let Some(told) = told(code, year) else {
            assert!(found.is_none(), "{code} {year}");
            continue;
        };
        let found = found.unwrap_or_else(|| panic!("no {code} in {year}"));
        let at = format!("{code} in the report of {year}");
        assert_eq!(drift(found), expected::drift(&told, &known(year)), "{at}");
        same(
            &found["plan"]["vag"]["avstand"],
            expected::standing(&told).map(f64::abs),
            &at,
        );
        let words = expected::standing(&told).map(|by| match by {
            by if by > 1e-9 => "före planen",
            by if by < -1e-9 => "efter planen",
            _ => "enligt planen",
        });
        assert_eq!(found["plan"]["vag"]["lage"].as_str(), words, "{at}");
        forecast(found, &told, &at);
        history(found, &told, &at);
    }
}

fn drift(found: &Value) -> Vec<Change> {
    let drift = found["plan"]["drift"].as_array().unwrap().iter();
    drift
        .map(|change| Change {
            year: change["ar"].as_i64().unwrap(),
            from: change["fran"].as_i64().unwrap(),
            to: change["till"].as_i64().unwrap(),
            size: change["forandring"].as_f64(),
            kind: change["art"].as_str().unwrap().to_owned(),
            total: change["sammanlagt"].as_bool().unwrap(),
        })
        .collect()
}

fn forecast(found: &Value, told: &Told, at: &str) {
    let (forecast, why) = (&found["plan"]["prognos"], &found["plan"]["prognos_skal"]);
    match expected::heading(told) {
        Heading::Nowhere(reason) => {
            assert_eq!((forecast, why.as_str()), (&Value::Null, Some(reason)), "{at}");
        }
        Heading::To {
            year,
            value,
            spread,
            outlook,
        } => {
            assert_eq!(*why, Value::Null, "{at}");
            assert_eq!(forecast["ar"].as_i64(), Some(year), "{at}");
            same(&forecast["varde"], Some(value), at);
            same(&forecast["spridning"], Some(spread), at);
            assert_eq!(forecast["utsikt"].as_str(), outlook, "{at}");
        }
    }
}

/// Earlier years are read from what was published, with the same outcomes.
fn history(found: &Value, told: &Told, at: &str) {
    let points = found["historik"].as_array().unwrap();
    let years: Vec<i64> = points.iter().map(|p| p["ar"].as_i64().unwrap()).collect();
    let known: Vec<i64> = told.earlier.iter().map(|(year, _)| i64::from(*year)).collect();
    assert_eq!(years, known, "{at}");
    for (point, (year, outcome)) in points.iter().zip(&told.earlier) {
        assert_eq!(point["ursprung"], "publicerat", "{at}, {year}");
        match (outcome, &point["utfall"]) {
            (None, shown) => assert_eq!(*shown, Value::Bool(true), "{at}, {year}"),
            (Some(outcome), shown) => same(shown, Some(*outcome), at),
        }
    }
}

fn same(found: &Value, expected: Option<f64>, at: &str) {
    match (found.as_f64(), expected) {
        (None, None) => {}
        (Some(found), Some(expected)) if (found - expected).abs() < 1e-9 => {}
        (found, expected) => panic!("{at}: {found:?}, expected {expected:?}"),
    }
}
