//! Two rows of targets for the same thing.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "målvärde-dubbelt",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "målvärden på två rader",
    reason: "En indikator har en rad med målvärden för varje planversion, och högst en \
             till för varje förvaltning. Av två rader går det inte att veta vilken \
             som är beslutad.",
    source: "DESIGN §5.4",
};

/// Reports the later row and where the first one stands; `department` is
/// `None` for the kommun.
pub fn found(
    place: &Place,
    first: &Place,
    indicator: &str,
    vintage: Year,
    department: Option<&str>,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "målvärden för {indicator}, {} och planversionen {vintage} står redan i {}",
            department.unwrap_or("hela kommunen"),
            first.within_file()
        ),
        "Ta bort den rad som inte är beslutad.",
    )
    .with_value(indicator)
    .against(first)
}
