//! A date whose day and month cannot be told apart.

use super::prelude::*;
use chrono::NaiveDate;

use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "datum-tvetydigt",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "tvetydigt datum",
    reason: "Dag och månad går inte att skilja åt när båda är högst tolv. Programmet \
             gissar inte.",
    source: "DESIGN §4.3",
};

/// Reports the text at a place with its two readings.
pub fn found(place: &Place, text: &str, first: NaiveDate, second: NaiveDate) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} kan betyda både {} och {}",
            quote(text),
            swedish::date_long(first),
            swedish::date_long(second)
        ),
        format!("Skriv datumet med året först: {first} eller {second}."),
    )
    .with_value(text)
}
