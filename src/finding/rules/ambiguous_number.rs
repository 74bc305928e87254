//! A point that may separate thousands or decimals.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "tal-tvetydigt",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "tvetydigt tal",
    reason: "En punkt framför tre siffror kan skilja tusental eller decimaler. \
             Programmet gissar inte, eftersom svaren skiljer tusen gånger.",
    source: "DESIGN §4.3",
};

/// Reports the text at a place with its two readings.
pub fn found(place: &Place, text: &str, decimal: f64, thousands: f64) -> Finding {
    let (decimal, thousands) = (swedish::number(decimal), swedish::number(thousands));
    Finding::new(
        &RULE,
        place,
        format!("{} kan betyda både {thousands} och {decimal}", quote(text)),
        format!("Skriv {thousands} utan punkt, eller {decimal} med decimalkomma."),
    )
    .with_value(text)
}
