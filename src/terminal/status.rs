//! Who has submitted, and how far they have come: a sentence for each
//! förvaltning. A table falls apart when it is pasted into a mail, where
//! letters are not equally wide; sentences do not.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{DepartmentCode, Severity};
use crate::form::department::{activities, economy, incidents, risks, systems};
use crate::report::{Report, SubmissionState, SubmissionStatus};
use crate::settings;
use crate::swedish::{date_long, join, plural};

use super::style::{BOLD, counted, of, safe, styled};
use super::wrap::wrapped;

/// What the status is told of.
#[derive(Clone, Copy, Debug)]
pub struct Status<'a> {
    /// The result.
    pub report: &'a Report,
    /// The last day to submit.
    pub deadline: Option<NaiveDate>,
    /// What day it is.
    pub today: NaiveDate,
    /// The förvaltningar whose date the settings say.
    pub overridden: &'a BTreeSet<DepartmentCode>,
    /// The characters of a line; as many as it takes for a text that may be
    /// pasted somewhere.
    pub width: usize,
}

/// Returns who has submitted what, with the deadline and today's date.
pub fn status(status: Status<'_>) -> String {
    let Status { report, width, .. } = status;
    let when = wrapped(&when(status.deadline, status.today), width, 0);
    if report.submissions.is_empty() {
        let nobody = "Ingen förvaltning är ifylld i bladet Organisation.";
        return format!("{when}\n\n{nobody}");
    }
    let lines = report.submissions.iter();
    let lines: Vec<String> = lines.map(|s| line(status, s)).collect();
    format!(
        "{when}\n\n{}\n\n{}\n{}",
        lines.join("\n"),
        wrapped(&count(report), width, 0),
        wrapped(&sum(report), width, 0)
    )
}

/// Returns a förvaltning's line: `BUF Barn- och utbildningsförvaltningen:
/// inlämnad 28 januari, 34 av 36 indikatorer besvarade, 2 fel, 3 varningar`.
fn line(status: Status<'_>, submission: &SubmissionStatus) -> String {
    let code = safe(submission.department.as_str());
    let department = status.report.department(&submission.department);
    let name = department.map_or(String::new(), |d| safe(&d.name));
    let who = match name.is_empty() || name == code {
        true => code,
        false => format!("{code} {name}"),
    };
    let mut facts = came(status, submission);
    if submission.state != SubmissionState::Missing {
        facts.extend(content(status.report, submission));
    }
    let line = wrapped(&format!("{who}: {}", facts.join(", ")), status.width, 4);
    marked(&line, &who)
}

/// Returns whether and when it came.
fn came(status: Status<'_>, submission: &SubmissionStatus) -> Vec<String> {
    let day = submission.date.map(|day| short(day, status.today));
    let said = if status.overridden.contains(&submission.department) {
        format!(" enligt {}", settings::FILE)
    } else {
        String::new()
    };
    let came = match &day {
        Some(day) => format!("inlämnad {day}{said}"),
        None => "inlämnad utan datum".to_owned(),
    };
    match submission.state {
        SubmissionState::InTime | SubmissionState::Undated => vec![came],
        SubmissionState::Late { days } => {
            vec![came, format!("{} för sent", in_days(days))]
        }
        SubmissionState::Missing => {
            let late = status.deadline.map(|day| (status.today - day).num_days());
            match late {
                Some(days) if days > 0 => {
                    vec!["saknas".to_owned(), format!("{} sen", in_days(days))]
                }
                _ => vec!["saknas".to_owned()],
            }
        }
    }
}

/// Returns how complete it is, and what is wrong with it.
fn content(report: &Report, submission: &SubmissionStatus) -> Vec<String> {
    let mut facts = Vec::new();
    if submission.asked > 0 {
        let answered = submission.answered.open().unwrap_or(0);
        facts.push(format!(
            "{answered} av {} {}",
            submission.asked,
            plural(
                submission.asked,
                "indikator besvarad",
                "indikatorer besvarade"
            )
        ));
    }
    let [errors, warnings, _] = submission.findings;
    facts.extend(faults(errors, warnings));
    let silent = unanswered(report, &submission.department);
    if !silent.is_empty() {
        let word = plural(silent.len(), "bladet", "bladen");
        facts.push(format!("inget svar i {word} {}", join(&silent)));
    }
    facts
}

fn faults(errors: usize, warnings: usize) -> Vec<String> {
    let errors = match errors {
        0 => "inga fel".to_owned(),
        count => counted(count, Severity::Error),
    };
    let warnings = (warnings > 0).then(|| counted(warnings, Severity::Warning));
    std::iter::once(errors).chain(warnings).collect()
}

/// Returns a day without its year when that is this one.
fn short(day: NaiveDate, today: NaiveDate) -> String {
    let long = date_long(day);
    if day.year() != today.year() {
        return long;
    }
    let year = format!(" {}", day.year());
    long.strip_suffix(&year).unwrap_or(&long).to_owned()
}

/// Returns the deadline seen from today.
fn when(deadline: Option<NaiveDate>, today: NaiveDate) -> String {
    let now = format!("I dag är det {}.", date_long(today));
    let Some(deadline) = deadline else {
        return format!("{now} Ingen sista dag är satt i {}.", settings::FILE);
    };
    let day = date_long(deadline);
    match (deadline - today).num_days() {
        0 => format!("{now} Sista dag att lämna in är i dag."),
        days if days > 0 => {
            format!(
                "{now} Sista dag att lämna in är {day}, om {}.",
                in_days(days)
            )
        }
        days => format!(
            "{now} Sista dag att lämna in var {day}, för {} sedan.",
            in_days(-days)
        ),
    }
}

fn in_days(days: i64) -> String {
    match days {
        1 => "1 dag".to_owned(),
        days => format!("{days} dagar"),
    }
}

fn count(report: &Report) -> String {
    let all = report.submissions.len();
    let missing: Vec<&str> = report
        .submissions
        .iter()
        .filter(|s| s.state == SubmissionState::Missing)
        .map(|s| s.department.as_str())
        .collect();
    let late = report
        .submissions
        .iter()
        .filter(|s| matches!(s.state, SubmissionState::Late { .. }))
        .count();
    let mut text = format!("{} av {all} har lämnat in", all - missing.len());
    if late > 0 {
        text = format!("{text}, varav {late} för sent");
    }
    if !missing.is_empty() {
        let codes: Vec<String> = missing.into_iter().map(safe).collect();
        text = format!("{text}. Saknas: {}", join(&codes));
    }
    format!("{text}.")
}

/// Returns what all of them come to.
fn sum(report: &Report) -> String {
    let submissions = report.submissions.iter();
    let asked: usize = submissions.clone().map(|s| s.asked).sum();
    let submitted = submissions.filter(|s| s.state != SubmissionState::Missing);
    let (mut answered, mut errors, mut warnings) = (0, 0, 0);
    for submission in submitted {
        answered += submission.answered.open().unwrap_or(0);
        let [of_errors, of_warnings, _] = submission.findings;
        errors += of_errors;
        warnings += of_warnings;
    }
    let mut facts = faults(errors, warnings);
    if asked > 0 {
        let of = format!("{answered} av {asked} svar på indikatorer");
        facts.insert(0, of);
    }
    format!("Sammanlagt: {}.", facts.join(", "))
}

/// Returns the sheets beside `Utfall` in which a förvaltning says nothing. A
/// sheet that says that there is nothing to report is an answer.
fn unanswered(report: &Report, department: &DepartmentCode) -> Vec<&'static str> {
    let sheets = [
        (activities::SHEET.name, &report.plans.missing),
        (systems::SHEET.name, &report.systems.missing),
        (incidents::SHEET.name, &report.incidents.missing),
        (risks::SHEET.name, &report.risks.missing),
        (economy::SHEET.name, &report.economy.missing),
    ];
    let silent = sheets.iter().filter(|(_, by)| by.contains(department));
    silent.map(|(name, _)| *name).collect()
}

/// Marks who it is and the words for late and missing. It is done on the
/// finished line, as the characters of a colour would count when it is
/// wrapped.
fn marked(line: &str, who: &str) -> String {
    let Some(facts) = line.strip_prefix(who) else {
        return line.to_owned();
    };
    let mut facts = facts.to_owned();
    for (words, severity) in [
        ("saknas", Severity::Error),
        ("för sent", Severity::Warning),
        ("utan datum", Severity::Warning),
    ] {
        facts = facts.replacen(words, &styled(words, of(severity)), 1);
    }
    format!("{}{facts}", styled(who, BOLD))
}
