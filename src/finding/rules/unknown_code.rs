//! A code that its register does not have.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "okänd-kod",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "okänd kod",
    reason: "Koderna binder ihop bladen. En kod som inte finns i sitt register kan \
             inte höra till något, och raden eller cellen används inte.",
    source: "DESIGN §4.1",
};

/// Reports the code at a place, the one it resembles, and the sheet of the
/// governing workbook where such codes are defined.
pub fn found(place: &Place, text: &str, near: Option<&str>, sheet: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} finns inte i bladet {sheet} i den styrande arbetsboken",
            quote(text)
        ),
        format!(
            "{}Rätta koden. Är den ny, ska den läggas till i bladet {sheet}.",
            suggestion(near)
        ),
    )
    .with_value(text)
}
