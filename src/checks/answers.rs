//! Every row of `Utfall` has a value or a reason, and never both.

use crate::domain::{Entry, Place, Placed, Reading, SourceField, UnmeasuredReason};
use crate::finding::Finding;
use crate::finding::rules::{
    neither_value_nor_reason, newly_not_applicable, not_applicable_unexplained,
    unmeasured, value_and_reason,
};
use crate::submission::OutcomeRow;

use super::context::{Answer, Context};

pub(super) fn answers(context: &Context<'_>) -> Vec<Finding> {
    context
        .answers()
        .filter_map(|answer| {
            let finding = answer_of(context, &answer)?;
            Some(finding.concerning(&answer.submission.department))
        })
        .collect()
}

fn answer_of(context: &Context<'_>, answer: &Answer<'_>) -> Option<Finding> {
    let asked = asked(context, answer);
    if asked.is_empty() {
        return None;
    }
    let row = answer.row;
    let parts = parts(answer, &asked);
    let unusable = parts.iter().any(|part| part.entry.is_unusable());
    let value = parts.iter().find(|part| part.entry.given().is_some());
    match (value, &row.unmeasured) {
        (Some(part), Entry::Given(reason)) => {
            let value = part.entry.given()?;
            Some(value_and_reason::found(
                &value.place,
                answer.code(),
                part.field.word(),
                value.value,
                reason.value,
                &reason.place,
            ))
        }
        (None, Entry::Given(reason)) if !unusable => {
            reason_given(context, answer, reason)
        }
        (None, Entry::Absent | Entry::Empty(_)) if !unusable => {
            let place = place_of(row, *asked.first()?)?;
            let fields: Vec<&str> = asked.iter().map(|field| field.word()).collect();
            Some(neither_value_nor_reason::found(
                place,
                answer.code(),
                &fields,
            ))
        }
        _ => None,
    }
}

fn reason_given(
    context: &Context<'_>,
    answer: &Answer<'_>,
    reason: &Placed<UnmeasuredReason>,
) -> Option<Finding> {
    let code = answer.code();
    let place = &reason.place;
    if reason.value != UnmeasuredReason::NotApplicable {
        return Some(unmeasured::found(place, code, reason.value));
    }
    let comment = &answer.row.comment;
    if comment.is_blank() {
        return Some(not_applicable_unexplained::found(
            place,
            code,
            comment.place(),
        ));
    }
    let before = applied_last_year(context, answer)?;
    let last_year = context.period().year - 1;
    Some(newly_not_applicable::found(place, code, last_year, before))
}

/// Returns last year's row, when it shows that the indicator applied to the
/// förvaltning then.
fn applied_last_year<'a>(
    context: &Context<'a>,
    answer: &Answer<'_>,
) -> Option<&'a Place> {
    let department = &answer.submission.department;
    let indicator = &answer.row.indicator.value;
    let submission = context
        .last_year()?
        .submissions
        .iter()
        .find(|submission| submission.department == *department)?;
    let row = submission
        .outcomes
        .iter()
        .find(|row| row.indicator.value == *indicator)?;
    let applied = match &row.unmeasured {
        Entry::Given(reason) => reason.value != UnmeasuredReason::NotApplicable,
        _ => row.outcome.given().is_some() || row.numerator.given().is_some(),
    };
    applied.then_some(&row.indicator.place)
}

/// Returns the fields that the förvaltning is asked for, without the weight,
/// which is no value.
fn asked(context: &Context<'_>, answer: &Answer<'_>) -> Vec<SourceField> {
    let department = &answer.submission.department;
    let mut fields = context.open_fields(&answer.definition, department);
    fields.retain(|field| *field != SourceField::Weight);
    fields
}

/// A cell that is, or is part of, a row's value.
struct Part {
    field: SourceField,
    entry: Entry<Reading>,
}

/// Returns the cells of a row that make its value: the outcome, and of a
/// ratio its parts. A part that a source fills is no answer.
fn parts(answer: &Answer<'_>, asked: &[SourceField]) -> Vec<Part> {
    let row = answer.row;
    let mut parts = vec![Part {
        field: SourceField::Outcome,
        entry: row.outcome.clone(),
    }];
    for (field, entry) in [
        (SourceField::Numerator, &row.numerator),
        (SourceField::Denominator, &row.denominator),
    ] {
        if asked.contains(&field) {
            let entry = entry.clone().map(Reading::Number);
            parts.push(Part { field, entry });
        }
    }
    parts
}

fn place_of(row: &OutcomeRow, field: SourceField) -> Option<&Place> {
    match field {
        SourceField::Outcome => row.outcome.place(),
        SourceField::Numerator => row.numerator.place(),
        SourceField::Denominator => row.denominator.place(),
        SourceField::Weight => row.weight.place(),
    }
}
