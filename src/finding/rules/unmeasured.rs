//! An outcome that was not measured, with its reason.

use super::prelude::*;
use crate::domain::UnmeasuredReason;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfall-ej-mätt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "förvaltningen har inte mätt",
    reason: "Förvaltningen har angett varför utfall saknas. Den räknas som en som inte \
             har redovisat, och det syns i indikatorns täckning.",
    source: "DESIGN §5.2, §5.16",
};

/// Reports the reason at a place, and the indicator.
pub fn found(place: &Place, indicator: &str, reason: UnmeasuredReason) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} är inte mätt: {}", reason.word()),
        "Inget behöver rättas om skälet stämmer. Skriv i kolumnen Kommentar när \
         indikatorn kan mätas igen.",
    )
    .with_value(reason.word())
}
