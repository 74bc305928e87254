//! An outcome of a ratio without its numerator and denominator.

use super::prelude::*;
use crate::domain::{PeriodKind, SourceField};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kvot-utan-delar",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "utfall utan täljare och nämnare",
    reason: "Kommunens kvot är summan av täljarna delad med summan av nämnarna. Ett utfall \
             ensamt visas men räknas som ej redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the outcome at a place, in the form of a period.
pub fn found(place: &Place, outcome: f64, kind: PeriodKind) -> Finding {
    let outcome = swedish::number(outcome);
    Finding::new(
        &RULE,
        place,
        format!(
            "{} «{outcome}» saknar täljare eller nämnare och räknas inte med",
            kind.the_outcome()
        ),
        format!(
            "Fyll i både {} och {}. Vad de räknar står i kolumnen Mätmetod.",
            SourceField::Numerator.header(kind),
            SourceField::Denominator.header(kind)
        ),
    )
    .with_value(outcome)
}
