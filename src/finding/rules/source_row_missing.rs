//! A source whose row was not found.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källrad-saknas",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "rad saknas i källfilen",
    reason: "Nyckelvärdet finns inte i nyckelkolumnen. Mellanslag, stora och små \
             bokstäver och ordet kommun efter ett namn spelar ingen roll.",
    source: "DESIGN §4.4",
};

/// Reports the key at its cell in `Källor`, the header cell of the column
/// that was searched, and a key that resembles it.
pub fn found(asked: &Place, key: &str, column: &Place, near: Option<&str>) -> Finding {
    Finding::new(
        &RULE,
        asked,
        format!("{} finns inte i kolumnen under {column}", quote(key)),
        format!(
            "{}Skriv nyckelvärdet som det står i källfilen.",
            suggestion(near)
        ),
    )
    .with_value(key)
    .against(column)
}
