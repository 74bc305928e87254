//! An incident that did not happen in the period.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "incident-utanför-perioden",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "incident utanför perioden",
    reason: "Varje incident redovisas för det år då den inträffade eller upptäcktes, \
             annars räknas den två gånger eller inte alls. Raden räknas ändå.",
    source: "DESIGN §4.2",
};

/// Reports the date at a place, and the period's first and last days.
pub fn found(
    place: &Place,
    day: NaiveDate,
    first: NaiveDate,
    last: NaiveDate,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "incidenten har datumet «{}», utanför perioden {} till {}",
            date(day),
            date(first),
            date(last)
        ),
        "Kontrollera året. Hör incidenten till en annan period, ta bort raden.",
    )
    .with_value(date(day))
}
