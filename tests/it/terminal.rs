//! What the terminal shows of a report.

use itbokslut::domain::DepartmentCode;
use itbokslut::report::{Report, SubmissionState};
use itbokslut::terminal;

use crate::support::report::{date, report};

/// Returns the status as it reads without colours.
fn status(report: &Report, width: usize) -> String {
    let today = date(2026, 2, 10);
    let text = terminal::status(report, Some(date(2026, 1, 30)), today, width);
    anstream::adapter::strip_str(&text).to_string()
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
fn the_status_names_the_sheets_without_an_answer() {
    let buf = DepartmentCode::new("BUF");
    let mut report = answered();
    report.plans.missing = vec![buf.clone()];
    report.risks.missing = vec![buf.clone()];
    report.economy.missing = vec![buf];
    assert!(
        status(&report, 96).ends_with(
            "\n\n1 av 2 har lämnat in, varav 1 sent. Saknas: SOC.\n\
             Blad utan svar: BUF (IT-plan, Risker och Ekonomi)."
        ),
        "{}",
        status(&report, 96)
    );
}

#[test]
fn a_kommun_without_forvaltningar_has_no_table() {
    let mut report = answered();
    report.submissions.clear();
    let text = status(&report, 96);
    assert!(text.ends_with("\n\nIngen förvaltning är ifylld i bladet Organisation."));
    assert!(!text.contains('─'), "{text}");
}

#[test]
fn a_sheet_with_nothing_to_report_is_an_answer() {
    let mut report = answered();
    report.plans.declared_none = vec![DepartmentCode::new("BUF")];
    assert!(!status(&report, 96).contains("Blad"));
}

#[test]
fn who_has_not_submitted_is_not_asked_for_single_sheets() {
    let mut report = answered();
    report.systems.missing = vec![DepartmentCode::new("SOC")];
    assert!(!status(&report, 96).contains("Blad"));
    report.submissions[1].state = SubmissionState::InTime;
    assert!(status(&report, 96).ends_with("\nBlad utan svar: SOC (System)."));
}

#[test]
fn many_sheets_without_an_answer_are_wrapped() {
    let both = vec![DepartmentCode::new("BUF"), DepartmentCode::new("SOC")];
    let mut report = answered();
    report.submissions[1].state = SubmissionState::InTime;
    report.plans.missing.clone_from(&both);
    report.systems.missing.clone_from(&both);
    report.incidents.missing = both;
    let text = status(&report, 60);
    assert!(
        text.ends_with(
            "\nBlad utan svar: BUF (IT-plan, System och Incidenter); SOC\n\
             (IT-plan, System och Incidenter)."
        ),
        "{text}"
    );
}
