//! A percentage above 200.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "procent-över-200",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "procent över 200",
    reason: "Mer än 200 % är nästan alltid ett tal som har fått procenttecken två \
             gånger: 87,5 i en cell som redan är formaterad som procent blir 8 750 %.",
    source: "DESIGN §4.3",
};

/// Reports the percentage at a place: as shown, and as read.
pub fn found(place: &Place, shown: &str, value: f64) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} är {} %, mer än 200 %",
            quote(shown),
            swedish::number(value)
        ),
        "Skriv procenttalet på nytt, till exempel 87,5 %, och kontrollera att det \
         visas rätt i cellen.",
    )
    .with_value(shown)
}
