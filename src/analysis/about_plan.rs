//! What is found in the vintages and targets once they are compared: a year
//! that no vintage is in force for, and targets changed without a reason
//! (DESIGN §5.4, §5.8).

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, DriftKind, Place, Year};
use crate::finding::Finding;
use crate::finding::rules::changed_without_reason::{self, Change};
use crate::finding::rules::no_vintage_in_force;
use crate::form::governing::vintages;
use crate::report::{Drift, Indicator};

use super::year::YearResult;

/// Tells that no vintage is in force for the year.
pub(super) fn in_force(result: &YearResult<'_>) -> Option<Finding> {
    let file = &result.material.governing.file;
    let place = Place::sheet(file.clone(), vintages::SHEET.name);
    let nothing = result.targets.in_force().is_none();
    nothing.then(|| no_vintage_in_force::found(&place, result.year))
}

/// Tells of targets that a newer vintage changed or took away without saying
/// why, once for each of its rows. A förvaltning's own target that went away
/// with the kommun's has the kommun's reason.
pub(super) fn changes(indicators: &[Indicator]) -> Vec<Finding> {
    let mut found = Vec::new();
    for indicator in indicators {
        let plan = &indicator.plan;
        found.extend(of_rows(indicator, None, &plan.drift, &[]));
        for own in &plan.departments {
            let whose = Some(&own.department);
            found.extend(of_rows(indicator, whose, &own.drift, &plan.drift));
        }
    }
    found
}

fn of_rows(
    indicator: &Indicator,
    department: Option<&DepartmentCode>,
    drift: &[Drift],
    common: &[Drift],
) -> Vec<Finding> {
    let taken_away = |drift: &Drift| {
        drift.kind == DriftKind::Removed
            && common.iter().any(|common| {
                common.kind == DriftKind::Removed
                    && (common.year, common.to) == (drift.year, drift.to)
            })
    };
    let mut by_vintage: BTreeMap<Year, Vec<&Drift>> = BTreeMap::new();
    for drift in drift {
        let changed = !matches!(drift.kind, DriftKind::Unchanged | DriftKind::New);
        if changed && !drift.total && drift.reason.is_none() && !taken_away(drift) {
            by_vintage.entry(drift.to).or_default().push(drift);
        }
    }
    let found = by_vintage.into_iter().filter_map(|(vintage, drifts)| {
        let first = drifts.first()?;
        let place = |figure: &Option<crate::domain::Figure<_>>| {
            Some(figure.as_ref()?.sources.first()?.place.clone())
        };
        let (after, before) = (place(&first.after), place(&first.before));
        let (at, other) = match after {
            Some(after) => (after, before),
            None => (before?, None),
        };
        let change = Change {
            indicator: indicator.code.as_str(),
            department: department.map(DepartmentCode::as_str),
            vintage,
            year: first.year,
            kind: first.kind,
            more: drifts.len() - 1,
        };
        Some(changed_without_reason::found(&at, other.as_ref(), &change))
    });
    found.collect()
}
