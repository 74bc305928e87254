//! A risk that is greater after the measure.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "risk-större-efter",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "risken är större efter åtgärden",
    reason: "Riskvärdet är sannolikhet gånger konsekvens. En åtgärd ska minska det, så \
             oftast har värdena före och efter bytt plats.",
    source: "DESIGN §5.11",
};

/// Reports the likelihood afterwards at a place, the risk values, and the
/// likelihood before at another.
pub fn found(place: &Place, before: u8, after: u8, before_place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("risken är {before} före åtgärden och {after} efter den"),
        "Kontrollera att värdena före och efter inte har bytt plats.",
    )
    .against(before_place)
}
