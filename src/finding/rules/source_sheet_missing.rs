//! A source whose sheet is not in its file.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källblad-saknas",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "blad saknas i källfilen",
    reason: "Bladet som bladet Källor hänvisar till finns inte i filen. Värdet kan \
             inte hämtas.",
    source: "DESIGN §4.4",
};

/// Reports the sheet's name at its cell in `Källor`, the file, and the
/// sheets it has.
pub fn found(asked: &Place, sheet: &str, file: &str, there: &[&str]) -> Finding {
    let names: Vec<String> = there.iter().take(8).map(|name| quote(name)).collect();
    let remedy = if names.is_empty() {
        "Filen har inga blad. Hämta källfilen på nytt.".to_owned()
    } else {
        format!(
            "Skriv något av {}, eller lämna cellen tom för det första bladet.",
            names.join(", ")
        )
    };
    Finding::new(
        &RULE,
        asked,
        format!("bladet {} finns inte i {file}", quote(sheet)),
        remedy,
    )
    .with_value(sheet)
}
