//! A submission after the deadline.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, plural};

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämning-sen",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "sen inlämning",
    reason: "Uppgifterna används ändå. I rapporten står vilka som lämnade in för sent.",
    source: "DESIGN §5.16",
};

/// Reports the date at a place, and the deadline.
pub fn found(place: &Place, submitted: NaiveDate, deadline: NaiveDate) -> Finding {
    let days = submitted.signed_duration_since(deadline).num_days();
    let count = usize::try_from(days).unwrap_or(usize::MAX);
    Finding::new(
        &RULE,
        place,
        format!(
            "inlämnad {}, {days} {} efter sista dagen {}",
            date(submitted),
            plural(count, "dag", "dagar"),
            date(deadline)
        ),
        "Inget behöver rättas om datumet stämmer. Annars rättas det på försättsbladet.",
    )
    .with_value(date(submitted))
}
