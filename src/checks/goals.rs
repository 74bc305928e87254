//! Goals: each is measured, and decided once.

use std::collections::BTreeMap;

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::{decided_twice as twice, goal_without_indicator};

use super::context::Context;

pub(super) fn without_indicator(context: &Context<'_>) -> Vec<Finding> {
    let indicators = &context.governing().indicators;
    // An indicator whose goal could not be read may belong to any of them.
    if indicators.iter().any(|i| i.goal.value().is_none()) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for goal in &context.governing().goals {
        let code = &goal.code;
        let mut own = indicators
            .iter()
            .filter(|i| i.goal.value() == Some(&code.value))
            .peekable();
        let exists = own.peek().is_some();
        if !own.any(|i| i.weight.value() != Some(&0.0)) {
            let code_text = code.value.as_str();
            findings.push(goal_without_indicator::found(
                &code.place,
                code_text,
                exists,
            ));
        }
    }
    findings
}

pub(super) fn decided_twice(context: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<_, &Place> = BTreeMap::new();
    let mut findings = Vec::new();
    for decided in &context.governing().decided {
        let goal = &decided.goal;
        if let Some(first) = first.get(&goal.value) {
            findings.push(twice::found(&goal.place, first, goal.value.as_str()));
        } else {
            first.insert(&goal.value, &goal.place);
        }
    }
    findings
}
