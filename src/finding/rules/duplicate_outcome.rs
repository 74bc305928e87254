//! The same indicator on two rows of a submission.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "indikator-dubbel",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "samma indikator på två rader",
    reason: "En indikator får bara ha en rad. Vilken som gäller går inte att veta, \
             och ingen av dem används.",
    source: "DESIGN §4.2",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, code: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "indikatorn {} står redan i {}; ingen av raderna används",
            quote(code),
            first.within_file()
        ),
        "Ta bort den rad som inte gäller.",
    )
    .with_value(code)
    .against(first)
}
