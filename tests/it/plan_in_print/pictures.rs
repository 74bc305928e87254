//! Where everything stands in the pictures of the plan, and what they say.

use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::wording::{PlanSection, TargetChart};

use super::{N, filled, of, plan};
use crate::support::moved;

fn charts(plan: &PlanSection) -> Vec<&TargetChart> {
    let pictures = plan.pictures.pictures.iter();
    pictures
        .filter_map(|picture| picture.chart.as_ref())
        .collect()
}

#[test]
fn a_picture_says_in_words_what_it_shows() {
    let plan = plan(filled());
    let picture = plan
        .pictures
        .pictures
        .iter()
        .find(|p| p.code == "E1.1")
        .unwrap();
    assert_eq!(
        picture.chart.as_ref().unwrap().alt,
        format!(
            "Leverantörsfakturor som hanteras automatiskt, %, högre är bättre: utfall \
             2022 6,0, 2023 11,2, 2024 21,3 och 2025 43,8; målvärden i plan 2023–2025: \
             2023 20,0, 2024 40,0, 2025 60,0; plan 2024–2026: 2024 40,0, 2025 60,0, \
             2026 75,0; gällande plan 2025–2027: 2025 40,0, 2026 55,0, 2027 70,0; plan \
             2026–2028: 2026 55,0, 2027 70,0, 2028 80,0. Före planen med \
             3,8{N}procentenheter; prognos 2027: 55,2{N}±{N}7,6{N}%, nås inte."
        )
    );
    let labels: Vec<&str> = picture
        .chart
        .iter()
        .flat_map(|chart| &chart.labels)
        .map(|label| label.text.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "43,8",
            "prognos 55,2",
            "2025–2027: 70,0",
            "2026–2028",
            "2024–2026",
            "2023–2025",
            "6,0",
        ]
    );
}

#[test]
fn labels_never_cover_each_other_or_leave_the_picture() {
    for report in [filled(), moved::stress()] {
        let plan = plan(report);
        let charts = charts(&plan);
        assert!(charts.len() > 30);
        for chart in charts {
            for (at, label) in chart.labels.iter().enumerate() {
                assert!(
                    label.x >= 0.0 && label.x + label.width <= chart.width,
                    "{label:?}"
                );
                assert!(
                    label.y >= 0.0 && label.y + 7.0 <= chart.years_at,
                    "{label:?}"
                );
                for other in &chart.labels[at + 1..] {
                    let apart = label.x + label.width <= other.x + 1e-9
                        || other.x + other.width <= label.x + 1e-9
                        || label.y + 7.0 <= other.y
                        || other.y + 7.0 <= label.y;
                    assert!(apart, "{label:?} {other:?}\n{}", chart.alt);
                }
            }
        }
    }
}

#[test]
fn every_planversion_of_a_picture_has_its_label() {
    for report in [filled(), moved::stress()] {
        let plan = plan(report);
        for chart in charts(&plan) {
            let named = chart
                .labels
                .iter()
                .filter(|label| label.text.contains('–') && label.kind != "outcome")
                .count();
            let drawn = chart.alt.matches("plan 20").count();
            assert_eq!(named, drawn, "{}", chart.alt);
        }
    }
}

#[test]
fn nothing_in_a_picture_leaves_it() {
    let plan = plan(moved::stress());
    for chart in charts(&plan) {
        let lines = chart.lines.iter().flat_map(|line| &line.points);
        let dots = chart.dots.iter().flat_map(|dots| &dots.points);
        for point in lines.chain(dots) {
            assert!(
                (0.0..=chart.width).contains(&point.x),
                "{point:?} {}",
                chart.alt
            );
            assert!(
                (0.0..=chart.height).contains(&point.y),
                "{point:?} {}",
                chart.alt
            );
        }
        assert!(chart.left < chart.width * 0.4);
        assert!(!chart.rules.is_empty(), "{}", chart.alt);
    }
}

#[test]
fn values_no_scale_could_show_are_left_out() {
    let mut report = filled();
    let one = of(&mut report, "S3.1");
    one.outcome = Some(Figure::new(Measure::Number(f64::NAN), Vec::new()));
    one.vintages = vec![moved::aims(
        2025,
        [
            Some(Target::Number(1e300)),
            Some(Target::Number(80.0)),
            None,
        ],
    )];
    one.plan.forecast = Err(NoForecast::NotMeasured);
    let plan = plan(report);
    let picture = plan
        .pictures
        .pictures
        .iter()
        .find(|p| p.code == "S3.1")
        .unwrap();
    let chart = picture.chart.as_ref().unwrap();
    let targets = chart.dots.iter().find(|dots| dots.kind == "force").unwrap();
    assert_eq!(targets.points.len(), 1);
    assert!(chart.dots.iter().all(|dots| dots.kind != "own"));
}
