//! A baseline without its year.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "startvärde-utan-startår",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "startvärde utan startår",
    reason: "Utan startår går det inte att veta om startvärdet är jämförbart med årets \
             utfall.",
    source: "DESIGN §5.5",
};

/// Reports the empty year, and the baseline at another place.
pub fn found(
    place: &Place,
    indicator: &str,
    baseline: f64,
    baseline_place: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "startvärdet «{}» för {indicator} har inget startår",
            swedish::number(baseline)
        ),
        "Fyll i året som startvärdet gäller.",
    )
    .against(baseline_place)
}
