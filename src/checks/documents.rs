//! `Styrdokument`: adopted, and one of a kind where only one can be in force.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, DocumentType, Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{document_not_adopted, overlapping_documents};
use crate::form::governing::documents::{ADOPTED_BY, ADOPTED_ON};
use crate::submission::Document;

use super::context::Context;

pub(super) fn not_adopted(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let by = ADOPTED_BY.column.header.text(year);
    let on = ADOPTED_ON.column.header.text(year);
    let mut findings = Vec::new();
    for row in &context.governing().documents {
        let missing: Vec<(&str, &Place)> = [
            (by.as_str(), empty(&row.adopted_by)),
            (on.as_str(), empty(&row.adopted_on)),
        ]
        .into_iter()
        .filter_map(|(header, place)| Some((header, place?)))
        .collect();
        if let Some((_, first)) = missing.first() {
            let headers: Vec<&str> = missing.iter().map(|(header, _)| *header).collect();
            let name = &row.document.value;
            findings.push(document_not_adopted::found(first, name, &headers));
        }
    }
    findings
}

/// Looks at the period's last day: what was replaced during the year, or is
/// to replace it afterwards, overlaps nothing that is followed up.
pub(super) fn overlapping(context: &Context<'_>) -> Vec<Finding> {
    let day = context.period().last_day();
    let mut first: BTreeMap<(DocumentType, Option<&DepartmentCode>), &Document> =
        BTreeMap::new();
    let mut findings = Vec::new();
    for row in &context.governing().documents {
        let Some(&kind) = row.kind.value() else {
            continue;
        };
        if row.department.is_unusable() || !is_alone(kind) || !row.is_in_force(day) {
            continue;
        }
        let key = (kind, row.department.value());
        match first.get(&key) {
            Some(first) => findings.push(overlapping_documents::found(
                &row.document.place,
                &row.document.value,
                &first.document.value,
                kind.word(),
                day,
                &first.document.place,
            )),
            None => {
                first.insert(key, row);
            }
        }
    }
    findings
}

/// Returns whether only one document of a kind can be in force at a time; of
/// instructions, plans and processes there can be several.
const fn is_alone(kind: DocumentType) -> bool {
    matches!(
        kind,
        DocumentType::Policy
            | DocumentType::CommonStrategy
            | DocumentType::DepartmentStrategy
            | DocumentType::CriticalSystems
    )
}

fn empty<T>(entry: &Entry<T>) -> Option<&Place> {
    match entry {
        Entry::Empty(place) => Some(place),
        _ => None,
    }
}
