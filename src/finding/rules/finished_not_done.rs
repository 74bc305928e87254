//! An activity with a day when it was done, that is not done.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "avslutad-men-inte-klar",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "avslutad men inte klar",
    reason: "En dag i Avslutad säger att insatsen är klar, och statusen att den inte är \
             det. Om den blev klar i tid avgörs av datumen.",
    source: "DESIGN §5.9",
};

/// Reports the status at a place, and the day at another.
pub fn found(
    place: &Place,
    activity: &str,
    status: &str,
    finished: NaiveDate,
    finished_place: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "insatsen {} avslutades {} men har statusen «{status}»",
            quote(activity),
            date(finished)
        ),
        "Välj klar om insatsen är klar. Töm annars Avslutad.",
    )
    .with_value(status)
    .against(finished_place)
}
