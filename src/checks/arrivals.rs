//! Who submitted, when, and whether it was approved.

use chrono::NaiveDate;

use crate::domain::{Entry, PeriodKind, Place};
use crate::finding::Finding;
use crate::finding::rules::{
    approved_after_submitted, late_submission, missing_submission, not_approved,
    submitted_too_early,
};
use crate::submission::Submission;

use super::context::Context;

pub(super) fn missing(context: &Context<'_>) -> Vec<Finding> {
    let folder = format!("inlamnat/{}", context.period());
    let mut findings = Vec::new();
    for department in &context.governing().departments {
        let code = &department.code;
        let submissions = context.submissions();
        if !submissions.iter().any(|s| s.department == code.value) {
            let name = department
                .name
                .value()
                .map_or("förvaltningen", String::as_str);
            findings.push(missing_submission::found(
                &code.place,
                &code.value,
                name,
                &folder,
            ));
        }
    }
    findings
}

pub(super) fn late(context: &Context<'_>) -> Vec<Finding> {
    let deadlines = &context.settings.deadlines;
    let deadline = match context.period().kind {
        PeriodKind::Annual => deadlines.annual,
        PeriodKind::Interim => deadlines.interim,
    };
    let Some(deadline) = deadline else {
        return Vec::new();
    };
    dated(context)
        .filter(|(_, submitted, _)| *submitted > deadline)
        .map(|(submission, submitted, place)| {
            late_submission::found(&place, submitted, deadline)
                .concerning(&submission.department)
        })
        .collect()
}

pub(super) fn too_early(context: &Context<'_>) -> Vec<Finding> {
    let last_day = context.period().last_day();
    dated(context)
        .filter(|(_, submitted, _)| *submitted < last_day)
        .map(|(submission, submitted, place)| {
            submitted_too_early::found(&place, submitted, last_day)
                .concerning(&submission.department)
        })
        .collect()
}

pub(super) fn approvals(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let cover = &submission.cover;
        let finding = match (&cover.approved, &cover.submitted) {
            (Entry::Empty(place), _) => not_approved::found(place),
            (Entry::Given(approved), Entry::Given(submitted))
                if approved.value > submitted.value =>
            {
                approved_after_submitted::found(
                    &approved.place,
                    approved.value,
                    submitted.value,
                    &submitted.place,
                )
            }
            _ => continue,
        };
        findings.push(finding.concerning(&submission.department));
    }
    findings
}

/// Returns the submissions that have a date, with it and its place: the
/// economist's override, otherwise the cover sheet's (DESIGN §5.15).
fn dated<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (&'a Submission, NaiveDate, Place)> {
    let settings = context.settings;
    context.submissions().iter().filter_map(|submission| {
        let cover = &submission.cover.submitted;
        let set = settings.submitted.get(&submission.department);
        let date = set.or(cover.value())?;
        let place = cover
            .place()
            .cloned()
            .unwrap_or_else(|| Place::file(submission.file.clone()));
        Some((submission, *date, place))
    })
}
