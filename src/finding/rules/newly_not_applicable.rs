//! `ej tillämpligt` for what applied last year.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ej-tillämpligt-nytt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "ej tillämpligt i år men inte förra året",
    reason: "En förvaltning som säger ej tillämpligt räknas bort ur täckningen. När \
             indikatorn gällde den förra året behöver det prövas om skälet håller.",
    source: "DESIGN §5.2",
};

/// Reports the reason at a place, and last year's row at another.
pub fn found(place: &Place, indicator: &str, last_year: Year, before: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} är «ej tillämpligt» men gällde förvaltningen {last_year}"),
        "Kontrollera att kommentaren förklarar vad som har ändrats. Är indikatorn bara \
         inte mätt, välj ett annat skäl.",
    )
    .with_value("ej tillämpligt")
    .against(before)
}
