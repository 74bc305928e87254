//! A negative weight of an indicator in its goal.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "indikatorvikt-negativ",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "negativ vikt",
    reason: "Vikten säger hur mycket indikatorn betyder i målets bedömning. En negativ \
             vikt skulle göra ett uppfyllt målvärde till en nackdel.",
    source: "DESIGN §5.7",
};

/// Reports the weight at a place.
pub fn found(place: &Place, indicator: &str, weight: f64) -> Finding {
    let shown = swedish::number(weight);
    Finding::new(
        &RULE,
        place,
        format!("vikten «{shown}» för {indicator} är negativ"),
        "Skriv ett tal från 0 och uppåt. 0 betyder att indikatorn visas men inte \
         räknas.",
    )
    .with_value(shown)
}
