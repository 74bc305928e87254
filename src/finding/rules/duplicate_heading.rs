//! The same heading on two rows of the analysis.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rubrik-i-analysen-dubbel",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "samma rubrik på två rader",
    reason: "En rubrik i analysen får bara ha en rad. Den första används.",
    source: "DESIGN §4.2",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, heading: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "rubriken {} står redan i {}; bara den första används",
            quote(heading),
            first.within_file()
        ),
        "Skriv allt under rubriken i samma cell, och ta bort den andra raden.",
    )
    .with_value(heading)
    .against(first)
}
