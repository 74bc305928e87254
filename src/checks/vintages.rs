//! Vintages: each stands once and has the date of its decision.

use std::collections::BTreeMap;

use crate::domain::{Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{duplicate_code, undecided_vintage};

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
