//! A row of `Historik` that says something else than was published.

use std::collections::BTreeMap;

use crate::domain::{Entry, Place, SourceField, Year};
use crate::finding::rules::history_contradicts;
use crate::finding::{Changed, Field, Finding};
use crate::published::Adopted;
use crate::submission::{Governing, HistoryRow};

use super::super::corrections::is_rounded_from;
use super::super::definition::Definition;
use super::super::earlier::EarlierYears;
use super::{file, told};

pub(super) fn contradictions(
    earlier: &EarlierYears,
    adopted: &BTreeMap<Year, &Adopted>,
    governing: &Governing,
    definitions: &[Definition<'_>],
) -> Vec<Finding> {
    let mut changes: BTreeMap<Year, Vec<(Place, Changed)>> = BTreeMap::new();
    for row in &governing.history {
        if let Some(changed) = changed(row, earlier, adopted, definitions) {
            changes.entry(row.year.value).or_default().push(changed);
        }
    }
    let mut found = Vec::new();
    for (year, changes) in changes {
        if let Some(adopted) = adopted.get(&year) {
            found.extend(told(changes, |place, changes| {
                history_contradicts::found(place, &file(adopted), year, changes)
            }));
        }
    }
    found
}

fn changed(
    row: &HistoryRow,
    earlier: &EarlierYears,
    adopted: &BTreeMap<Year, &Adopted>,
    definitions: &[Definition<'_>],
) -> Option<(Place, Changed)> {
    let year = row.year.value;
    adopted.get(&year)?;
    let code = &row.indicator.value;
    let then = earlier.years.iter().find(|then| then.year == year)?;
    let then = then.indicator(code)?;
    let definition = definitions.iter().find(|known| known.code() == code)?;
    let same_unit = then.method.unit == definition.unit
        && then.method.common_unit == definition.common_unit;
    let outcome = match &row.department {
        Entry::Given(department) => {
            let own = then
                .own(&department.value)
                .filter(|own| own.is_reported())?;
            &own.outcome
        }
        Entry::Empty(_) | Entry::Absent => &then.outcome,
        Entry::Unusable(_) => return None,
    };
    let outcome = outcome.as_ref()?;
    let cell = row.outcome.given()?;
    // In another unit the figures cannot be the same.
    let differs = same_unit && !is_rounded_from(definition, cell.value, outcome.value);
    differs.then(|| {
        let changed = Changed {
            indicator: Some(code.clone()),
            department: row.department.value().cloned(),
            field: Field::Of(SourceField::Outcome),
            then: outcome.value.into(),
            now: cell.value.into(),
        };
        (cell.place.clone(), changed)
    })
}
