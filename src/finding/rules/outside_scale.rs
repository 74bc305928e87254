//! A number outside its scale.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utanför-skalan",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "utanför skalan",
    reason: "Cellen ska hålla ett heltal på en bestämd skala.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown, and the scale's ends.
pub fn found(place: &Place, shown: &str, from: u8, to: u8) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är inte ett heltal från {from} till {to}", quote(shown)),
        format!("Skriv ett heltal från {from} till {to}."),
    )
    .with_value(shown)
}
