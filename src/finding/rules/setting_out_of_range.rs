//! A setting whose number is too small or too large.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inställning-utanför-gränserna",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "inställning utanför sina gränser",
    reason: "Ett tal utanför gränserna skulle ge bedömningar utan mening. \
             Standardvärdet gäller tills det är rättat.",
    source: "DESIGN §5",
};

/// Reports the number on a line, with the least and the largest it may be.
pub fn found(place: &Place, line: &str, key: &str, limits: (f64, f64)) -> Finding {
    let (least, most) = limits;
    Finding::new(
        &RULE,
        place,
        format!("«{key}» är utanför sina gränser"),
        format!(
            "Skriv ett tal från {} till {}.",
            swedish::number(least),
            swedish::number(most)
        ),
    )
    .with_value(line)
}

/// Reports two limits where the lower one lies above the upper one.
pub fn crossed(place: &Place, line: &str, lower: &str, upper: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("«{lower}» är högre än «{upper}»"),
        format!("Sänk {lower} eller höj {upper}. Standardvärdena gäller till dess."),
    )
    .with_value(line)
}
