//! A share above 100 %.

use super::prelude::*;
use crate::domain::{PeriodKind, SourceField};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "täljare-över-nämnare",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "täljaren är större än nämnaren",
    reason: "En andel i procent är sällan över 100 %. Täljare och nämnare kan ha bytt \
             plats eller räknas på olika sätt.",
    source: "DESIGN §5.3",
};

/// Reports the numerator at a place, in the form of a period.
pub fn found(
    place: &Place,
    numerator: f64,
    denominator: f64,
    kind: PeriodKind,
) -> Finding {
    let numerator = swedish::number(numerator);
    let denominator = swedish::number(denominator);
    Finding::new(
        &RULE,
        place,
        format!("täljaren «{numerator}» är större än nämnaren «{denominator}»"),
        format!(
            "Kontrollera att {} och {} står i rätt kolumn och räknar samma sak.",
            SourceField::Numerator.header(kind),
            SourceField::Denominator.header(kind)
        ),
    )
    .with_value(numerator)
}
