//! Which of several submissions from one förvaltning counts.

use itbokslut::checks;
use itbokslut::domain::{Amount, DepartmentCode, Mark, Reading};
use itbokslut::finding::Finding;
use itbokslut::settings::Settings;
use itbokslut::submission::Submission;

use crate::support::kommun::{Cell, Kommun, number};
use crate::support::rows::date;

/// Returns BUF's submission as another file, changed.
fn buf(file: &str, change: impl FnOnce(&mut Submission)) -> Submission {
    let mut submission = Kommun::valid().material.current.submissions[0].clone();
    submission.file = format!("inlamnat/2025/{file}.xlsx").into();
    change(&mut submission);
    submission
}

/// Returns the files that count, and the rule and message of each finding.
fn selected(submissions: &[Submission]) -> (Vec<String>, Vec<(&'static str, String)>) {
    select(submissions, &Settings::default())
}

fn select(
    submissions: &[Submission],
    settings: &Settings,
) -> (Vec<String>, Vec<(&'static str, String)>) {
    let (selected, findings) = checks::select(submissions.to_vec(), settings);
    let mut turned = submissions.to_vec();
    turned.reverse();
    assert_eq!(
        checks::select(turned, settings),
        (selected.clone(), findings.clone()),
        "the order of the files does not matter"
    );
    let name = |s: &Submission| s.file.rsplit('/').next().unwrap().to_owned();
    let told = |f: Finding| (f.rule.id, f.message);
    (
        selected.iter().map(name).collect(),
        findings.into_iter().map(told).collect(),
    )
}

#[test]
fn one_from_each_is_used_as_it_is_by_code() {
    let mut submissions = Kommun::valid().material.current.submissions;
    submissions.reverse();
    let (files, findings) = selected(&submissions);
    assert_eq!(files, ["buf.xlsx", "soc.xlsx"]);
    assert_eq!(findings, []);
}

#[test]
fn the_highest_round_goes_before_the_latest_date() {
    let first = buf("a", |s| s.cover.submitted.set(date(2026, 3, 1)));
    let second = buf("b", |s| {
        s.round = 2;
        s.outcomes[0].outcome.set(number(81.0));
    });
    let (files, findings) = selected(&[first, second]);
    assert_eq!(files, ["b.xlsx"]);
    assert_eq!(
        findings,
        [(
            "inlämning-ersatt",
            "BUF har lämnat in flera gånger, och inlamnat/2025/b.xlsx används; de \
             skiljer sig i Försättsblad!I2 och Utfall!I2"
                .to_owned()
        )]
    );
}

#[test]
fn the_latest_date_counts_and_none_is_the_earliest() {
    let early = buf("a", |s| s.cover.submitted.set(date(2026, 1, 20)));
    let late = buf("b", |s| s.cover.submitted.set(date(2026, 1, 21)));
    let undated = buf("c", |s| s.cover.submitted.clear());
    let (files, findings) = selected(&[early, undated, late]);
    assert_eq!(files, ["b.xlsx"]);
    let rules: Vec<_> = findings.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(rules, ["inlämning-ersatt", "inlämning-ersatt"]);
}

#[test]
fn equal_ones_are_one() {
    let written = buf("b", |s| {
        s.outcomes[0].outcome.set(Reading::Number(Amount {
            value: 80.0,
            mark: Mark::Exact,
            decimals: 1,
        }));
    });
    let (files, findings) = selected(&[buf("a", |_| {}), written]);
    assert_eq!(files, ["a.xlsx"], "80 and 80,0 say the same");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].0, "inlämning-ersatt");
    assert!(findings[0].1.ends_with("de säger samma sak"));
}

#[test]
fn a_tie_with_different_values_is_an_error_and_none_is_used() {
    let other = buf("b", |s| {
        s.outcomes[0].outcome.set(number(81.0));
        s.analysis[0].text.set("Nej.".to_owned());
    });
    let soc = Kommun::valid().material.current.submissions[1].clone();
    let (files, findings) = selected(&[buf("a", |_| {}), other, soc]);
    assert_eq!(files, ["soc.xlsx"]);
    assert_eq!(
        findings,
        [(
            "inlämningar-motsägande",
            "BUF har lämnat in två gånger med samma omgång och datum, men filen och \
             inlamnat/2025/a.xlsx skiljer sig i Utfall!I2 och Analys!B2"
                .to_owned()
        )]
    );
}

#[test]
fn a_value_and_an_unreadable_one_differ() {
    let other = buf("b", |s| s.outcomes[0].outcome.spoil());
    let (files, _) = selected(&[buf("a", |_| {}), other]);
    assert_eq!(files, Vec::<String>::new());
}

#[test]
fn a_row_more_is_a_difference() {
    let other = buf("b", |s| {
        let mut row = s.outcomes[0].clone();
        row.indicator.value = itbokslut::domain::IndicatorCode::new("S1.2");
        s.outcomes.push(row);
    });
    let (files, findings) = selected(&[buf("a", |_| {}), other]);
    assert_eq!(files, Vec::<String>::new());
    let message = &findings[0].1;
    assert!(message.ends_with("i raden «S1.2» i Utfall"), "{message}");
}

#[test]
fn with_an_override_the_cover_sheets_decide_among_the_files() {
    let mut settings = Settings::default();
    settings
        .submitted
        .insert(DepartmentCode::new("BUF"), date(2026, 1, 10));
    let early = buf("a", |s| s.cover.submitted.set(date(2026, 1, 20)));
    let late = buf("b", |s| s.cover.submitted.set(date(2026, 1, 21)));
    let (files, _) = select(&[early, late], &settings);
    assert_eq!(files, ["b.xlsx"]);
}

/// Returns two submissions of BUF that have a row of every sheet, the second
/// changed, and where they are said to differ.
fn differing(change: fn(&mut Submission)) -> Option<String> {
    let filled = Kommun::valid()
        .activity("BUF", |_| {})
        .system("BUF", "Viva", |_| {})
        .incident("BUF", |_| {})
        .risk("BUF", |_| {});
    let mut first = filled.material.current.submissions[0].clone();
    let mut second = first.clone();
    first.file = "inlamnat/2025/a.xlsx".into();
    second.file = "inlamnat/2025/b.xlsx".into();
    change(&mut second);
    let (_, findings) = selected(&[first, second]);
    assert_eq!(findings.len(), 1);
    let message = &findings[0].1;
    message
        .split_once("skiljer sig i ")
        .map(|(_, cells)| cells.to_owned())
}

#[test]
fn every_sheet_is_compared() {
    let some = |cells: &str| Some(cells.to_owned());
    assert_eq!(differing(|_| {}), None);
    assert_eq!(
        differing(|s| s.activities.rows[0].priority.set(2)),
        some("IT-plan!F2")
    );
    assert_eq!(
        differing(|s| s.activities.rows[0].activity.value = "Köpa nät".to_owned()),
        some("IT-plan!B2")
    );
    assert_eq!(
        differing(|s| s.systems.rows[0].classes[2].clear()),
        some("System!I2")
    );
    assert_eq!(
        differing(|s| s.incidents.rows[0].traced.set(false)),
        some("Incidenter!G2")
    );
    assert_eq!(
        differing(|s| s.risks.rows[0].cost.set(Amount::exact(51.0))),
        some("Risker!F2")
    );
    assert_eq!(
        differing(|s| s.economy[3].plans[1].clear()),
        some("Ekonomi!E5")
    );
    assert_eq!(differing(|s| s.risks.none.set(true)), some("Risker!B1"));
}

#[test]
fn a_row_more_or_less_is_a_difference_in_every_sheet() {
    let some = |cells: &str| Some(cells.to_owned());
    let twice = |s: &mut Submission| {
        let row = s.incidents.rows[0].clone();
        s.incidents.rows.push(row);
    };
    assert_eq!(
        differing(twice),
        some("raden «2025-05-05 driftstopp» i Incidenter")
    );
    assert_eq!(differing(|s| s.systems.rows.clear()), some("System!A2"));
    let renamed = |s: &mut Submission| {
        s.systems.rows[0].system.value = "Treserva".to_owned();
    };
    assert_eq!(
        differing(renamed),
        some("System!A2 och raden «Treserva» i System")
    );
}
