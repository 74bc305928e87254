//! Rules over who submitted what and when.

use itbokslut::domain::{Aggregation, Amount, DepartmentCode, Reporters, SourceField};
use itbokslut::form::department::analysis;

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_outcomes, place};
use crate::support::rows::{self, date};

/// Returns a kommun for each rule about submissions.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        only_buf(),
        submitted(date(2026, 2, 9)),
        submitted(date(2025, 1, 23)),
        Kommun::valid().submission("BUF", |s| s.cover.approved.clear()),
        Kommun::valid().submission("BUF", |s| s.cover.approved.set(date(2026, 1, 24))),
        without_analysis(),
        without_row(),
        not_asked(),
        Kommun::valid().row("BUF", "S1.1", |r| r.weight.set(Amount::exact(3.0))),
    ]
}

fn only_buf() -> Kommun {
    let mut kommun = Kommun::valid();
    kommun.material.current.submissions.truncate(1);
    kommun
}

#[test]
fn a_missing_submission_is_an_error_at_the_förvaltning() {
    assert_eq!(
        only_buf().found(),
        [at("inlämning-saknas", "Organisation!A3")]
    );
    let finding = &only_buf().findings()[0];
    assert_eq!(finding.department, Some(DepartmentCode::new("SOC")));
}

fn submitted(on: chrono::NaiveDate) -> Kommun {
    Kommun::valid().submission("BUF", |s| {
        s.cover.submitted.set(on);
        s.cover.approved.set(on);
    })
}

#[test]
fn a_submission_after_the_deadline_is_late() {
    let late = submitted(date(2026, 2, 9));
    let cell = cover("submitted");
    assert_eq!(late.found(), [at("inlämning-sen", cell.as_str())]);
    let message = &late.findings()[0].message;
    assert_eq!(
        message,
        "inlämnad 2026-02-09, 10 dagar efter sista dagen 2026-01-30"
    );
    assert_eq!(submitted(date(2026, 1, 30)).found(), NOTHING);
    let without_deadline = late.settings(|s| s.deadlines.annual = None);
    assert_eq!(without_deadline.found(), NOTHING);
}

#[test]
fn the_economists_date_goes_before_the_cover_sheets() {
    let buf = DepartmentCode::new("BUF");
    let in_time = submitted(date(2026, 2, 9)).settings(|s| {
        s.submitted.insert(buf.clone(), date(2026, 1, 20));
    });
    assert_eq!(in_time.found(), NOTHING);
    let late = Kommun::valid().settings(|s| {
        s.submitted.insert(buf, date(2026, 1, 31));
    });
    assert_eq!(
        late.findings()[0].message,
        "inlämnad 2026-01-31, 1 dag efter sista dagen 2026-01-30"
    );
}

#[test]
fn a_date_before_the_periods_end_is_doubtful() {
    let early = submitted(date(2025, 1, 23));
    assert_eq!(
        early.found(),
        [at("inlämning-före-periodens-slut", cover("submitted"))]
    );
    assert_eq!(submitted(date(2025, 12, 31)).found(), NOTHING);
}

#[test]
fn the_head_approves_before_it_is_sent() {
    let with = |approve: fn(&mut itbokslut::submission::Cover)| {
        Kommun::valid()
            .submission("BUF", |s| approve(&mut s.cover))
            .found()
    };
    assert_eq!(
        with(|cover| cover.approved.clear()),
        [at("inlämning-ej-godkänd", cover("approved"))]
    );
    assert_eq!(
        with(|cover| cover.approved.set(date(2026, 1, 24))),
        [at("godkänd-efter-inlämnad", cover("approved"))]
    );
    assert_eq!(with(|cover| cover.approved.set(date(2026, 1, 23))), NOTHING);
    assert_eq!(with(|cover| cover.approved.spoil()), NOTHING);
    assert_eq!(
        with(|cover| cover.submitted.clear()),
        NOTHING,
        "a required cell that is empty is told of by the reader"
    );
}

fn without_analysis() -> Kommun {
    Kommun::valid().submission("BUF", |s| {
        s.analysis.iter_mut().for_each(|row| row.text.clear());
    })
}

#[test]
fn an_analysis_has_some_text() {
    let first = place("", &analysis::SHEET, "text", 1).within_file();
    assert_eq!(without_analysis().found(), [at("analys-tom", first)]);
    let some = without_analysis()
        .submission("BUF", |s| s.analysis[3].text.set("En åtgärd.".to_owned()));
    assert_eq!(some.found(), NOTHING);
    let no_sheet = Kommun::valid().submission("BUF", |s| s.analysis.clear());
    assert_eq!(no_sheet.found(), NOTHING);
}

fn without_row() -> Kommun {
    Kommun::valid()
        .indicator("S1.2", |_| {})
        .indicator("S1.3", |_| {})
        .submission("BUF", |s| s.outcomes.truncate(1))
}

#[test]
fn every_indicator_asked_for_has_a_row() {
    assert_eq!(
        without_row().found(),
        [at("indikatorer-saknas-i-formuläret", "Utfall")]
    );
    assert_eq!(
        without_row().findings()[0].message,
        "rad saknas för S1.2 och S1.3"
    );
    let no_sheet = Kommun::valid().submission("BUF", |s| s.outcomes.clear());
    assert_eq!(no_sheet.found(), NOTHING);
}

#[test]
fn what_the_kommuns_source_has_needs_no_row() {
    let kommun = without_row()
        .source("S1.2", SourceField::Outcome, None, 80.0)
        .source("S1.3", SourceField::Outcome, None, 80.0)
        .definition("S1.3", |i| {
            i.aggregation.set(Aggregation::WeightedMean);
            i.weight_of.set("anställda".to_owned());
        });
    assert_eq!(kommun.found(), NOTHING);
}

fn not_asked() -> Kommun {
    Kommun::valid().indicator("S1.2", |i| {
        i.reporters
            .set(Reporters::Some(vec![DepartmentCode::new("BUF")]));
    })
}

#[test]
fn a_row_that_nobody_asked_for_is_told_of_when_it_says_something() {
    let cell = in_outcomes("code", 2);
    assert_eq!(
        not_asked().found(),
        [at("indikator-ej-efterfrågad", cell.as_str())]
    );
    let finding = &not_asked().findings()[0];
    assert_eq!(finding.department, Some(DepartmentCode::new("SOC")));
    let silent = not_asked().row("SOC", "S1.2", |row| row.outcome.clear());
    assert_eq!(silent.found(), NOTHING);
}

#[test]
fn a_field_that_is_not_used_is_told_of() {
    let kommun = Kommun::valid().row("BUF", "S1.1", |r| r.weight.set(Amount::exact(3.0)));
    assert_eq!(
        kommun.found(),
        [at("fält-används-inte", in_outcomes("weight", 1))]
    );
    let ratio = Kommun::valid()
        .ratio("S1.2")
        .row("BUF", "S1.2", |r| r.weight.set(Amount::exact(3.0)));
    assert_eq!(
        ratio.found(),
        [at("fält-används-inte", in_outcomes("weight", 2))]
    );
}

#[test]
fn a_place_that_is_not_in_the_folder_is_named() {
    let remedy = &only_buf().findings()[0].remedy;
    assert!(remedy.contains("inlamnat/2025"), "{remedy}");
    let delar = {
        let mut kommun = only_buf();
        kommun.material.period = itbokslut::domain::Period {
            year: 2025,
            kind: itbokslut::domain::PeriodKind::Interim,
        };
        kommun
    };
    assert!(delar.findings()[0].remedy.contains("inlamnat/2025-delar"));
    assert_eq!(rows::submission("BUF", 2025).round, 1);
}

fn cover(key: &str) -> String {
    use itbokslut::form::department::cover::SHEET;
    place("", &SHEET, key, 1).within_file()
}
