//! Two decided assessments of the same goal.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "beslutad-bedömning-dubbel",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "två beslutade bedömningar av samma mål",
    reason: "Ett mål kan bara ha en beslutad bedömning. Av två går det inte att veta \
             vilken som gäller.",
    source: "DESIGN §5.7",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, goal: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "målet {goal} har redan en beslutad bedömning i {}",
            first.within_file()
        ),
        "Ta bort den rad som inte är beslutad.",
    )
    .with_value(goal)
    .against(first)
}
