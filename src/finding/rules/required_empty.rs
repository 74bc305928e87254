//! A cell that must be filled in and is not.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "uppgift-saknas",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "uppgift saknas",
    reason: "Utan uppgiften kan raden inte användas eller rapporten inte bli \
             fullständig.",
    source: "DESIGN §4",
};

/// Reports the empty cell and its column's header.
pub fn found(place: &Place, header: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{header} är inte ifyllt"),
        format!("Fyll i {header}."),
    )
}
