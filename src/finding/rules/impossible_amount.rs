//! An amount that cannot be.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "värde-omöjligt",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "omöjligt värde",
    reason: "En del är mellan 0 och 100 %, och tid och kostnad är inte negativa. Värdet \
             visas som det står.",
    source: "DESIGN §5.16",
};

/// Reports the value under a header, and the largest that it can be, if any;
/// the least is 0.
pub fn found(place: &Place, header: &str, value: f64, largest: Option<f64>) -> Finding {
    let value = swedish::number(value);
    let (message, remedy) = match largest {
        Some(largest) => {
            let largest = swedish::number(largest);
            (
                format!("{header} «{value}» ligger inte mellan 0 och {largest}"),
                format!("Skriv ett tal från 0 till {largest}."),
            )
        }
        None => (
            format!("{header} «{value}» är mindre än 0"),
            "Skriv ett tal från 0 och uppåt.".to_owned(),
        ),
    };
    Finding::new(&RULE, place, message, remedy).with_value(value)
}
