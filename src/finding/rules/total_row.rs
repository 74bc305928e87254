//! A row of totals that somebody added to a table.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "summarad-läses-inte",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "summarad läses inte",
    reason: "En rad med summor är ingen rad i tabellen. Programmet räknar summorna \
             själv.",
    source: "DESIGN §4.3",
};

/// Reports the cell that says what the row is, and what it shows.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("raden {} är en summa och läses inte", quote(shown)),
        "Inget behöver göras om raden är en summa av raderna ovanför. Skriv annars vad \
         raden gäller.",
    )
    .with_value(shown)
}
