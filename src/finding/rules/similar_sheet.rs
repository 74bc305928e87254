//! A sheet that was found under a similar name.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "blad-annat-namn",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "blad med ett annat namn",
    reason: "Bladet har ett namn som liknar formulärets, eller formulärets rubriker, \
             och kan inte vara något annat.",
    source: "DESIGN §4",
};

/// Reports the sheet and the name that the form gives it.
pub fn found(sheet: &Place, name: &str, expected: &str) -> Finding {
    Finding::new(
        &RULE,
        sheet,
        format!("bladet {} är läst som {expected}", quote(name)),
        format!("Döp bladet till {expected}."),
    )
    .with_value(name)
}
