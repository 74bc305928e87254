//! What goes with an outcome: corrections and measures.

use crate::domain::Entry;
use crate::finding::Finding;
use crate::finding::rules::{correction_without_reason, measure_due_passed};

use super::context::{Answer, Context};

pub(super) fn corrections(context: &Context<'_>) -> Vec<Finding> {
    each(context, |answer| {
        let corrected = answer.row.corrected.given()?;
        let Entry::Empty(reason) = &answer.row.correction_reason else {
            return None;
        };
        Some(correction_without_reason::found(
            reason,
            answer.code(),
            corrected.value,
            &corrected.place,
        ))
    })
}

pub(super) fn measures(context: &Context<'_>) -> Vec<Finding> {
    let last_day = context.period().last_day();
    each(context, |answer| {
        let due = answer.row.due.given()?;
        (due.value < last_day).then(|| {
            measure_due_passed::found(&due.place, answer.code(), due.value, last_day)
        })
    })
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&Answer<'_>) -> Option<Finding>,
) -> Vec<Finding> {
    context
        .answers()
        .filter_map(|answer| {
            Some(check(&answer)?.concerning(&answer.submission.department))
        })
        .collect()
}
