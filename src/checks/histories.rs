//! `Historik`: one outcome a year, of years that are past.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Place};
use crate::finding::Finding;
use crate::finding::rules::{duplicate_history, history_not_past};

use super::context::Context;

pub(super) fn duplicates(context: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<_, &Place> = BTreeMap::new();
    let mut findings = Vec::new();
    for row in &context.governing().history {
        if row.department.is_unusable() {
            continue;
        }
        let department = row.department.value();
        let key = (&row.indicator.value, row.year.value, department);
        let place = &row.indicator.place;
        if let Some(first) = first.get(&key) {
            findings.push(duplicate_history::found(
                place,
                first,
                row.indicator.value.as_str(),
                row.year.value,
                department.map(DepartmentCode::as_str),
            ));
        } else {
            first.insert(key, place);
        }
    }
    findings
}

pub(super) fn not_past(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let history = &context.governing().history;
    history
        .iter()
        .filter(|row| row.year.value >= year)
        .map(|row| history_not_past::found(&row.year.place, row.year.value, year))
        .collect()
}
