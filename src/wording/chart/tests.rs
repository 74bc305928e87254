use super::*;
use crate::report::Shown;

fn of(
    unit: Unit,
    outcome: Option<f64>,
    target: Option<f64>,
    last: Option<f64>,
) -> Bullet {
    bullet(&BulletOf {
        name: "Svarstid",
        period: PeriodWords::new(crate::domain::Period::annual(2025)),
        year: 2025,
        unit,
        decimals: 1,
        outcome: outcome.map(Measure::Number),
        target: target.map(Target::Number),
        last: last.map(Measure::Number),
        assessment: Shown::Open(Assessment::Met),
    })
}

#[test]
fn a_bar_starts_at_zero() {
    let chart = of(Unit::Percent, Some(72.5), Some(75.0), Some(61.0));
    assert_eq!(chart.shape, "bar");
    assert_eq!(chart.ticks.first().map(|t| t.text.as_str()), Some("0"));
    assert!((chart.outcome.unwrap() - 0.725).abs() < 1e-12);
    assert!((chart.target.unwrap() - 0.75).abs() < 1e-12);
}

#[test]
fn shares_near_a_hundred_are_dots_on_a_marked_scale() {
    let chart = of(Unit::Percent, Some(99.7), Some(99.5), Some(99.4));
    assert_eq!(chart.shape, "dot");
    let labels: Vec<_> = chart.ticks.iter().map(|t| t.text.as_str()).collect();
    assert_eq!(labels, ["99,2", "100"]);
}

#[test]
fn small_shares_fill_their_scale() {
    let chart = of(Unit::Percent, Some(1.96), Some(2.0), Some(2.95));
    assert_eq!(chart.shape, "bar");
    assert_eq!(chart.ticks.last().map(|t| t.text.as_str()), Some("4"));
}

#[test]
fn negative_values_have_no_bar() {
    assert_eq!(of(Unit::Tkr, Some(-5.0), Some(10.0), None).shape, "dot");
}

#[test]
fn nothing_is_drawn_as_nothing() {
    let chart = of(Unit::Count, None, None, None);
    assert_eq!(chart.shape, "empty");
    assert!(chart.alt.contains("saknas"));
    assert_eq!(of(Unit::Count, None, Some(0.0), None).outcome, None);
}

#[test]
fn every_position_is_on_the_scale() {
    for value in [0.0, 1e-9, 0.5, 3.0, 99.95, 100.0, 1e6, 1e14, -7.0, f64::NAN] {
        for other in [0.0, 2.5, 100.0, 1e9, -1e9, f64::INFINITY] {
            for unit in Unit::ALL {
                let chart = of(*unit, Some(value), Some(other), None);
                for at in chart.outcome.into_iter().chain(chart.target) {
                    assert!((0.0..=1.0).contains(&at), "{unit:?} {value} {other}: {at}");
                }
                for tick in &chart.ticks {
                    assert!((0.0..=1.0).contains(&tick.at));
                }
            }
        }
    }
}

#[test]
fn the_alternative_text_tells_the_figures() {
    let chart = of(Unit::Days, Some(2.8), Some(2.0), Some(2.6));
    assert_eq!(
        chart.alt,
        "Svarstid: utfall 2025 2,8\u{a0}dagar mot målvärdet 2,0\u{a0}dagar, \
         utfall 2024 2,6\u{a0}dagar; uppfyllt."
    );
}
