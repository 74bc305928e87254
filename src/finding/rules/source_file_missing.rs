//! A source whose file is not in `kallor/`.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källfil-saknas",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "källfil saknas",
    reason: "Filen som bladet Källor hänvisar till finns inte i mappen kallor. Värdet \
             kan inte hämtas.",
    source: "DESIGN §4.4",
};

/// Reports the file's name at its cell in `Källor` and the one it resembles.
pub fn found(asked: &Place, file: &str, near: Option<&str>) -> Finding {
    Finding::new(
        &RULE,
        asked,
        format!("filen {} finns inte i mappen kallor", quote(file)),
        format!(
            "{}Lägg filen i mappen kallor, eller rätta namnet.",
            suggestion(near)
        ),
    )
    .with_value(file)
}
