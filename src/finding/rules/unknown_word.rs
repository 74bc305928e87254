//! A word that is not in the closed list of its column.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "okänt-ord",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "ord som inte finns i listan",
    reason: "Cellen ska hålla ett av orden i listan. Stora och små bokstäver och \
             mellanslag spelar ingen roll, men stavningen gör det.",
    source: "DESIGN §4.3",
};

/// Reports the word at a place, the one it resembles, and all that may
/// stand there.
pub fn found(place: &Place, text: &str, near: Option<&str>, words: &[&str]) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} finns inte i listan", quote(text)),
        format!("{}Skriv något av: {}.", suggestion(near), words.join(", ")),
    )
    .with_value(text)
}
