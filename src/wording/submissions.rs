//! Who submitted and what was found: rows of Bilaga Underlag.

use super::context::Context;
use super::goals::unbroken_paragraph;
use super::node::words;
use super::prose;
use crate::domain::Severity;
use crate::finding::Finding;
use crate::report::{
    Count, FEWER_THAN_THREE, SubmissionState, SubmissionStatus, WITHHELD,
};
use crate::swedish;

words! {
    /// A submission.
    pub struct SubmissionRow {
        /// The förvaltning.
        pub department: String,
        /// When, and whether that was in time.
        pub state: String,
        /// When the head approved it.
        pub approved: String,
        /// When the nämnd treated it.
        pub treated: String,
        /// How many of the asked outcomes were answered.
        pub answered: String,
        /// How many findings of each severity.
        pub findings: String,
        /// Who filled it in.
        pub contact: String,
    }

    /// The findings of one severity.
    pub struct FindingGroup {
        /// `Fel`, `Varningar` or `Notiser`.
        pub title: String,
        /// The findings.
        pub rows: Vec<FindingRow>,
        /// How many more there are than are printed.
        pub more: Option<String>,
    }

    /// A finding.
    pub struct FindingRow {
        /// Where.
        pub place: String,
        /// What is wrong.
        pub message: String,
        /// The rule's id.
        pub rule: String,
    }

    /// A finding that is let stand.
    pub struct AcceptedRow {
        /// Where.
        pub place: String,
        /// What is wrong.
        pub message: String,
        /// The rule's id.
        pub rule: String,
        /// Why it is let stand.
        pub reason: String,
        /// Who decided so, and when.
        pub who: String,
    }
}

/// The most findings of one severity that are printed; the rest is counted.
const MOST_FINDINGS: usize = 60;

/// Returns the rows of the submissions.
pub(super) fn rows(context: &Context<'_>) -> Vec<SubmissionRow> {
    let submissions = context.report.submissions.iter();
    submissions
        .map(|submission| SubmissionRow {
            department: context.department_name(&submission.department),
            state: state(submission),
            approved: submission
                .approved
                .map_or_else(|| swedish::NOTHING.to_owned(), swedish::date),
            treated: treated(submission),
            answered: answered(submission),
            findings: findings(submission.findings),
            contact: contact(submission),
        })
        .collect()
}

/// Returns when a submission came: `2026-02-09, tio dagar för sent`.
pub(super) fn state(submission: &SubmissionStatus) -> String {
    let date = submission.date.map(swedish::date);
    match (submission.state, date) {
        (SubmissionState::Missing, _) => "saknas".to_owned(),
        (SubmissionState::Undated, _) => "utan datum".to_owned(),
        (SubmissionState::InTime, Some(date)) => format!("{date}, i tid"),
        (SubmissionState::InTime, None) => "i tid".to_owned(),
        (SubmissionState::Late { days }, date) => {
            let days = usize::try_from(days).unwrap_or_default();
            let late = format!(
                "{} {} för sent",
                swedish::cardinal(days, swedish::Gender::Common),
                swedish::plural(days, "dag", "dagar")
            );
            date.map_or_else(|| late.clone(), |date| format!("{date}, {late}"))
        }
    }
}

/// Returns when the nämnd treated a submission: `2026-02-24, § 12`.
pub(super) fn treated(submission: &SubmissionStatus) -> String {
    match (submission.treated, &submission.paragraph) {
        (Some(date), Some(paragraph)) => {
            format!("{}, {}", swedish::date(date), unbroken_paragraph(paragraph))
        }
        (Some(date), None) => swedish::date(date),
        (None, _) => "ännu inte".to_owned(),
    }
}

/// Returns who filled a submission in.
pub(super) fn contact(submission: &SubmissionStatus) -> String {
    let parts: Vec<&str> = [
        submission.contact_name.as_deref(),
        submission.contact_function.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "uppgift saknas".to_owned()
    } else {
        parts.join(", ")
    }
}

/// Returns how much of what was asked for is answered.
pub(super) fn answered(submission: &SubmissionStatus) -> String {
    match submission.answered.open() {
        Some(answered) => format!("{answered} av {}", submission.asked),
        None => WITHHELD.to_owned(),
    }
}

fn findings(counts: [usize; 3]) -> String {
    let words = [
        ("fel", "fel"),
        ("varning", "varningar"),
        ("notis", "notiser"),
    ];
    let parts: Vec<String> = counts
        .iter()
        .zip(words)
        .filter(|(count, _)| **count > 0)
        .map(|(count, (one, many))| {
            format!("{count}\u{a0}{}", swedish::plural(*count, one, many))
        })
        .collect();
    if parts.is_empty() {
        "inga".to_owned()
    } else {
        parts.join(", ")
    }
}

/// Returns the findings that stand, by severity.
pub(super) fn open(context: &Context<'_>) -> Vec<FindingGroup> {
    if context.report.findings.hidden.is_some() {
        return counted(context, false);
    }
    Severity::ALL
        .into_iter()
        .filter_map(|severity| {
            let all: Vec<&Finding> = context
                .report
                .findings
                .open
                .iter()
                .filter(|finding| finding.severity() == severity)
                .collect();
            if all.is_empty() {
                return None;
            }
            let more = all.len().saturating_sub(MOST_FINDINGS);
            Some(FindingGroup {
                title: format!("{} ({})", many(severity), all.len()),
                rows: all
                    .iter()
                    .take(MOST_FINDINGS)
                    .map(|finding| FindingRow {
                        place: finding.place.to_string(),
                        message: prose::sentence(&finding.message),
                        rule: finding.rule.id.to_owned(),
                    })
                    .collect(),
                more: (more > 0).then(|| {
                    format!(
                        "Ytterligare {more} står i kontrollistan som programmet skriver."
                    )
                }),
            })
        })
        .collect()
}

/// Returns the findings that are let stand.
pub(super) fn accepted(context: &Context<'_>) -> Vec<AcceptedRow> {
    let accepted = context.report.findings.accepted.iter();
    accepted
        .map(|accepted| AcceptedRow {
            place: accepted.finding.place.to_string(),
            message: prose::sentence(&accepted.finding.message),
            rule: accepted.finding.rule.id.to_owned(),
            reason: prose::sentence(&prose::one_line(&accepted.reason)),
            who: format!("{}, {}", accepted.function, swedish::date(accepted.date)),
        })
        .collect()
}

/// The internal edition may show the file; others say whose it is.
/// Returns the findings by rule and förvaltning, where only their number is
/// told.
pub(super) fn counted(context: &Context<'_>, accepted: bool) -> Vec<FindingGroup> {
    let tallies = &context.report.findings.tallies;
    let of = |severity: Severity| {
        let tallies = tallies.iter();
        tallies.filter(move |t| t.accepted == accepted && t.rule.severity == severity)
    };
    let group = |severity: Severity| FindingGroup {
        title: format!(
            "{} ({})",
            many(severity),
            of(severity).map(|tally| tally.count).sum::<usize>()
        ),
        rows: of(severity)
            .map(|tally| FindingRow {
                place: tally.department.as_ref().map_or_else(
                    || swedish::NOTHING.to_owned(),
                    |code| context.department_name(code),
                ),
                message: swedish::capitalised(tally.rule.title),
                rule: tally.count.to_string(),
            })
            .collect(),
        more: None,
    };
    let groups = Severity::ALL.into_iter().map(group);
    groups.filter(|group| !group.rows.is_empty()).collect()
}

/// Returns how many findings there are of which nothing else is told.
pub(super) fn hidden(context: &Context<'_>, accepted: bool) -> Option<String> {
    let hidden = context.report.findings.hidden?;
    let count = if accepted {
        hidden.accepted
    } else {
        hidden.open
    };
    let are = match count {
        Count::Of(0) => return None,
        Count::Of(count) => swedish::cardinal(count, swedish::Gender::Neuter),
        Count::FewerThanThree => FEWER_THAN_THREE.to_owned(),
        Count::Withheld => WITHHELD.to_owned(),
    };
    Some(format!(
        "Fynd om system, incidenter, risker och uppgifter som inte lämnas: {are}."
    ))
}

const fn many(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fel",
        Severity::Warning => "Varningar",
        Severity::Notice => "Notiser",
    }
}
