//! A date outside 1970 to 2100.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "datum-orimligt",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "orimligt datum",
    reason: "Datumet ligger före 1970 eller efter 2100. Det är nästan alltid ett tal \
             som har fått datumformat, eller ett felskrivet år.",
    source: "DESIGN §4.3",
};

/// Reports the date at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är inte ett rimligt datum", quote(shown)),
        "Skriv datumet på nytt med fyra siffror i året, till exempel 2026-01-23.",
    )
    .with_value(shown)
}
