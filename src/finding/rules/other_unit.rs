//! A number with the word of another unit after it.

use super::prelude::*;
use super::words::expected;
use crate::domain::Unit;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "annan-enhet",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "en annan enhet i cellen",
    reason: "Talet är skrivet med en annan enhet än den som gäller för raden. \
             Programmet räknar inte om, eftersom det inte vet om talet eller enheten \
             är fel.",
    source: "DESIGN §4.3",
};

/// Reports the text at a place, the unit word in it, and what the cell
/// should hold.
pub fn found(place: &Place, text: &str, word: &str, unit: Option<Unit>) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} är skrivet i {word}, men här ska stå {}",
            quote(text),
            expected(unit)
        ),
        "Räkna om talet till rätt enhet och skriv det utan enhet.",
    )
    .with_value(text)
}
