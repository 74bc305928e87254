//! A denominator of zero or less.

use super::prelude::*;
use crate::domain::{PeriodKind, SourceField};
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

/// Reports the denominator at a place, in the form of a period.
pub fn found(place: &Place, denominator: f64, kind: PeriodKind) -> Finding {
    let denominator = swedish::number(denominator);
    Finding::new(
        &RULE,
        place,
        format!("nämnaren «{denominator}» går inte att dela med"),
        format!(
            "Rätta {0}. Finns inget att räkna ska både {1} och {0} vara 0.",
            SourceField::Denominator.header(kind),
            SourceField::Numerator.header(kind)
        ),
    )
    .with_value(denominator)
}
