//! `ej tillämpligt` for an indicator that concerned the förvaltning last year.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ej-tillämpligt-nytt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "ej tillämpligt sedan i år",
    reason: "En förvaltning som lämnar en indikator ändrar kommunens värde. Det ska bero \
             på verksamheten och inte på att utfallet saknas.",
    source: "DESIGN §5.2",
};

/// Reports the reason at a place; `last_year` is the year in which the
/// indicator still concerned the förvaltning.
pub fn found(place: &Place, indicator: &str, last_year: i32) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} är ej tillämpligt i år men gällde förvaltningen {last_year}"),
        "Kontrollera att kommentaren förklarar vad som har ändrats. Välj annars ett annat skäl.",
    )
    .with_value("ej tillämpligt")
}
