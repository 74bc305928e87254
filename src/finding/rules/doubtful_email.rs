//! An address that no mail reaches.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "e-post-tveksam",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "tveksam e-postadress",
    reason: "Till adressen skickas påminnelser och återlämnade formulär. Så som den \
             är skriven kan inget brev komma fram.",
    source: "DESIGN §4.1",
};

/// Reports the address at a place.
pub fn found(place: &Place, text: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} ser inte ut som en e-postadress", quote(text)),
        "Skriv en enda adress, till exempel namn@kommunen.se.",
    )
    .with_value(text)
}
