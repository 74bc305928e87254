//! Two columns with the same header.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rubrik-dubbel",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "samma rubrik två gånger",
    reason: "Två kolumner har samma rubrik. Vilken som gäller går inte att veta, och \
             ingen av dem används.",
    source: "DESIGN §4",
};

/// Reports the later header and where the first one stands.
pub fn found(place: &Place, first: &Place, header: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("rubriken {header} finns också i {}", first.within_file()),
        "Ta bort eller döp om den kolumn som inte gäller.",
    )
    .with_value(header)
    .against(first)
}
