//! A group of settings that lacks a part it must have.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inställning-ofullständig",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "ofullständig inställning",
    reason: "Ett godtaget fynd och en sekretessgranskning är beslut. De gäller bara \
             om det framgår vem som fattade dem, när och varför.",
    source: "DESIGN §5.16",
};

/// Reports a group on a line and the keys it lacks.
pub fn found(place: &Place, line: &str, group: &str, missing: &[&str]) -> Finding {
    let missing = swedish::join(missing);
    Finding::new(
        &RULE,
        place,
        format!("«{group}» saknar {missing} och gäller därför inte"),
        format!("Fyll i {missing}."),
    )
    .with_value(line)
}
