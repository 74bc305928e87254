//! An approval later than the submission.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "godkänd-efter-inlämnad",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "godkänd efter att den lämnades in",
    reason: "Uppgifterna kan ha ändrats efter inlämningen, eller så är ett av datumen \
             fel.",
    source: "DESIGN §4.2",
};

/// Reports the approval at a place, and the submission's date at another.
pub fn found(
    place: &Place,
    approved: NaiveDate,
    submitted: NaiveDate,
    submitted_place: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "godkänd «{}», men inlämnad redan {}",
            date(approved),
            date(submitted)
        ),
        "Kontrollera båda datumen. Stämmer de, behöver inget göras.",
    )
    .with_value(date(approved))
    .against(submitted_place)
}
