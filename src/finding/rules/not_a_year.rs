//! Something else where a year should stand.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inte-ett-årtal",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "inte ett årtal",
    reason: "Cellen ska hålla ett årtal med fyra siffror, mellan 1950 och 2100.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är inte ett årtal", quote(shown)),
        "Skriv ett årtal med fyra siffror, till exempel 2025. En planversion skrivs med \
         sitt första år.",
    )
    .with_value(shown)
}
