//! A text for a place that the report does not have.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "textplats-okänd",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "okänd plats för en text",
    reason: "Texten hör till en plats som inte finns i rapporten. Den skrivs därför \
             inte ut.",
    source: "DESIGN §4.1",
};

/// Reports the place that was typed and the one it resembles.
pub fn found(place: &Place, typed: &str, near: Option<&str>) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("platsen {} finns inte i rapporten", quote(typed)),
        format!(
            "{}Skriv ett måls kod, sammanfattning, hänt, beslut eller en rubrik i \
             rapporten, till exempel Måluppfyllelse.",
            suggestion(near)
        ),
    )
    .with_value(typed)
}
