//! `Texter`: every text has a place in the report.

use crate::finding::Finding;
use crate::finding::rules::unknown_text_place;
use crate::form::governing::texts::{PLACES, SECTIONS, place_in};

use super::context::Context;

/// How alike two places must be for one to be suggested for the other, 0–1.
const ALIKE: f64 = 0.75;

pub(super) fn unknown_places(context: &Context<'_>) -> Vec<Finding> {
    let goals = context
        .governing()
        .goals
        .iter()
        .map(|g| g.code.value.as_str());
    let known: Vec<&str> = PLACES
        .iter()
        .chain(SECTIONS)
        .copied()
        .chain(goals)
        .collect();
    let mut findings = Vec::new();
    for text in &context.governing().texts {
        let typed = place_in(&text.place.value).1.to_lowercase();
        if !known.iter().any(|place| place.to_lowercase() == typed) {
            findings.push(unknown_text_place::found(
                &text.place.place,
                &text.place.value,
                nearest(&typed, &known),
            ));
        }
    }
    findings
}

fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|place| (strsim::jaro_winkler(typed, &place.to_lowercase()), *place))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, place)| place)
}
