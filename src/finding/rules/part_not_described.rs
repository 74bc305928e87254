//! A numerator, denominator or weight that nobody has said what it counts.

use super::prelude::*;
use crate::domain::Aggregation;

/// The rule.
pub static RULE: Rule = Rule {
    id: "del-ej-beskriven",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "det framgår inte vad som räknas",
    reason: "Förvaltningarna ska räkna samma sak. Utan en beskrivning av täljare, \
             nämnare eller vikt räknar var och en på sitt sätt.",
    source: "DESIGN §4.1",
};

/// Reports the empty cell, its header and the indicator's aggregation.
pub fn found(
    place: &Place,
    header: &str,
    indicator: &str,
    aggregation: Aggregation,
) -> Finding {
    let article = match aggregation {
        Aggregation::WeightedMean => "ett",
        _ => "en",
    };
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} är {article} {}, men {header} är tomt",
            aggregation.word()
        ),
        "Skriv vad som räknas, så att två personer får samma svar.",
    )
}
