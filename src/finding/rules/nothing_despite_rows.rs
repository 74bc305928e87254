//! «Inga att redovisa» above rows.

use super::prelude::*;
use crate::swedish::{Gender, cardinal, plural, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "inga-att-redovisa-trots-rader",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "«Inga att redovisa» trots rader",
    reason: "Bladet säger emot sig självt: det har rader men sägs vara tomt. Raderna \
             används.",
    source: "DESIGN §4",
};

/// Reports the answer at a place, and the first row at another.
pub fn found(place: &Place, sheet: &str, rows: usize, first: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "«Inga att redovisa» är «ja», men bladet {} har {} {}",
            quote(sheet),
            cardinal(rows, Gender::Common),
            plural(rows, "rad", "rader")
        ),
        "Töm cellen om raderna ska redovisas. Ta annars bort raderna.",
    )
    .with_value("ja")
    .against(first)
}
