//! A written outcome that is not the quotient of its numerator and
//! denominator.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kvot-avviker",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "utfallet stämmer inte med täljare och nämnare",
    reason: "Utfallet av en kvot är täljaren delad med nämnaren. Skiljer det mer än en \
             halv enhet i den sista skrivna decimalen används kvoten.",
    source: "DESIGN §5.3",
};

/// Reports the outcome at a place, the quotient, and how many decimals the
/// outcome was written with.
pub fn found(place: &Place, outcome: f64, quotient: f64, decimals: u8) -> Finding {
    let outcome = swedish::number(outcome);
    let quotient = swedish::fixed(quotient, decimals.saturating_add(1).min(6));
    Finding::new(
        &RULE,
        place,
        format!(
            "utfallet «{outcome}» skiljer sig från Täljare ÷ Nämnare, som är {quotient}"
        ),
        "Rätta Utfall, Täljare eller Nämnare. Utfall kan lämnas tomt; det räknas då ut.",
    )
    .with_value(outcome)
}
