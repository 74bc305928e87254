//! Something that is no target.

use super::prelude::*;
use crate::domain::Unit;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inte-ett-målvärde",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "inte ett målvärde",
    reason: "Ett målvärde är ett tal i indikatorns enhet, ett intervall eller, för \
             indikatorer i ja/nej, ja eller nej.",
    source: "DESIGN §4.1",
};

/// Reports what stands at a place, as shown, and the indicator's unit.
pub fn found(place: &Place, shown: &str, unit: Unit) -> Finding {
    let remedy = match unit {
        Unit::YesNo => "Skriv ja eller nej.",
        Unit::Percent => {
            "Skriv ett procenttal, till exempel 90, eller ett intervall, till exempel 20–30."
        }
        _ => {
            "Skriv ett tal i indikatorns enhet, till exempel 90, eller ett intervall, \
             till exempel 20–30."
        }
    };
    Finding::new(
        &RULE,
        place,
        format!(
            "{} är inte ett målvärde i enheten {}",
            quote(shown),
            unit.word()
        ),
        remedy,
    )
    .with_value(shown)
}
