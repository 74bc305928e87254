//! A ratio of which only one part is filled in.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kvot-ofullständig",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "kvot med bara en del",
    reason: "En kvot räknas ut av både täljare och nämnare. Med bara den ena har \
             förvaltningen inte redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the empty part at a place with its header, and the part that is
/// there at another.
pub fn found(
    place: &Place,
    indicator: &str,
    missing: &str,
    given: &str,
    value: f64,
    given_place: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} har {given} «{}» men ingen {}",
            swedish::number(value),
            missing.to_lowercase()
        ),
        format!(
            "Fyll i {missing}, eller töm {given} och välj ett skäl i kolumnen Ej mätt, \
             skäl."
        ),
    )
    .against(given_place)
}
