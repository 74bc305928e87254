//! A header that was recognised in spite of its spelling.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rubrik-annan-stavning",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "rubrik med annan stavning",
    reason: "Rubriken liknar formulärets så mycket att den inte kan vara någon annan.",
    source: "DESIGN §4",
};

/// Reports the header at a place and the form's own.
pub fn found(place: &Place, text: &str, expected: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("rubriken {} är läst som {expected}", quote(text)),
        format!("Skriv rubriken som i mallen: {expected}."),
    )
    .with_value(text)
}
