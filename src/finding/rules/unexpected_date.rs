//! A date where something else should stand.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "datum-i-fel-cell",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "datum i en cell för något annat",
    reason: "Excel gör gärna om 3-4 och 1.1 till datum när man skriver dem. Vad som \
             egentligen skrevs går inte att återskapa.",
    source: "DESIGN §4.3",
};

/// Reports the date at a place, as shown, and what the cell should hold:
/// `ett antal`, `ett målvärde`, `en kod`.
pub fn found(place: &Place, shown: &str, expected: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är ett datum, men här ska stå {expected}", quote(shown)),
        "Formatera cellen som text om det är ett intervall eller en kod, annars som tal, \
         och skriv värdet på nytt.",
    )
    .with_value(shown)
}
