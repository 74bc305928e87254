//! Two requirements with one id.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "krav-dubblett",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "två krav med samma id",
    reason: "Ett krav känns igen på sitt id. Det första gäller, och det andra bedöms \
             inte.",
    source: "DESIGN §5.12",
};

/// Reports the second requirement's id on a line, and where the first one is.
pub fn found(place: &Place, line: &str, id: &str, first: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("kravet {id} står två gånger, och det andra bedöms inte"),
        "Ge det ena kravet ett annat id, eller ta bort det.",
    )
    .with_value(line)
    .against(first)
}
