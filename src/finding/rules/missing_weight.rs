//! An outcome without the weight that a weighted mean needs.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "vikt-saknas",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "vikt saknas",
    reason: "Ett vägt medel kan inte räknas utan förvaltningens vikt. Utfallet visas men \
             räknas som ej redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the place where the weight is missed.
pub fn found(place: &Place, indicator: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("utfallet för {indicator} saknar vikt och räknas inte med"),
        "Fyll i Vikt. Vad den räknar står i kolumnen Mätmetod.",
    )
}
