//! A workbook's value where a source has another.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källa-avviker",
    severity: Severity::Warning,
    subject: Subject::Source,
    title: "formuläret skiljer sig från källan",
    reason: "Ett värde som hämtas enligt bladet Källor ska inte fyllas i. Skiljer de sig \
             används källans värde.",
    source: "DESIGN §4.4",
};

/// Reports the value of a field, `Nämnare`, at a place, and the source's.
pub fn found(
    place: &Place,
    source: &Place,
    field: &str,
    written: f64,
    published: f64,
) -> Finding {
    let written = swedish::number(written);
    let published = swedish::number(published);
    Finding::new(
        &RULE,
        place,
        format!("{field} är «{written}» här men «{published}» i källan ({source})"),
        REMEDY,
    )
    .with_value(written)
    .against(source)
}

/// Reports a reason for a missing value at a place, where the source has one.
pub fn found_reason(
    place: &Place,
    source: &Place,
    reason: &str,
    published: f64,
) -> Finding {
    let published = swedish::number(published);
    Finding::new(
        &RULE,
        place,
        format!(
            "skälet «{reason}» är valt, men källan har värdet «{published}» ({source})"
        ),
        REMEDY,
    )
    .with_value(reason)
    .against(source)
}

const REMEDY: &str = "Inget behöver göras om källan är rätt: dess värde används. Rätta annars \
                      källan eller raden i bladet Källor.";
