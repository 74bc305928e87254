//! A sub-goal that was not reached in time.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "delmål-försenat",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "försenat säkerhetsdelmål",
    reason: "Delmålet skulle vara uppnått senast periodens sista dag och är varken klart \
             eller avbrutet.",
    source: "IT-policyn kap. 4",
};

/// Reports the sub-goal at a place, when it was due, and how far it has come.
pub fn found(
    place: &Place,
    sub_goal: &str,
    due: NaiveDate,
    status: Option<&str>,
) -> Finding {
    let status = status.map_or_else(String::new, |status| {
        format!(" men har statusen «{status}»")
    });
    Finding::new(
        &RULE,
        place,
        format!(
            "delmålet {} skulle vara klart {}{status}",
            quote(sub_goal),
            date(due)
        ),
        "Kontrollera Klart senast och Status. Stämmer de, förklara i kolumnen Kommentar.",
    )
}
