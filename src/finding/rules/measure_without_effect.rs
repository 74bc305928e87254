//! A measure without what the risk is afterwards.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "åtgärd-utan-värde-efter",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "åtgärd utan värde efter",
    reason: "Vad en åtgärd gav räknas ut av risken före och efter. Utan värden efter \
             räknas risken som oförändrad.",
    source: "DESIGN §5.11",
};

/// Reports the first empty cell; `missing` are the headers of all of them.
pub fn found(place: &Place, missing: &[&str], measure: &Place) -> Finding {
    let missing = swedish::join(missing);
    Finding::new(
        &RULE,
        place,
        format!("risken har en åtgärd, men {missing} saknas"),
        format!("Fyll i {missing}. Är risken oförändrad, skriv samma värden som före."),
    )
    .against(measure)
}
