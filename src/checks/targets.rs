//! Targets: one row each, of the right kind, for those who report.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Direction, Entry, Place, TargetKind, Unit, Year};
use crate::finding::Finding;
use crate::finding::rules::{
    duplicate_target, other_kind_of_target, target_not_reported,
};
use crate::submission::TargetRow;

use super::context::Context;

pub(super) fn duplicates(context: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<_, &Place> = BTreeMap::new();
    let mut findings = Vec::new();
    for row in &context.governing().targets {
        if row.department.is_unusable() {
            continue;
        }
        let department = row.department.value();
        let key = (&row.indicator.value, row.vintage.value, department);
        let place = &row.indicator.place;
        if let Some(first) = first.get(&key) {
            findings.push(duplicate_target::found(
                place,
                first,
                row.indicator.value.as_str(),
                row.vintage.value,
                department.map(DepartmentCode::as_str),
            ));
        } else {
            first.insert(key, place);
        }
    }
    findings
}

pub(super) fn of_another_kind(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in &context.governing().targets {
        let Some(Expected {
            kind,
            direction,
            said_by,
        }) = expected(context, row)
        else {
            continue;
        };
        for target in row.years.iter().filter_map(Entry::given) {
            if TargetKind::of(target.value) != kind {
                findings.push(other_kind_of_target::found(
                    &target.place,
                    row.indicator.value.as_str(),
                    target.value,
                    kind,
                    direction,
                    said_by,
                ));
            }
        }
    }
    findings
}

/// What a row's targets must be.
struct Expected<'a> {
    kind: TargetKind,
    direction: Direction,
    /// The cell of the direction or the unit.
    said_by: &'a Place,
}

/// Returns what a row's targets must be, and the cell that says so; the
/// kommun's target of `andel ja` is a share, a förvaltning's own is yes or no.
fn expected<'a>(context: &Context<'a>, row: &TargetRow) -> Option<Expected<'a>> {
    let definition = context.definition(row.indicator.value.as_str())?;
    let direction = definition.indicator.direction.given()?;
    let unit = match row.department {
        Entry::Given(_) => definition.unit,
        Entry::Unusable(_) => return None,
        _ => definition.aggregation.common_unit(definition.unit),
    };
    let said_by = if unit == Unit::YesNo {
        definition.indicator.unit.place()?
    } else {
        &direction.place
    };
    Some(Expected {
        kind: TargetKind::expected(unit, direction.value),
        direction: direction.value,
        said_by,
    })
}

/// Looks only at the vintage that the year is in and later ones: those who
/// reported when an older one was decided may have been others.
pub(super) fn not_reported(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let vintages = &context.governing().vintages;
    let from: Option<Year> = vintages
        .iter()
        .map(|vintage| vintage.start.value)
        .filter(|start| *start <= year)
        .max();
    let mut findings = Vec::new();
    for row in &context.governing().targets {
        let Some(department) = row.department.given() else {
            continue;
        };
        let code = row.indicator.value.as_str();
        let Some(definition) = context.definition(code) else {
            continue;
        };
        let older = from.is_some_and(|from| row.vintage.value < from);
        if older || definition.reports(&department.value) {
            continue;
        }
        if let Some(reporters) = definition.indicator.reporters.place() {
            findings.push(target_not_reported::found(
                &department.place,
                department.value.as_str(),
                code,
                reporters,
            ));
        }
    }
    findings
}
