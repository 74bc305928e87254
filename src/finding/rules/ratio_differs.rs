//! A written outcome that is not the quotient of its numerator and
//! denominator.

use super::prelude::*;
use crate::domain::{PeriodKind, SourceField};
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
/// outcome was written with, in the form of a period.
pub fn found(
    place: &Place,
    outcome: f64,
    quotient: f64,
    decimals: u8,
    kind: PeriodKind,
) -> Finding {
    let header = |field: SourceField| field.header(kind);
    let (top, bottom) = (
        header(SourceField::Numerator),
        header(SourceField::Denominator),
    );
    let outcome = swedish::number(outcome);
    let quotient = swedish::fixed(quotient, decimals.saturating_add(1).min(6));
    Finding::new(
        &RULE,
        place,
        format!(
            "{} «{outcome}» skiljer sig från {top} ÷ {bottom}, som är {quotient}",
            kind.the_outcome()
        ),
        format!(
            "Rätta {0}, {top} eller {bottom}. {0} kan lämnas {1} då ut.",
            header(SourceField::Outcome),
            match kind {
                PeriodKind::Annual => "tomt; det räknas",
                PeriodKind::Interim => "tom; den räknas",
            }
        ),
    )
    .with_value(outcome)
}
