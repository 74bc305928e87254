//! The same post on two rows of the economy.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "post-dubbel",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "samma post på två rader",
    reason: "En post i bladet Ekonomi får bara ha en rad. Den första används.",
    source: "DESIGN §4.2",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, post: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "posten {} står redan i {}; bara den första raden används",
            quote(post),
            first.within_file()
        ),
        "Lägg ihop beloppen på den första raden, och ta bort den andra.",
    )
    .with_value(post)
    .against(first)
}
