//! Submissions, and the rules that were applied.

use crate::published::{
    Date, FindingCounts, RuleSetting, Submission, SubmissionState, Word,
};
use crate::report;

use super::value::number;

pub(super) fn submission(status: &report::SubmissionStatus) -> Submission {
    let (state, days) = match status.state {
        report::SubmissionState::InTime => (SubmissionState::InTime, None),
        report::SubmissionState::Late { days } => (SubmissionState::Late, Some(days)),
        report::SubmissionState::Undated => (SubmissionState::Undated, None),
        report::SubmissionState::Missing => (SubmissionState::Missing, None),
    };
    let [fel, varning, notis] = status.findings;
    Submission {
        forvaltning: status.department.to_string(),
        lage: Word(state),
        dagar_sen: days,
        inlamnad: status.date.map(Date),
        godkand: status.approved.map(Date),
        behandlad: status.treated.map(Date),
        paragraf: status.paragraph.clone(),
        uppgiftslamnare: status.contact_name.clone(),
        uppgiftslamnare_funktion: status.contact_function.clone(),
        fil: status.file.as_ref().map(|place| place.file.to_string()),
        efterfragade: status.asked,
        besvarade: status.answered.open(),
        fynd: FindingCounts {
            fel,
            varning,
            notis,
        },
    }
}

pub(super) fn rule(rule: &report::RuleSetting) -> RuleSetting {
    RuleSetting {
        nyckel: rule.key.to_owned(),
        avsnitt: rule.section.to_owned(),
        varde: number(rule.value),
        standard: number(rule.default),
    }
}
