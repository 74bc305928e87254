//! Which of several submissions from one förvaltning counts (DESIGN §5.15).

mod differing;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Place};
use crate::finding::Finding;
use crate::finding::rules::{conflicting_submissions, superseded_submission};
use crate::settings::Settings;
use crate::submission::Submission;

use differing::differing;

/// Returns the submission of each förvaltning that counts, by code, and what
/// there is to say of the others.
///
/// The highest round counts, then the latest date; none is the earliest. An
/// override in the settings is the date of all of a förvaltning's submissions,
/// so that the cover sheets' dates then decide among them. On a tie, equal
/// submissions are one; different ones are an error, and none is used.
pub fn select(
    submissions: Vec<Submission>,
    settings: &Settings,
) -> (Vec<Submission>, Vec<Finding>) {
    let mut by_department: BTreeMap<DepartmentCode, Vec<Submission>> = BTreeMap::new();
    for submission in submissions {
        by_department
            .entry(submission.department.clone())
            .or_default()
            .push(submission);
    }
    let mut selected = Vec::new();
    let mut findings = Vec::new();
    for mut candidates in by_department.into_values() {
        candidates.sort_by(|a, b| {
            Reverse(rank(a, settings))
                .cmp(&Reverse(rank(b, settings)))
                .then_with(|| a.file.cmp(&b.file))
        });
        let mut candidates = candidates.into_iter();
        let Some(first) = candidates.next() else {
            continue;
        };
        let others: Vec<Submission> = candidates.collect();
        let conflicts = conflicts(&first, &others, settings);
        if !conflicts.is_empty() {
            findings.extend(conflicts);
            continue;
        }
        findings.extend(others.iter().map(|other| superseded(other, &first)));
        selected.push(first);
    }
    (selected, findings)
}

type Rank = (u32, Option<NaiveDate>, Option<NaiveDate>);

fn rank(submission: &Submission, settings: &Settings) -> Rank {
    let cover = submission.cover.submitted.value().copied();
    let set = settings.submitted.get(&submission.department).copied();
    (submission.round, set.or(cover), cover)
}

/// Returns an error for each submission that is as late as the first and says
/// something else.
fn conflicts(
    first: &Submission,
    others: &[Submission],
    settings: &Settings,
) -> Vec<Finding> {
    let top = rank(first, settings);
    let conflict = |other: &Submission| {
        let cells = differing(first, other);
        (!cells.is_empty()).then(|| {
            conflicting_submissions::found(
                &Place::file(other.file.clone()),
                &Place::file(first.file.clone()),
                &first.department,
                &cells,
            )
        })
    };
    others
        .iter()
        .take_while(|other| rank(other, settings) == top)
        .filter_map(conflict)
        .collect()
}

fn superseded(unused: &Submission, used: &Submission) -> Finding {
    superseded_submission::found(
        &Place::file(unused.file.clone()),
        &Place::file(used.file.clone()),
        &used.department,
        &differing(used, unused),
        (used.round > unused.round).then_some(used.round),
    )
}
