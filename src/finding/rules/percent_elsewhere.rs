//! A percentage where the unit is another.

use super::prelude::*;
use super::words::expected;
use crate::domain::Unit;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "procent-i-annan-enhet",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "procent där enheten är en annan",
    reason: "Ett procenttal kan inte räknas om till en annan enhet, och en \
             procentformaterad cell lagrar en hundradel av det som visas. Värdet \
             används därför inte.",
    source: "DESIGN §4.3",
};

/// Reports the percentage at a place: as shown, and the unit that the cell
/// should hold, if it has one.
pub fn found(place: &Place, shown: &str, unit: Option<Unit>) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} är en procentsats, men här ska stå {}",
            quote(shown),
            expected(unit)
        ),
        "Skriv talet utan procenttecken. Är cellen formaterad som procent, välj \
         formatet Tal först.",
    )
    .with_value(shown)
}
