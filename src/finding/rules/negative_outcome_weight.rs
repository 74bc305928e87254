//! A weight below zero.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfallsvikt-negativ",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "negativ vikt i utfallet",
    reason: "En vikt är ett antal eller ett belopp och kan inte vara under noll. Utfallet \
             visas men räknas som ej redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the weight at a place.
pub fn found(place: &Place, weight: f64) -> Finding {
    let weight = swedish::number(weight);
    Finding::new(
        &RULE,
        place,
        format!("vikten «{weight}» är under noll"),
        "Skriv en vikt som är noll eller större.",
    )
    .with_value(weight)
}
