//! Whose findings are whose.

use std::collections::BTreeMap;

use crate::domain::DepartmentCode;
use crate::finding::rules::{missing_submission, not_measured};
use crate::finding::{Finding, Subject};
use crate::report::Report;
use crate::settings;

use super::Listing;

/// Whose findings they are, in the order in which they are told: what the
/// kommun itself keeps comes first, as faults in it make others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sender {
    /// `itbokslut.toml`.
    Settings,
    /// `styrning/`.
    Governing,
    /// `kallor/`.
    Sources,
    /// What was adopted or handed in before.
    Earlier,
    /// Files among the submissions that are nobody's.
    Unclaimed,
    /// A förvaltning, by its place in `Organisation`.
    Department(usize),
    /// Any other file.
    File(String),
    /// Those who have sent nothing, told together.
    Nobody,
    /// What came of it all: requirements that are not met, indicators that are
    /// not measured.
    Result,
}

impl Sender {
    /// Returns what the sender is called; empty for a förvaltning.
    pub(super) fn name(&self, report: Option<&Report>) -> String {
        match self {
            Self::Settings => settings::FILE.to_owned(),
            Self::Governing => "Styrande arbetsboken".to_owned(),
            Self::Sources => "Källor".to_owned(),
            Self::Earlier => "Tidigare år".to_owned(),
            Self::Unclaimed => match report {
                Some(report) => format!("Annat i inlamnat/{}", report.about.period),
                None => "Annat i inlamnat".to_owned(),
            },
            Self::Department(_) => String::new(),
            Self::File(file) => file.clone(),
            Self::Nobody => "Har inte lämnat in".to_owned(),
            Self::Result => "Resultatet".to_owned(),
        }
    }

    /// Whether it is a single file whose name the heading says.
    pub(super) const fn is_named_in_heading(&self) -> bool {
        matches!(self, Self::Settings | Self::File(_))
    }
}

/// Returns the findings by sender.
pub(super) fn senders(listing: Listing<'_>) -> BTreeMap<Sender, Vec<&Finding>> {
    let mut senders: BTreeMap<Sender, Vec<&Finding>> = BTreeMap::new();
    for finding in listing.findings {
        senders
            .entry(sender(finding, listing))
            .or_default()
            .push(finding);
    }
    senders
}

fn sender(finding: &Finding, listing: Listing<'_>) -> Sender {
    if !listing.all && finding.rule == &missing_submission::RULE {
        return Sender::Nobody;
    }
    let file = &*finding.place.file;
    let within = |folder: &str| file.split('/').next() == Some(folder);
    if within("faststallt") {
        return Sender::Earlier;
    }
    if let Some(report) = listing.report {
        let period = report.about.period.to_string();
        if within("inlamnat") && file.split('/').nth(1) != Some(period.as_str()) {
            return Sender::Earlier;
        }
        let department = finding
            .department
            .as_ref()
            .or_else(|| sent_by(report, file));
        let index = department
            .and_then(|code| report.departments.iter().position(|d| &d.code == code));
        if let Some(index) = index {
            return Sender::Department(index);
        }
        if within("inlamnat") {
            return Sender::Unclaimed;
        }
    }
    let is_result =
        finding.rule.subject == Subject::Report || finding.rule == &not_measured::RULE;
    if file == settings::FILE {
        Sender::Settings
    } else if within("styrning") && is_result {
        Sender::Result
    } else if within("styrning") {
        Sender::Governing
    } else if within("kallor") {
        Sender::Sources
    } else {
        Sender::File(file.to_owned())
    }
}

fn sent_by<'r>(report: &'r Report, file: &str) -> Option<&'r DepartmentCode> {
    let is_it = |place: &crate::domain::Place| &*place.file == file;
    let mut submissions = report.submissions.iter();
    submissions
        .find(|status| status.file.as_ref().is_some_and(is_it))
        .map(|status| &status.department)
}
