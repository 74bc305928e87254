//! A column that the form does not have.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "okänd-kolumn",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "okänd kolumn",
    reason: "Kolumnen finns inte i formuläret. Den lämnas orörd men läses inte.",
    source: "DESIGN §4",
};

/// Reports the header at a place.
pub fn found(place: &Place, text: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "kolumnen {} finns inte i formuläret och läses inte",
            quote(text)
        ),
        "Flytta det som ska med i rapporten till formulärets egna kolumner. Annars \
         behöver inget göras.",
    )
    .with_value(text)
}
