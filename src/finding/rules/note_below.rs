//! Words below a table that are no row of it.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "anteckning-under-tabellen",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "anteckning under tabellen",
    reason: "En ensam text under tabellen är ingen rad i den. Den lämnas orörd men \
             läses inte.",
    source: "DESIGN §4.3",
};

/// Reports the words at a place.
pub fn found(place: &Place, words: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("texten {} står under tabellen och läses inte", quote(words)),
        "Flytta det som ska med i rapporten till raden som det gäller. Annars behöver \
         inget göras.",
    )
    .with_value(words)
}
