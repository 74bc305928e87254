//! What contradicts a published year (DESIGN §5.14): its workbooks give
//! another outcome now, `Historik` has another, or a vintage that was decided
//! then looks different. What was published stands; each contradiction is
//! told once, and many of a kind together.

mod history;
mod outcomes;
mod plan;

use std::collections::BTreeMap;

use crate::domain::{Place, Year};
use crate::finding::{Changed, Finding};
use crate::published::Adopted;
use crate::submission::Material;

use super::definition::definitions;
use super::earlier::EarlierYears;

/// How many of a kind are told one by one.
const ONE_BY_ONE: usize = 3;

/// Returns what contradicts the published years.
pub(super) fn contradictions(
    earlier: &EarlierYears,
    adopted: &[Adopted],
    material: &Material,
) -> Vec<Finding> {
    let current = &material.current;
    let before = adopted
        .iter()
        .filter(|adopted| adopted.document.ar < current.year);
    let adopted: BTreeMap<Year, &Adopted> = before
        .map(|adopted| (adopted.document.ar, adopted))
        .collect();
    let definitions = definitions(&current.governing, material.period.kind);
    let mut found = outcomes::contradictions(earlier, &adopted, material);
    found.extend(history::contradictions(
        earlier,
        &adopted,
        &current.governing,
        &definitions,
    ));
    found.extend(plan::contradictions(
        &adopted,
        &current.governing,
        &definitions,
    ));
    found
}

/// The place of a published year.
fn file(adopted: &Adopted) -> Place {
    Place::file(std::sync::Arc::clone(&adopted.file))
}

/// Tells of changes at one place each, or of many together at the first.
fn told(
    changes: Vec<(Place, Changed)>,
    tell: impl Fn(&Place, &[Changed]) -> Finding,
) -> Vec<Finding> {
    let mut places: BTreeMap<Place, Vec<Changed>> = BTreeMap::new();
    for (place, changed) in changes {
        places.entry(place).or_default().push(changed);
    }
    if places.len() <= ONE_BY_ONE {
        let each = places.iter();
        return each.map(|(place, changes)| tell(place, changes)).collect();
    }
    let first = places.keys().next().cloned();
    let changes: Vec<Changed> = places.into_values().flatten().collect();
    first.iter().map(|place| tell(place, &changes)).collect()
}
