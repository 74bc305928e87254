//! A negative distance from the target.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "delvistolerans-negativ",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "negativ delvistolerans",
    reason: "Delvistolerans är avståndet till målvärdet som räcker för delvis uppfyllt. \
             Ett avstånd kan inte vara negativt, inte heller när lägre är bättre.",
    source: "DESIGN §5.5",
};

/// Reports the tolerance at a place.
pub fn found(place: &Place, indicator: &str, tolerance: f64) -> Finding {
    let shown = swedish::number(tolerance);
    Finding::new(
        &RULE,
        place,
        format!("delvistoleransen «{shown}» för {indicator} är negativ"),
        format!(
            "Skriv avståndet utan minustecken: {}.",
            swedish::number(-tolerance)
        ),
    )
    .with_value(shown)
}
