//! A bare number above 0 and up to 1 where the unit is percent.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "procent-tvetydig",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "tvetydig procent",
    reason: "Ett tal mellan 0 och 1 utan procenttecken kan vara en andel eller ett \
             procenttal. Programmet gissar inte, eftersom svaren skiljer hundra gånger.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place; `value` is as stored, 0.075.
pub fn found(place: &Place, value: f64) -> Finding {
    let bare = swedish::number(value);
    let share = swedish::number(value * 100.0);
    Finding::new(
        &RULE,
        place,
        format!("«{bare}» kan betyda både {share} % och {bare} %"),
        format!("Skriv talet med procenttecken: {share} % eller {bare} %."),
    )
    .with_value(bare)
}
