//! A denominator of zero or less.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "nämnare-oanvändbar",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "nämnaren är noll eller negativ",
    reason: "Det går inte att dela med noll, och ett antal eller belopp som något delas \
             med är inte negativt. Värdet räknas som ej redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the denominator at a place.
pub fn found(place: &Place, denominator: f64) -> Finding {
    let denominator = swedish::number(denominator);
    Finding::new(
        &RULE,
        place,
        format!("nämnaren «{denominator}» går inte att dela med"),
        "Rätta Nämnare. Finns inget att räkna ska både Täljare och Nämnare vara 0.",
    )
    .with_value(denominator)
}
