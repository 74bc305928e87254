//! Something else where a date should stand.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inte-ett-datum",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "inte ett datum",
    reason: "Cellen ska hålla ett datum med år, månad och dag.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är inte ett datum", quote(shown)),
        "Skriv datumet med år, månad och dag, till exempel 2026-01-23.",
    )
    .with_value(shown)
}
