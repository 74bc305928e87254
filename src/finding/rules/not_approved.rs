//! A submission that its head has not approved.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämning-ej-godkänd",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "inte godkänd av förvaltningschefen",
    reason: "Uppgifterna används ändå. I rapporten står vilka som är godkända.",
    source: "DESIGN §4.2",
};

/// Reports the empty date of the approval.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "det framgår inte om förvaltningschefen har godkänt uppgifterna",
        "Fyll i dagen då förvaltningschefen godkände dem.",
    )
}
