//! Which of several submissions from one förvaltning counts (DESIGN §5.15).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{Amount, DepartmentCode, Entry, Place, Reading};
use crate::finding::Finding;
use crate::finding::rules::{conflicting_submissions, superseded_submission};
use crate::settings::Settings;
use crate::submission::{AnalysisRow, Cover, OutcomeRow, Submission};

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
    )
}

/// Returns the cells in which two submissions differ, by the places of the
/// first; a row that one of them lacks is named by its code or heading.
fn differing(used: &Submission, other: &Submission) -> Vec<String> {
    let mut cells = Cells::default();
    cells.cover(&used.cover, &other.cover);
    for row in &used.outcomes {
        let code = &row.indicator.value;
        match other.outcomes.iter().find(|o| o.indicator.value == *code) {
            Some(other) => cells.outcome(row, other),
            None => cells.add(&row.indicator.place),
        }
    }
    for row in &other.outcomes {
        let code = &row.indicator.value;
        if !used.outcomes.iter().any(|o| o.indicator.value == *code) {
            cells.0.push(format!("raden {code}"));
        }
    }
    for row in &used.analysis {
        let heading = &row.heading.value;
        match other.analysis.iter().find(|o| o.heading.value == *heading) {
            Some(other) => cells.analysis(row, other),
            None => cells.add(&row.heading.place),
        }
    }
    cells.0
}

#[derive(Default)]
struct Cells(Vec<String>);

impl Cells {
    fn add(&mut self, place: &Place) {
        self.0.push(place.within_file());
    }

    fn compare<T: PartialEq>(&mut self, used: &Entry<T>, other: &Entry<T>) {
        let same =
            used.value() == other.value() && used.is_unusable() == other.is_unusable();
        if !same && let Some(place) = used.place().or(other.place()) {
            self.add(place);
        }
    }

    /// Compares two numbers by what they say: 80 and 80,0 are the same.
    fn compare_amounts(&mut self, used: &Entry<Amount>, other: &Entry<Amount>) {
        let said = |amount: Amount| (amount.value, amount.mark);
        self.compare(&used.clone().map(said), &other.clone().map(said));
    }

    fn compare_readings(&mut self, used: &Entry<Reading>, other: &Entry<Reading>) {
        let said = |reading: Reading| (reading.measure(), reading.mark());
        self.compare(&used.clone().map(said), &other.clone().map(said));
    }

    fn cover(&mut self, used: &Cover, other: &Cover) {
        self.compare(&used.contact_name, &other.contact_name);
        self.compare(&used.contact_function, &other.contact_function);
        self.compare(&used.contact_email, &other.contact_email);
        self.compare(&used.submitted, &other.submitted);
        self.compare(&used.approved, &other.approved);
        self.compare(&used.treated, &other.treated);
        self.compare(&used.paragraph, &other.paragraph);
    }

    fn outcome(&mut self, used: &OutcomeRow, other: &OutcomeRow) {
        self.compare_readings(&used.outcome, &other.outcome);
        self.compare_amounts(&used.numerator, &other.numerator);
        self.compare_amounts(&used.denominator, &other.denominator);
        self.compare_amounts(&used.weight, &other.weight);
        self.compare(&used.unmeasured, &other.unmeasured);
        self.compare(&used.data_source, &other.data_source);
        self.compare(&used.comment, &other.comment);
        self.compare(&used.measure, &other.measure);
        self.compare(&used.responsible, &other.responsible);
        self.compare(&used.due, &other.due);
        self.compare_readings(&used.corrected, &other.corrected);
        self.compare(&used.correction_reason, &other.correction_reason);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
    }

    fn analysis(&mut self, used: &AnalysisRow, other: &AnalysisRow) {
        self.compare(&used.text, &other.text);
        self.compare(&used.secret, &other.secret);
    }
}
