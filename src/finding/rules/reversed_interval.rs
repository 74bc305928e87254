//! An interval whose first end is the greater.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "intervall-omvänt",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "intervall med ändarna omvända",
    reason: "Ett intervall går från det lägre värdet till det högre. Ett omvänt \
             intervall kan vara felskrivet i vilken ände som helst.",
    source: "DESIGN §4.1",
};

/// Reports the interval at a place, as typed, with its ends as read.
pub fn found(place: &Place, text: &str, from: f64, to: f64) -> Finding {
    let (from, to) = (swedish::number(from), swedish::number(to));
    Finding::new(
        &RULE,
        place,
        format!("{} går från {from} ned till {to}", quote(text)),
        format!("Skriv det lägre värdet först: {to}–{from}."),
    )
    .with_value(text)
}
