//! A baseline that differs from the history of its year.

use super::prelude::*;
use crate::domain::Year;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "startvärde-avviker",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "startvärdet är ett annat än historiken",
    reason: "Samma års utfall står på två ställen med olika värden. Den som granskar \
             rapporten ser två tabeller som inte stämmer överens.",
    source: "DESIGN §5.5, KL 12 kap.",
};

/// Reports the baseline at a place, and the year's outcome in `Historik` at
/// another.
pub fn found(
    place: &Place,
    indicator: &str,
    baseline: f64,
    year: Year,
    outcome: f64,
    history: &Place,
) -> Finding {
    let shown = swedish::number(baseline);
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} har startvärdet «{shown}» för {year}, men utfallet är «{}» i {}",
            swedish::number(outcome),
            history.within_file()
        ),
        "Rätta det värde som är fel.",
    )
    .with_value(shown)
    .against(history)
}
