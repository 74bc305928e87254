//! An analysis without a word.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "analys-tom",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "analysen är tom",
    reason: "Förvaltningens egna ord återges i rapporten. Utan dem står siffrorna utan \
             förklaring.",
    source: "DESIGN §4.2",
};

/// Reports the first empty cell of the analysis.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "ingen av analysens rubriker har någon text",
        "Skriv några meningar, åtminstone under Sammanfattning.",
    )
}
