//! The same number on two activities.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "insats-dubbel",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "samma id på två insatser",
    reason: "En insats som fortsätter nästa år känns igen på sitt id. Båda raderna \
             räknas ändå, eftersom det kan vara två insatser.",
    source: "DESIGN §4.2",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, id: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("id {} står redan i {}", quote(id), first.within_file()),
        "Ge insatsen ett eget id, eller ta bort raden om insatsen står där två gånger.",
    )
    .with_value(id)
    .against(first)
}
