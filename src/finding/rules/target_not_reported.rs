//! A target for a förvaltning that does not report the indicator.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "målvärde-utan-redovisning",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "målvärde för en förvaltning som inte redovisar",
    reason: "Förvaltningen har ett eget målvärde men frågas inte efter utfallet. \
             Målvärdet följs aldrig upp.",
    source: "DESIGN §5.2, §5.4",
};

/// Reports the förvaltning's code in `Målvärden`, and who reports the
/// indicator at another place.
pub fn found(
    place: &Place,
    department: &str,
    indicator: &str,
    reporters: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{department} har målvärden för {indicator} men rapporterar den inte"),
        format!(
            "Lägg till {department} under Rapporteras av i bladet Indikatorer, eller \
             ta bort raden."
        ),
    )
    .with_value(department)
    .against(reporters)
}
