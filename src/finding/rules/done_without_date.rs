//! An activity that is done, without the day.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "klar-utan-avslutad",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "klar utan dag i Avslutad",
    reason: "Om en insats blev klar i tid avgörs av dess datum och aldrig av statusen. \
             Utan Avslutad räknas den inte som klar i tid.",
    source: "DESIGN §5.9",
};

/// Reports the empty day, and the status at its place.
pub fn found(place: &Place, activity: &str, status: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "insatsen {} är «klar» men har ingen dag i Avslutad",
            quote(activity)
        ),
        "Fyll i dagen då insatsen blev klar. Är den inte klar, ändra statusen.",
    )
    .against(status)
}
