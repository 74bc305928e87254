//! A kommun with as much as there can be: 25 förvaltningar, 200 indicators, 40
//! goals in eight areas, and long names everywhere.

use itbokslut::domain::{BoardCode, DepartmentCode, GoalCode, IndicatorCode};
use itbokslut::report::{Attention, Indicator, Report, SubmissionState};

use super::{instruments, security, told};

const LONG: &str = "informationssäkerhetsarbetet och ärendehanteringssystemens \
                    tillgänglighetsanpassning ska genomföras i samtliga verksamheter, \
                    skolor och särskilda boenden före planperiodens slut";

/// Returns its report.
pub(crate) fn report() -> Report {
    let mut report = told::sample();
    instruments::add(&mut report);
    security::add(&mut report);
    let codes = departments(&mut report);
    goals(&mut report);
    indicators(&mut report, &codes);
    told::complete(&mut report);
    report.summary.deviations = report
        .indicators
        .iter()
        .map(|indicator| indicator.code.clone())
        .take(5)
        .collect();
    report.summary.attention = report
        .goals
        .iter()
        .map(|goal| Attention::GoalNotMet(goal.code.clone()))
        .collect();
    for text in &mut report.texts {
        text.text = format!("{} {}", text.text, text.text.repeat(4));
    }
    report
}

/// Adds förvaltningar, every fifth to the nämnd of the one before.
fn departments(report: &mut Report) -> Vec<DepartmentCode> {
    let first = report.departments.len();
    for at in first..25 {
        let mut department = told::department(
            &format!("F{at}"),
            &format!("Förvaltningen för samhällsplanering, {at}:e kretsen, och {LONG}"),
        );
        let nth = if at % 5 == 0 { at - 1 } else { at };
        department.board_code = Some(BoardCode::new(format!("N{nth}")));
        department.board = Some(format!(
            "Nämnden för samhällsplanering och arbetsmarknadsfrågor i krets {nth}"
        ));
        let mut submission = report.submissions[0].clone();
        submission.department = department.code.clone();
        if at == 24 {
            submission.state = SubmissionState::Missing;
        }
        report.submissions.push(submission);
        report.departments.push(department);
    }
    report.departments.iter().map(|d| d.code.clone()).collect()
}

fn goals(report: &mut Report) {
    let pattern = report.goals.clone();
    for at in pattern.len()..40 {
        let mut goal = pattern[at % pattern.len()].clone();
        goal.code = GoalCode::new(format!("Å{at}"));
        goal.area = format!("{} {}", goal.area, at / 14);
        goal.name = format!("{} och {LONG}", goal.name);
        report.goals.push(goal);
    }
}

fn indicators(report: &mut Report, codes: &[DepartmentCode]) {
    let pattern = report.indicators.clone();
    let goals: Vec<GoalCode> = report.goals.iter().map(|g| g.code.clone()).collect();
    for at in pattern.len()..200 {
        let mut indicator: Indicator = pattern[at % pattern.len()].clone();
        indicator.code = IndicatorCode::new(format!("Å{at}.1"));
        indicator.goal = goals[at % goals.len()].clone();
        indicator.name = format!("Andelen av {LONG}");
        if let Some(own) = indicator.departments.first().cloned() {
            indicator.departments = codes
                .iter()
                .map(|code| {
                    let mut own = own.clone();
                    own.department = code.clone();
                    own
                })
                .collect();
        }
        report.indicators.push(indicator);
    }
}
