//! The rows of `Utfall`: those asked for, no others, and only the fields that
//! are used.

use crate::domain::{Aggregation, Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{missing_rows, row_not_asked, unused_field};
use crate::form::department::form;
use crate::form::department::outcomes::{DENOMINATOR, NUMERATOR, SHEET, WEIGHT};
use crate::form::{Col, Header};
use crate::submission::OutcomeRow;

use super::context::Context;

/// A form without any row has lost its sheet, which has been told of already.
pub(super) fn missing(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let Some(any) = submission.outcomes.first() else {
            continue;
        };
        let missing: Vec<&str> = context
            .governing()
            .indicators
            .iter()
            .map(|indicator| indicator.code.value.as_str())
            .filter(|code| {
                context.definition(code).is_some_and(|definition| {
                    definition.reports(&submission.department)
                        && !context
                            .open_fields(&definition, &submission.department)
                            .is_empty()
                })
            })
            .filter(|code| {
                let mut rows = submission.outcomes.iter();
                !rows.any(|row| row.indicator.value.as_str() == *code)
            })
            .collect();
        if !missing.is_empty() {
            let name = any.indicator.place.sheet.as_deref().unwrap_or(SHEET.name);
            let sheet = Place::sheet(submission.file.clone(), name);
            findings.push(
                missing_rows::found(&sheet, &missing).concerning(&submission.department),
            );
        }
    }
    findings
}

pub(super) fn not_asked(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let department = &submission.department;
        for row in submission.outcomes.iter().filter(|row| says_something(row)) {
            let code = row.indicator.value.as_str();
            let Some(definition) = context.definition(code) else {
                continue;
            };
            if let (false, Some(reporters)) = (
                definition.reports(department),
                definition.indicator.reporters.place(),
            ) {
                let place = &row.indicator.place;
                findings.push(
                    row_not_asked::found(place, code, department.as_str(), reporters)
                        .concerning(department),
                );
            }
        }
    }
    findings
}

pub(super) fn unused_fields(context: &Context<'_>) -> Vec<Finding> {
    let kind = context.period().kind;
    let mut findings = Vec::new();
    for answer in context.answers() {
        let aggregation = answer.definition.aggregation;
        let row = answer.row;
        let unused: &[(_, &Col<_>)] = match aggregation {
            Aggregation::Ratio => &[(&row.weight, &WEIGHT)],
            Aggregation::WeightedMean => &[
                (&row.numerator, &NUMERATOR),
                (&row.denominator, &DENOMINATOR),
            ],
            _ => &[
                (&row.numerator, &NUMERATOR),
                (&row.denominator, &DENOMINATOR),
                (&row.weight, &WEIGHT),
            ],
        };
        for (entry, column) in unused {
            let own = form(kind).own(&SHEET, &column.column);
            if let (Entry::Given(amount), Header::Text(header)) = (entry, own.header) {
                findings.push(
                    unused_field::found(
                        &amount.place,
                        header,
                        amount.value.value,
                        answer.code(),
                        aggregation,
                        kind,
                    )
                    .concerning(&answer.submission.department),
                );
            }
        }
    }
    findings
}

fn says_something(row: &OutcomeRow) -> bool {
    row.outcome.given().is_some()
        || row.numerator.given().is_some()
        || row.denominator.given().is_some()
        || row.weight.given().is_some()
        || row.unmeasured.given().is_some()
}
