//! Who submitted, when, and how much of what was asked for.

use crate::domain::{Entry, Period, PeriodKind, Severity};
use crate::finding::Finding;
use crate::report::{Findings, SubmissionState, SubmissionStatus};
use crate::settings::Settings;
use crate::submission::{Department, Submission};

use super::dates::submitted;
use super::definition::Definition;
use super::year::{self, YearResult};

/// Returns the state of every förvaltning's submission, in the order of
/// `Organisation`.
pub(super) fn states(
    result: &YearResult<'_>,
    period: Period,
    settings: &Settings,
    findings: &Findings,
) -> Vec<SubmissionStatus> {
    let departments = super::departments::rows(&result.material.governing);
    departments
        .map(|department| {
            let submission = year::submission(result.material, &department.code.value);
            state(result, department, submission, period, settings, findings)
        })
        .collect()
}

fn state(
    result: &YearResult<'_>,
    department: &Department,
    submission: Option<&Submission>,
    period: Period,
    settings: &Settings,
    findings: &Findings,
) -> SubmissionStatus {
    let code = &department.code.value;
    let date = submission.and_then(|submission| submitted(submission, settings));
    let cover = submission.map(|submission| &submission.cover);
    let text = |of: Option<&Entry<String>>| of.and_then(|entry| entry.value().cloned());
    let asked: Vec<_> = result
        .indicators
        .iter()
        .filter(|indicator| is_asked_for(indicator.definition()))
        .filter_map(|indicator| indicator.own(code))
        .collect();
    let answered = asked.iter().filter(|own| {
        let has_value = own.outcome.is_some() || own.is_reported();
        // 0 ÷ 0 is an answer: the indicator does not concern the förvaltning.
        has_value || own.reason().is_some() || !own.is_in_scope()
    });
    SubmissionStatus {
        department: code.clone(),
        state: match (submission, date, deadline(period, settings)) {
            (None, ..) => SubmissionState::Missing,
            (_, None, _) => SubmissionState::Undated,
            (_, Some(date), Some(deadline)) if date > deadline => SubmissionState::Late {
                days: (date - deadline).num_days(),
            },
            _ => SubmissionState::InTime,
        },
        date,
        approved: cover.and_then(|cover| cover.approved.value().copied()),
        treated: cover.and_then(|cover| cover.treated.value().copied()),
        paragraph: text(cover.map(|cover| &cover.paragraph)),
        contact_name: text(cover.map(|cover| &cover.contact_name)),
        contact_function: text(cover.map(|cover| &cover.contact_function)),
        file: submission
            .map(|submission| crate::domain::Place::file(submission.file.clone())),
        asked: asked.len(),
        answered: answered.count().into(),
        findings: Severity::ALL.map(|severity| {
            let concerns = |finding: &&Finding| {
                let is_own = submission.is_some_and(|s| s.file == finding.place.file);
                let is_of_it = finding.department.as_ref() == Some(code)
                    && !is_of_other_period(finding, period);
                finding.severity() == severity && (is_own || is_of_it)
            };
            findings.open.iter().filter(concerns).count()
        }),
    }
}

/// Returns whether a finding is about what was submitted for another period.
fn is_of_other_period(finding: &Finding, period: Period) -> bool {
    let within = finding.place.file.strip_prefix("inlamnat/");
    within.is_some_and(|within| !within.starts_with(&format!("{period}/")))
}

/// Returns whether the förvaltningar are asked for an indicator: what is
/// wholly derived, or should be, is asked of nobody.
fn is_asked_for(definition: &Definition<'_>) -> bool {
    match definition.derivation {
        Some(_) => !definition.is_wholly_derived(),
        None => !definition.is_to_be_derived(),
    }
}

/// Returns the last day for submissions of a period.
pub(super) fn deadline(period: Period, settings: &Settings) -> Option<chrono::NaiveDate> {
    match period.kind {
        PeriodKind::Annual => settings.deadlines.annual,
        PeriodKind::Interim => settings.deadlines.interim,
    }
}
