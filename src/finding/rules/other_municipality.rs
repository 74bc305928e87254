//! A form of another kommun.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "annan-kommun",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "en annan kommuns formulär",
    reason: "Märkningen i filen gäller en annan kommun än den i itbokslut.toml.",
    source: "DESIGN §4",
};

/// Reports the kommun at a place and the one expected.
pub fn found(place: &Place, municipality: &str, expected: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("filen gäller {}, inte {expected}", quote(municipality)),
        "Kontrollera att filen ligger i rätt kommuns mapp, och att kommunens namn är rätt \
         i itbokslut.toml.",
    )
    .with_value(municipality)
}
