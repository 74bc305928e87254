//! A baseline for an indicator in yes or no.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "startvärde-ja-nej",
    severity: Severity::Notice,
    subject: Subject::Governing,
    title: "startvärde för ja/nej",
    reason: "En indikator i ja/nej har ingen väg från ett startvärde till målet. \
             Startvärdet används inte.",
    source: "DESIGN §5.5",
};

/// Reports the baseline at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "startvärdet {} används inte, eftersom indikatorn mäts i ja eller nej",
            quote(shown)
        ),
        "Inget behöver göras. Töm cellen om den stör.",
    )
    .with_value(shown)
}
