//! Vintages: each has the date of its decision.

use crate::domain::Entry;
use crate::finding::Finding;
use crate::finding::rules::undecided_vintage;

use super::context::Context;

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
