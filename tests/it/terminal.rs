//! What the terminal shows of a report.

use std::collections::BTreeSet;

use itbokslut::domain::DepartmentCode;
use itbokslut::report::{Report, SubmissionState};
use itbokslut::terminal::{self, Status};

use crate::support::report::{date, report};

/// Returns the status as it reads without colours, on lines of a width.
fn wide(report: &Report, width: usize) -> String {
    overridden(report, width, &BTreeSet::new())
}

fn overridden(
    report: &Report,
    width: usize,
    overridden: &BTreeSet<DepartmentCode>,
) -> String {
    let text = terminal::status(Status {
        report,
        deadline: Some(date(2026, 1, 30)),
        today: date(2026, 2, 10),
        overridden,
        width,
    });
    let text = anstream::adapter::strip_str(&text).to_string();
    text.replace('\u{a0}', " ")
}

/// Returns the status as it is pasted.
fn status(report: &Report) -> String {
    wide(report, usize::MAX)
}

/// Returns a report in which every sheet is answered.
fn answered() -> Report {
    let mut report = report();
    report.plans.missing.clear();
    report.systems.missing.clear();
    report.incidents.missing.clear();
    report.risks.missing.clear();
    report.economy.missing.clear();
    report
}

#[test]
fn the_status_is_a_sentence_for_each_forvaltning() {
    let text = status(&answered());
    insta::assert_snapshot!(text);
}

#[test]
fn the_status_names_the_sheets_without_an_answer() {
    let buf = DepartmentCode::new("BUF");
    let mut report = answered();
    report.plans.missing = vec![buf.clone()];
    report.risks.missing = vec![buf.clone()];
    report.economy.missing = vec![buf];
    let text = status(&report);
    let line = text.lines().find(|line| line.starts_with("BUF ")).unwrap();
    assert!(
        line.ends_with(", inget svar i bladen IT-plan, Risker och Ekonomi"),
        "{text}"
    );
}

#[test]
fn a_kommun_without_forvaltningar_has_no_list() {
    let mut report = answered();
    report.submissions.clear();
    let text = status(&report);
    assert!(text.ends_with("\n\nIngen förvaltning är ifylld i bladet Organisation."));
}

#[test]
fn a_sheet_with_nothing_to_report_is_an_answer() {
    let mut report = answered();
    report.plans.declared_none = vec![DepartmentCode::new("BUF")];
    assert!(!status(&report).contains("inget svar"));
}

#[test]
fn who_has_not_submitted_is_not_asked_for_single_sheets() {
    let mut report = answered();
    report.systems.missing = vec![DepartmentCode::new("SOC")];
    assert!(!status(&report).contains("inget svar"));
    report.submissions[1].state = SubmissionState::InTime;
    assert!(status(&report).contains(", inget svar i bladet System\n"));
}

#[test]
fn a_date_that_the_settings_say_is_said_so() {
    let buf = BTreeSet::from([DepartmentCode::new("BUF")]);
    let text = overridden(&answered(), usize::MAX, &buf);
    assert!(text.contains(" enligt itbokslut.toml, "), "{text}");
    assert!(!status(&answered()).contains("enligt"));
}

#[test]
fn on_a_terminal_a_long_line_is_wrapped_further_in() {
    let text = wide(&answered(), 60);
    assert!(
        text.lines().all(|line| line.chars().count() <= 60),
        "{text}"
    );
    assert!(text.contains("\n    "), "{text}");
}
