//! The same code on two rows of its register.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kod-dubbel",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "samma kod på två rader",
    reason: "En kod får bara stå på en rad. Den första raden används, och den andra \
             inte.",
    source: "DESIGN §4.1",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, code: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "koden {} står redan i {}; bara den första raden används",
            quote(code),
            first.within_file()
        ),
        "Ge raden en egen kod, eller ta bort den.",
    )
    .with_value(code)
    .against(first)
}
