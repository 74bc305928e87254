//! Goals, the summary, and when a report is final (DESIGN §5.7, §5.15–5.16).

use crate::domain::{Aggregation, Assessment, Period, Place, Severity, Unit};
use crate::finding::{Finding, rules};
use crate::report::{Attention, Count, SubmissionState};
use crate::settings::{AcceptedFinding, GoalLimits, Rules};

use super::super::goals::{Part, Verdict, verdict};
use super::kommun::{Kommun, YEAR, date, goal_of, kommun, set, year};

use Assessment::{Met, NotApplicable, NotMeasured, NotMet, PartlyMet, WithoutTarget};

fn limits() -> GoalLimits {
    Rules::default().goal
}

fn of(parts: &[(Assessment, f64)]) -> Verdict {
    let parts: Vec<_> = parts
        .iter()
        .map(|&(assessment, weight)| Part { assessment, weight })
        .collect();
    verdict(&parts, &limits())
}

fn equally(parts: &[Assessment]) -> Assessment {
    let parts: Vec<_> = parts.iter().map(|&assessment| (assessment, 1.0)).collect();
    of(&parts).assessment
}

#[test]
fn points_are_averaged_by_weight() {
    assert_eq!(of(&[(Met, 3.0), (NotMet, 1.0)]).points, Some(0.75));
    assert_eq!(of(&[(Met, 3.0), (NotMet, 1.0)]).assessment, Met);
    assert_eq!(of(&[(Met, 2.9), (NotMet, 1.0)]).assessment, PartlyMet);
    assert_eq!(of(&[(PartlyMet, 4.0), (NotMet, 1.0)]).assessment, PartlyMet);
    assert_eq!(of(&[(PartlyMet, 3.9), (NotMet, 1.0)]).assessment, NotMet);
}

#[test]
fn met_also_when_the_unmeasured_count_as_zero_points() {
    assert_eq!(equally(&[Met, Met, Met, NotMeasured]), Met);
    assert_eq!(equally(&[Met, Met, NotMeasured]), PartlyMet);
}

#[test]
fn less_than_half_measured_is_not_measured() {
    assert_eq!(equally(&[Met, NotMeasured]), PartlyMet);
    assert_eq!(equally(&[Met, NotMeasured, NotMeasured]), NotMeasured);
}

#[test]
fn what_has_no_target_or_does_not_apply_has_no_weight() {
    assert_eq!(equally(&[Met, WithoutTarget]), Met);
    assert_eq!(equally(&[Met, WithoutTarget, WithoutTarget]), WithoutTarget);
    assert_eq!(equally(&[Met, NotApplicable, NotApplicable]), Met);
    assert_eq!(equally(&[Met, WithoutTarget, NotApplicable]), Met);
    assert_eq!(equally(&[NotApplicable, NotApplicable]), NotApplicable);
    assert_eq!(equally(&[WithoutTarget, NotApplicable]), WithoutTarget);
}

#[test]
fn a_goal_without_indicators_is_not_measured() {
    let verdict = of(&[]);
    assert_eq!(verdict.assessment, NotMeasured);
    assert!(verdict.without_indicators);
    assert_eq!(verdict.points, None);
}

/// Three indicators: met, not met, not measured; `change` weighs them.
fn three(change: impl Fn(&str) -> Option<f64>) -> Kommun {
    let start = year(YEAR, &["A"]);
    let year = [("M", Some(2.0)), ("N", Some(0.5)), ("U", None)]
        .into_iter()
        .fold(start, |year, (code, outcome)| {
            let year = year
                .indicator(code, Unit::Count, Aggregation::Max, |indicator| {
                    if let Some(weight) = change(code) {
                        set(&mut indicator.weight, weight);
                    }
                })
                .target(code, goal_of(1.0));
            match outcome {
                Some(outcome) => year.numbers(code, &[("A", outcome)]),
                None => year,
            }
        });
    kommun([year])
}

#[test]
fn weight_zero_is_shown_and_not_counted() {
    let report = three(|code| (code == "N").then_some(0.0)).report();
    let goal = &report.goals[0];
    assert_eq!(report.indicators.len(), 3);
    assert_eq!((goal.measured, goal.total), (Count::Of(1), Count::Of(2)));
    assert_eq!(
        (
            goal.counts.open().unwrap().met,
            goal.counts.open().unwrap().not_met,
            goal.counts.open().unwrap().not_measured
        ),
        (1, 0, 1)
    );
    assert_eq!(goal.points, Some(1.0));
    assert_eq!(goal.assessment, PartlyMet);
    let none = three(|_| Some(0.0)).report();
    assert!(none.goals[0].without_indicators);
    assert_eq!(none.goals[0].assessment, NotMeasured);
}

#[test]
fn a_negative_weight_counts_as_not_given() {
    let report = three(|code| (code == "N").then_some(-3.0)).report();
    assert_eq!(report.goals[0].total, 3);
    assert_eq!(report.goals[0].points, Some(0.5));
}

#[test]
fn the_decided_assessment_stands_beside_the_computed_one() {
    let mut kommun = three(|_| None);
    kommun.material.current = super::kommun::YearOf(kommun.material.current)
        .decided("S1", Met)
        .0;
    let report = kommun.report();
    let goal = &report.goals[0];
    assert_eq!(goal.assessment, PartlyMet);
    assert_eq!(goal.decided.as_ref().unwrap().assessment, Met);
    assert_eq!(report.summary.goals.partly_met, 1);
    assert_eq!(report.summary.goals.met, 0);
    assert_eq!(report.summary.decided_differently, 1);
}

#[test]
fn the_counts_of_areas_and_summary_agree_with_the_goals() {
    let mut kommun = three(|_| None);
    kommun.material.current = super::kommun::YearOf(kommun.material.current).goal("S2").0;
    let area = kommun.material.current.governing.goals.last_mut().unwrap();
    set(&mut area.area, "Demokrati".to_owned());
    set(&mut area.stewardship, true);
    let report = kommun.report();
    let names: Vec<_> = report.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Service", "Demokrati"]);
    assert_eq!(report.areas[0].indicator_counts, report.summary.indicators);
    assert_eq!(report.summary.indicators.open().unwrap().total(), 3);
    assert_eq!(report.summary.stewardship.not_measured, 1);
    assert_eq!(report.summary.stewardship.total(), 1);
    assert_eq!(report.summary.goals.total(), 2);
}

#[test]
fn what_needs_attention_comes_in_order() {
    let report = three(|_| None).report();
    let [Attention::WithoutRemedy(code)] = &report.summary.attention[..] else {
        panic!("{:?}", report.summary.attention);
    };
    assert_eq!(code.as_str(), "N");
    assert_eq!(report.summary.deviations.len(), 1);
    let failed = three(|code| (code == "N").then_some(9.0)).report();
    assert!(matches!(
        failed.summary.attention[0],
        Attention::GoalNotMet(_)
    ));
    let unmeasured = three(|code| (code == "U").then_some(9.0)).report();
    assert!(matches!(
        unmeasured.summary.attention[0],
        Attention::GoalNotMeasured(_)
    ));
}

#[test]
fn the_limits_are_settings_and_are_printed() {
    let mut kommun = three(|_| None);
    kommun.settings.rules.goal.partly = 0.6;
    let report = kommun.report();
    assert_eq!(report.goals[0].assessment, NotMet);
    let partly = report
        .rules
        .iter()
        .find(|rule| rule.key == "regler.mal_delvis");
    let partly = partly.unwrap();
    assert_eq!((partly.section, partly.default), ("5.7", 0.4));
    assert!((partly.value - 0.6).abs() < 1e-12);
}

fn error(cell: &str) -> Finding {
    let cell = crate::domain::CellRef::parse(cell).unwrap();
    let place = Place::cell("inlamnat/2025/a.xlsx", "Utfall", cell);
    rules::ambiguous_percent::found(&place, 0.5)
}

fn accepted(rule: &str, place: &str) -> AcceptedFinding {
    AcceptedFinding {
        rule: rule.to_owned(),
        place: place.to_owned(),
        reason: "Kontrollerat.".to_owned(),
        function: "ekonomichefen".to_owned(),
        date: date(2026, 2, 1),
        line: Place::file("itbokslut.toml"),
    }
}

#[test]
fn an_error_makes_the_report_preliminary_until_it_is_accepted() {
    let mut kommun = three(|_| None);
    assert_eq!(kommun.report().about.preliminary, None);
    kommun.found = vec![error("I2")];
    assert_eq!(kommun.report().about.preliminary.unwrap().errors, 1);
    let place = "inlamnat/2025/a.xlsx, \u{a0}Utfall!I2";
    kommun.settings.accepted = vec![accepted("procent-tvetydig", place)];
    let report = kommun.report();
    assert_eq!(report.about.preliminary, None);
    assert_eq!(report.findings.accepted.len(), 1);
    assert_eq!(report.findings.accepted[0].function, "ekonomichefen");
}

#[test]
fn an_acceptance_that_matches_nothing_is_a_notice() {
    let mut kommun = three(|_| None);
    kommun.found = vec![error("I2")];
    kommun.settings.accepted = vec![accepted(
        "procent-tvetydig",
        "inlamnat/2025/a.xlsx, Utfall!I3",
    )];
    let report = kommun.report();
    assert_eq!(report.about.preliminary.unwrap().errors, 1);
    let notice = report
        .findings
        .open
        .iter()
        .find(|f| f.severity() == Severity::Notice);
    assert_eq!(notice.unwrap().rule.id, "godtaget-fynd-saknas");
}

#[test]
fn a_warning_of_the_analysis_can_be_accepted_too() {
    let mut kommun = three(|_| None);
    let place = "styrning/2025.xlsx, Indikatorer!A4";
    assert_eq!(kommun.found("ej-mätt"), ["Indikatorer!A4"]);
    kommun.settings.accepted = vec![accepted("ej-mätt", place)];
    assert!(kommun.found("ej-mätt").is_empty());
    assert!(kommun.found("godtaget-fynd-saknas").is_empty());
}

#[test]
fn the_report_date_is_the_newest_believable_date_of_the_covers() {
    let mut kommun = three(|_| None);
    assert_eq!(kommun.report().about.date, date(2026, 1, 20));
    let cover = &mut kommun.material.current.submissions[0].cover;
    set(&mut cover.approved, date(2026, 2, 3));
    set(&mut cover.treated, date(2062, 2, 3));
    assert_eq!(kommun.report().about.date, date(2026, 2, 3));
    kommun.settings.report.date = Some(date(2026, 3, 1));
    assert_eq!(kommun.report().about.date, date(2026, 3, 1));
    kommun.settings.report.date = None;
    kommun.material.current.submissions.clear();
    assert_eq!(kommun.report().about.date, date(2025, 12, 31));
    kommun.material.period = Period {
        kind: crate::domain::PeriodKind::Interim,
        ..kommun.material.period
    };
    assert_eq!(kommun.report().about.date, date(2025, 8, 31));
}

#[test]
fn a_submission_is_late_undated_missing_or_in_time() {
    let mut kommun = three(|_| None);
    kommun.found = vec![error("I2")];
    let state = |kommun: &Kommun| kommun.report().submissions[0].clone();
    let in_time = state(&kommun);
    assert_eq!(in_time.state, SubmissionState::InTime);
    assert_eq!((in_time.asked, in_time.answered), (3, Count::Of(2)));
    // The missing remedy of N is a warning about the förvaltning.
    assert_eq!(in_time.findings, [1, 1, 0]);
    kommun.settings.deadlines.annual = Some(date(2026, 1, 15));
    assert_eq!(state(&kommun).state, SubmissionState::Late { days: 5 });
    let code = crate::domain::DepartmentCode::new("A");
    kommun.settings.submitted.insert(code, date(2026, 1, 15));
    assert_eq!(state(&kommun).state, SubmissionState::InTime);
    kommun.settings.submitted.clear();
    let cover = &mut kommun.material.current.submissions[0].cover;
    cover.submitted = crate::domain::Entry::Absent;
    assert_eq!(state(&kommun).state, SubmissionState::Undated);
    kommun.material.current.submissions.clear();
    assert_eq!(state(&kommun).state, SubmissionState::Missing);
    let preliminary = kommun.report().about.preliminary.unwrap();
    assert_eq!(preliminary.missing, ["Förvaltningen A"]);
}
