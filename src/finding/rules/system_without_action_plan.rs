//! A critical system without an action plan of the year.

use chrono::NaiveDate;

use super::prelude::*;
use crate::domain::Year;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "handlingsplan-saknas",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "årets handlingsplan saknas",
    reason: "Enligt IT-policyn ska det varje år finnas en handlingsplan för säkerheten i \
             varje samhällsviktigt system.",
    source: "IT-policyn kap. 3",
};

/// Reports the cell where the year's plan is missed, and the plan of another
/// year that stands there, if any.
pub fn found(
    place: &Place,
    system: &str,
    year: Year,
    other: Option<NaiveDate>,
) -> Finding {
    let system = quote(system);
    let message = match other {
        Some(other) => format!(
            "handlingsplanen för det samhällsviktiga systemet {system} är daterad \
             «{}», inte {year}",
            date(other)
        ),
        None => format!(
            "det samhällsviktiga systemet {system} har ingen handlingsplan för {year}"
        ),
    };
    let finding = Finding::new(
        &RULE,
        place,
        message,
        format!("Fyll i datumet för handlingsplanen {year}, eller ta fram den."),
    );
    match other {
        Some(other) => finding.with_value(date(other)),
        None => finding,
    }
}
