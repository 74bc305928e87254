//! A year that no vintage is in force for.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ingen-planversion-gäller",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "ingen planversion gäller året",
    reason: "En planversion gäller sina tre år från det att den är beslutad. Utan en sådan \
             saknar alla indikatorer målvärde, och inget går att bedöma.",
    source: "DESIGN §5.4",
};

/// Reports the sheet with the vintages.
pub fn found(place: &Place, year: Year) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("ingen beslutad planversion omfattar {year}"),
        "Fyll i planversionen och dess Beslutsdatum i bladet Planversioner.",
    )
}
