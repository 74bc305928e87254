//! An outage without its length.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "driftstopp-utan-timmar",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "driftstopp utan avbrottets längd",
    reason: "Avbrottens timmar summeras för kommunen. Ett driftstopp utan timmar gör \
             summan för liten.",
    source: "DESIGN §4.2",
};

/// Reports the empty hours.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "driftstoppet har ingen tid i Avbrott (timmar)",
        "Fyll i hur länge verksamheten inte kunde använda systemet. Skriv 0 om den kunde \
         det hela tiden.",
    )
}
