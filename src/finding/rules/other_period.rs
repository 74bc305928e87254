//! A form of another period.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "annan-period",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "ett annat års formulär",
    reason: "Märkningen i filen gäller en annan period än den som följs upp. Oftast \
             har förra årets fil använts igen.",
    source: "DESIGN §4",
};

/// Reports the period at a place and the one expected.
pub fn found(place: &Place, period: &str, expected: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("filen gäller perioden {}, inte {expected}", quote(period)),
        format!("För in uppgifterna i mallen för {expected}, eller flytta filen till rätt mapp."),
    )
    .with_value(period)
}
