//! Activities that were not done in time.

use super::prelude::*;
use crate::swedish::plural;

/// The rule.
pub static RULE: Rule = Rule {
    id: "insatser-försenade",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "försenade insatser",
    reason: "En insats är försenad när Slut har passerat vid periodens slut och Avslutad \
             inte visar att den var klar senast den dagen. Avbrutna insatser räknas inte.",
    source: "DESIGN §5.9",
};

/// Reports a förvaltning's sheet, and how many activities are late, of those
/// that were to be done.
pub fn found(sheet: &Place, late: usize, due: usize) -> Finding {
    Finding::new(
        &RULE,
        sheet,
        format!(
            "{late} av {due} {} som skulle ha varit {} är {}",
            plural(due, "insats", "insatser"),
            plural(due, "klar", "klara"),
            plural(late, "försenad", "försenade"),
        ),
        "Kontrollera Slut och Avslutad. Stämmer de, förklara förseningen i kolumnen \
         Kommentar.",
    )
}
