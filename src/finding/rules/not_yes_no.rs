//! Something else where yes or no should stand.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inte-ja-eller-nej",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "varken ja eller nej",
    reason: "Cellen ska hålla ja eller nej.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är varken ja eller nej", quote(shown)),
        "Skriv ja eller nej. Finns inget svar, lämna cellen tom.",
    )
    .with_value(shown)
}
