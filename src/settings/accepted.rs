//! `[[godtagna_fynd]]`: the findings that are let stand.

use toml::Spanned;
use toml::de::DeValue;

use crate::finding::rules::{incomplete_setting, unknown_accepted_rule};
use crate::finding::{self, CATALOGUE};

use super::AcceptedFinding;
use super::section::{Reader, Section, likeliest};

const KEY: &str = "godtagna_fynd";

/// Reads the accepted findings. One that lacks a field lets nothing stand.
pub(super) fn read<'t>(
    top: &mut Section<'t>,
    reader: &mut Reader<'t>,
) -> Vec<AcceptedFinding> {
    let Some(value) = top.get(KEY) else {
        return Vec::new();
    };
    let Some(entries) = value.get_ref().as_array() else {
        reader.refuse(
            value,
            KEY,
            "en lista, där varje fynd börjar med [[godtagna_fynd]]",
        );
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|entry| accepted(entry, reader))
        .collect()
}

fn accepted<'t>(
    entry: &'t Spanned<DeValue<'t>>,
    reader: &mut Reader<'t>,
) -> Option<AcceptedFinding> {
    let at = entry.span().start;
    let Some(table) = entry.get_ref().as_table() else {
        reader.refuse(
            entry,
            KEY,
            "en lista, där varje fynd börjar med [[godtagna_fynd]]",
        );
        return None;
    };
    let mut section = Section::of(KEY, table);
    let rule = section.text(reader, "id").unwrap_or_default();
    let place = section.text(reader, "plats").unwrap_or_default();
    let reason = section.text(reader, "skal").unwrap_or_default();
    let function = section.text(reader, "funktion").unwrap_or_default();
    let date = section.date(reader, "datum");
    let line_of_rule = section.get("id").map_or(at, |value| value.span().start);
    section.done(reader);

    let missing: Vec<&str> = [
        ("id", rule.is_empty()),
        ("plats", place.is_empty()),
        ("skal", reason.is_empty()),
        ("funktion", function.is_empty()),
        ("datum", date.is_none()),
    ]
    .into_iter()
    .filter_map(|(field, is_missing)| is_missing.then_some(field))
    .collect();
    if !missing.is_empty() {
        let found =
            incomplete_setting::found(&reader.place(at), reader.line(at), KEY, &missing);
        reader.findings.push(found);
        return None;
    }
    if finding::rule(&rule).is_none() {
        let ids = CATALOGUE.iter().map(|known| known.id);
        let found = unknown_accepted_rule::found(
            &reader.place(line_of_rule),
            reader.line(line_of_rule),
            &rule,
            likeliest(&rule, ids),
        );
        reader.findings.push(found);
        return None;
    }
    Some(AcceptedFinding {
        rule,
        place,
        reason,
        function,
        date: date?,
        line: reader.place(at),
    })
}
