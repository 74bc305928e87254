//! A form of a förvaltning that does not exist.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "okänd-förvaltning",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "okänd förvaltning",
    reason: "Förvaltningens kod i filens märkning finns inte i bladet Organisation i \
             styrningen. Filen används inte.",
    source: "DESIGN §4.1",
};

/// Reports the code at a place and the one it resembles.
pub fn found(place: &Place, code: &str, near: Option<&str>) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("filen gäller förvaltningen {}, som inte finns i den styrande arbetsboken", quote(code)),
        format!(
            "{}Lägg till koden i bladet Organisation, eller använd förvaltningens nya mall.",
            suggestion(near)
        ),
    )
    .with_value(code)
}
