//! `Analys`: the förvaltning has said something.

use crate::domain::Entry;
use crate::finding::Finding;
use crate::finding::rules::empty_analysis;

use super::context::Context;

pub(super) fn empty(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let rows = &submission.analysis;
        if !rows.iter().all(|row| row.text.is_blank()) {
            continue;
        }
        let first = rows.iter().find_map(|row| match &row.text {
            Entry::Empty(place) => Some(place),
            _ => None,
        });
        if let Some(place) = first {
            findings
                .push(empty_analysis::found(place).concerning(&submission.department));
        }
    }
    findings
}
