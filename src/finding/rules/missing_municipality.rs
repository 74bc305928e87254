//! Settings that do not name the kommun.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kommun-saknas",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "kommunens namn saknas",
    reason: "Kommunens namn står på varje sida, och inlämnade formulär jämförs med det.",
    source: "DESIGN §3",
};

/// Reports the place where the name is missed.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "kommunens namn saknas",
        "Skriv kommunens namn på en rad högst upp: kommun = \"Norsjö kommun\".",
    )
}
