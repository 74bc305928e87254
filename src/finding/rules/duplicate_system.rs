//! The same system on two rows of a förvaltning's sheet.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-dubbelt",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "samma system på två rader",
    reason: "Ett system har en rad hos varje förvaltning som äger eller använder det. \
             Den första raden används, och den andra inte.",
    source: "DESIGN §4.2",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, system: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "systemet {} står redan i {}; bara den första raden används",
            quote(system),
            first.within_file()
        ),
        "Ta bort den rad som inte gäller. Är det två system, ge dem olika namn.",
    )
    .with_value(system)
    .against(first)
}
