//! Rules over the governing documents.

use itbokslut::domain::DocumentType;
use itbokslut::form::governing::documents::SHEET;
use itbokslut::submission::Document;

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};
use crate::support::rows::{self, date};

/// Returns a kommun for each rule about documents.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        policy(|row| row.adopted_on.clear()),
        policy(|row| row.valid_to.set(date(2024, 12, 31))),
        two(DocumentType::Policy, |_| {}),
    ]
}

/// Returns a kommun with a policy, changed.
fn policy(change: impl FnOnce(&mut Document)) -> Kommun {
    let mut policy = rows::document(1, "IT-policy", DocumentType::Policy, None);
    change(&mut policy);
    Kommun::valid().governing(|g| g.documents = vec![policy])
}

/// Returns a kommun with two documents of a kind, the second changed.
fn two(kind: DocumentType, change: impl FnOnce(&mut Document)) -> Kommun {
    let first = rows::document(1, "Den gamla", kind, None);
    let mut second = rows::document(2, "Den nya", kind, None);
    change(&mut second);
    Kommun::valid().governing(|g| g.documents = vec![first, second])
}

fn cell(key: &str, row: u32) -> String {
    in_sheet(&SHEET, key, row)
}

#[test]
fn a_document_is_adopted_by_someone_on_a_day() {
    assert_eq!(policy(|_| {}).found(), NOTHING);
    let found = |change: fn(&mut Document)| policy(change).found();
    assert_eq!(
        found(|row| row.adopted_on.clear()),
        [at("styrdokument-utan-beslut", cell("adopted_on", 1))]
    );
    assert_eq!(
        found(|row| row.adopted_by.clear()),
        [at("styrdokument-utan-beslut", cell("adopted_by", 1))]
    );
    let both = policy(|row| {
        row.adopted_by.clear();
        row.adopted_on.clear();
    });
    assert_eq!(both.found().len(), 1);
    assert_eq!(
        both.findings()[0].message,
        "Fastställd av och Datum saknas för «IT-policy»"
    );
    assert_eq!(found(|row| row.adopted_on.spoil()), NOTHING);
}

#[test]
fn a_document_does_not_stop_applying_before_it_begins() {
    let ends = |on| policy(|row| row.valid_to.set(on)).found();
    assert_eq!(
        ends(date(2024, 12, 31)),
        [at("datum-omvända", cell("valid_to", 1))]
    );
    assert_eq!(ends(date(2025, 1, 1)), NOTHING);
}

#[test]
fn only_one_policy_is_in_force() {
    let kommun = two(DocumentType::Policy, |_| {});
    assert_eq!(
        kommun.found(),
        [at("styrdokument-dubbelt", cell("document", 2))]
    );
    assert_eq!(
        kommun.findings()[0].message,
        "«Den gamla» och «Den nya» gäller båda som IT-policy 2025-12-31"
    );
    let alone = [
        DocumentType::CommonStrategy,
        DocumentType::DepartmentStrategy,
        DocumentType::CriticalSystems,
    ];
    for kind in alone {
        assert_eq!(two(kind, |_| {}).found(), kommun.found(), "{kind:?}");
    }
    let several = [
        DocumentType::Plan,
        DocumentType::SecurityInstruction,
        DocumentType::InfrastructureProgramme,
        DocumentType::SecurityProcess,
    ];
    for kind in several {
        assert_eq!(two(kind, |_| {}).found(), NOTHING, "{kind:?}");
    }
}

#[test]
fn what_is_not_in_force_on_the_last_day_overlaps_nothing() {
    let second = |change: fn(&mut Document)| two(DocumentType::Policy, change).found();
    let overlap = [at("styrdokument-dubbelt", cell("document", 2))];
    assert_eq!(second(|row| row.valid_from.set(date(2026, 1, 1))), NOTHING);
    assert_eq!(
        second(|row| row.valid_from.set(date(2025, 12, 31))),
        overlap
    );
    assert_eq!(second(|row| row.valid_from.clear()), overlap);
    assert_eq!(second(|row| row.adopted_on.set(date(2026, 1, 1))), NOTHING);
    assert_eq!(second(|row| row.valid_to.set(date(2025, 12, 30))), NOTHING);
    assert_eq!(second(|row| row.valid_to.set(date(2025, 12, 31))), overlap);
    assert_eq!(second(|row| row.valid_to.spoil()), NOTHING);
    assert_eq!(second(|row| row.kind.set(DocumentType::Plan)), NOTHING);
    assert_eq!(second(|row| row.kind.spoil()), NOTHING);
    assert_eq!(second(|row| row.department.spoil()), NOTHING);
}

#[test]
fn every_förvaltning_has_its_own_section_of_the_strategy() {
    let kind = DocumentType::DepartmentStrategy;
    let sections = |other| {
        Kommun::valid().governing(|g| {
            g.documents = vec![
                rows::document(1, "BUF:s avsnitt", kind, Some("BUF")),
                rows::document(2, "Ett avsnitt till", kind, Some(other)),
            ];
        })
    };
    assert_eq!(sections("SOC").found(), NOTHING);
    let twice = sections("BUF").found();
    assert_eq!(twice, [at("styrdokument-dubbelt", cell("document", 2))]);
}
