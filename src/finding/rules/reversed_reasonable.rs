//! A least reasonable outcome that is greater than the largest.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rimligt-omvänt",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "rimligt min är större än rimligt max",
    reason: "Mot ett omvänt intervall skulle varje utfall vara orimligt. Utfallen \
             prövas därför inte.",
    source: "DESIGN §4.1",
};

/// Reports the least at a place, and the largest at another.
pub fn found(
    place: &Place,
    indicator: &str,
    least: f64,
    largest: f64,
    largest_place: &Place,
) -> Finding {
    let (least, largest) = (swedish::number(least), swedish::number(largest));
    Finding::new(
        &RULE,
        place,
        format!(
            "Rimligt min «{least}» för {indicator} är större än Rimligt max «{largest}»"
        ),
        "Rätta det tal som är fel, eller byt plats på dem.",
    )
    .with_value(least)
    .against(largest_place)
}
