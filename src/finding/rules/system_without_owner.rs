//! A system that is used and that nobody owns.

use super::prelude::*;
use super::words::not_reported;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-utan-ägare",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "ingen äger systemet",
    reason: "Varje system ska ha en systemägare. Här uppger förvaltningar att de använder \
             ett system som ingen förvaltning uppger att den äger.",
    source: "IT-policyn kap. 4",
};

/// Reports a user's row; `unreported` are the förvaltningar that have not
/// reported their systems and may own it.
pub fn found(place: &Place, system: &str, unreported: &[&str]) -> Finding {
    let message = format!("ingen förvaltning äger systemet {}", quote(system));
    Finding::new(
        &RULE,
        place,
        message + &not_reported(unreported),
        "Skriv namnet som ägaren gör. Är det förvaltningen själv som äger systemet, välj \
         ägare eller central ägare i kolumnen Roll.",
    )
    .with_value(system)
}
