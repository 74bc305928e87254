//! `Risker`: a measure, what it cost and what it gave (DESIGN §5.11).

use crate::domain::{Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{
    effect_without_measure, impossible_amount, measure_without_effect, risk_grew,
    useless_measure,
};
use crate::form::department::risks::{CONSEQUENCE_AFTER, COST, LIKELIHOOD_AFTER};
use crate::submission::RiskRow;

use super::context::Context;

pub(super) fn without_effect(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let headers = [
        LIKELIHOOD_AFTER.column.header.text(year),
        CONSEQUENCE_AFTER.column.header.text(year),
    ];
    each(context, |row| {
        let measure = row.measure.given()?;
        let after = [&row.likelihood_after, &row.consequence_after];
        let missing: Vec<(&str, &Place)> = headers
            .iter()
            .zip(after)
            .filter_map(|(header, entry)| match entry {
                Entry::Empty(place) => Some((header.as_str(), place)),
                _ => None,
            })
            .collect();
        let (_, first) = missing.first()?;
        let headers: Vec<&str> = missing.iter().map(|(header, _)| *header).collect();
        Some(measure_without_effect::found(
            first,
            &headers,
            &measure.place,
        ))
    })
}

pub(super) fn without_measure(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let Entry::Empty(measure) = &row.measure else {
            return None;
        };
        let cost = row.cost.given().filter(|cost| cost.value.value > 0.0);
        if let Some(cost) = cost {
            let tkr = Some(cost.value.value);
            return Some(effect_without_measure::found(measure, tkr, &cost.place));
        }
        let Values { before, after } = values(row)?;
        let effect = row.likelihood_after.place()?;
        (after < before).then(|| effect_without_measure::found(measure, None, effect))
    })
}

pub(super) fn useless(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let Values { before, after } = values(row)?;
        let cost = row.cost.given().filter(|cost| cost.value.value > 0.0)?;
        (before == after && row.measure.given().is_some())
            .then(|| useless_measure::found(&cost.place, cost.value.value, before))
    })
}

pub(super) fn grown(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let Values { before, after } = values(row)?;
        let place = row.likelihood_after.place()?;
        let first = row.likelihood.place()?;
        (after > before).then(|| risk_grew::found(place, before, after, first))
    })
}

pub(super) fn negative_cost(context: &Context<'_>) -> Vec<Finding> {
    let header = COST.column.header.text(context.period().year);
    each(context, |row| {
        let cost = row.cost.given()?;
        let value = cost.value.value;
        (value < 0.0).then(|| impossible_amount::found(&cost.place, &header, value, None))
    })
}

/// Likelihood times consequence, each 1–4: 1–16.
struct Values {
    before: u8,
    after: u8,
}

/// Returns the risk values of a row that has both.
fn values(row: &RiskRow) -> Option<Values> {
    let product = |likelihood: &Entry<u8>, consequence: &Entry<u8>| {
        likelihood.value()?.checked_mul(*consequence.value()?)
    };
    Some(Values {
        before: product(&row.likelihood, &row.consequence)?,
        after: product(&row.likelihood_after, &row.consequence_after)?,
    })
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&RiskRow) -> Option<Finding>,
) -> Vec<Finding> {
    context.in_rows(|submission| &submission.risks.rows, check)
}
