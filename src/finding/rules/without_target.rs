//! An indicator without target in the vintage in force.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utan-målvärde",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "indikatorn saknar målvärde",
    reason: "Utan målvärde i den planversion som gäller kan utfallet inte bedömas. Äldre \
             planversioner används inte i stället.",
    source: "DESIGN §5.5",
};

/// Reports the indicator's row.
pub fn found(place: &Place, indicator: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} saknar målvärde i den planversion som gäller"),
        "Lägg till en rad i bladet Målvärden om ett målvärde är beslutat. Annars visas utfallet utan bedömning.",
    )
    .with_value(indicator)
}
