//! What is left to do before the public edition is published.

use crate::finding::rules::{name_in_text, responsible_person};
use crate::report::Report;
use crate::swedish::{Gender, capitalised, cardinal, plural};

/// Returns what is left, one sentence or two for each thing; nothing when the
/// edition can be published.
pub(in crate::commands) fn left(report: &Report) -> Vec<String> {
    let mut left = Vec::new();
    if report.about.preliminary.is_some() {
        left.push("Rapporten är inte slutlig.".to_owned());
    }
    let rules = [&name_in_text::RULE, &responsible_person::RULE];
    let findings = report.findings.open.iter();
    let named = findings.filter(|f| rules.iter().any(|rule| rule.id == f.rule.id));
    match named.count() {
        0 => {}
        count => left.push(format!(
            "{} {} innehåller personnamn och lämnas inte. Skriv funktionen i stället, \
             eller låt det stå så.",
            capitalised(&cardinal(count, Gender::Common)),
            plural(count, "text", "texter"),
        )),
    }
    if report.about.reviewed.is_none() {
        left.push(
            "Utgåvan är märkt EJ SEKRETESSGRANSKAD. När någon har läst den och godkänt \
             att den lämnas ut, skriv sekretessgranskad = { datum = …, funktion = \"…\" } \
             överst i itbokslut.toml och kör om."
                .to_owned(),
        );
    }
    left
}
