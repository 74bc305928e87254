//! An indicator that is to be derived from sheets that are not read.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "härledning-ej-möjlig",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "beräkningen kan inte göras",
    reason: "Den här versionen läser inte de blad som utfall kan härledas ur. \
             Indikatorn frågas inte och blir ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports the computation at a place and the indicator that is unmeasured.
pub fn found(place: &Place, computation: &str, indicator: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} kan inte härledas ur {} i den här versionen och blir ej mätt",
            quote(computation)
        ),
        "Töm cellen, så frågas förvaltningarna efter utfallet i stället.",
    )
    .with_value(computation)
}
