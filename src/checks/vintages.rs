//! Vintages: each stands once, has the date of its decision, and follows the
//! one before it.

use std::collections::BTreeMap;

use crate::domain::{Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{
    duplicate_code, undecided_vintage, vintage_gap, vintages_overlap,
};
use crate::submission::Vintage;

use super::context::Context;

pub(super) fn duplicates(context: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<_, &Place> = BTreeMap::new();
    let mut findings = Vec::new();
    for vintage in &context.governing().vintages {
        let start = &vintage.start;
        if let Some(first) = first.get(&start.value) {
            let code = start.value.to_string();
            findings.push(duplicate_code::found(&start.place, first, &code));
        } else {
            first.insert(start.value, &start.place);
        }
    }
    findings
}

pub(super) fn undecided(context: &Context<'_>) -> Vec<Finding> {
    let vintages = &context.governing().vintages;
    vintages
        .iter()
        .filter_map(|vintage| match &vintage.decided_on {
            Entry::Empty(place) => {
                Some(undecided_vintage::found(place, vintage.start.value))
            }
            _ => None,
        })
        .collect()
}

pub(super) fn gaps(context: &Context<'_>) -> Vec<Finding> {
    let vintages = in_order(context);
    let pairs = vintages.iter().zip(vintages.iter().skip(1));
    pairs
        .filter(|(before, after)| before.start.value + 1 < after.start.value)
        .map(|(before, after)| {
            vintage_gap::found(
                &after.start.place,
                &before.start.place,
                before.start.value + 1,
                after.start.value - 1,
            )
        })
        .collect()
}

pub(super) fn overlapping(context: &Context<'_>) -> Vec<Finding> {
    let vintages = in_order(context);
    let decided: Vec<_> = vintages
        .iter()
        .filter_map(|vintage| Some((vintage.start.value, vintage.decided_on.given()?)))
        .collect();
    let pairs = decided.iter().zip(decided.iter().skip(1));
    pairs
        .filter(|((_, before), (_, after))| after.value <= before.value)
        .map(|((earlier, before), (later, after))| {
            vintages_overlap::found(&after.place, &before.place, *later, *earlier)
        })
        .collect()
}

/// Returns the vintages by their first year; of two with one year the first.
fn in_order<'a>(context: &Context<'a>) -> Vec<&'a Vintage> {
    let mut by_start: BTreeMap<_, &Vintage> = BTreeMap::new();
    for vintage in &context.governing().vintages {
        by_start.entry(vintage.start.value).or_insert(vintage);
    }
    by_start.into_values().collect()
}
