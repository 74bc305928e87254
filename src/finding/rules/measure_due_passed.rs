//! A measure that was to be done before the period was over.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "åtgärd-i-förfluten-tid",
    severity: Severity::Notice,
    subject: Subject::Outcome,
    title: "åtgärden skulle redan vara klar",
    reason: "En åtgärd för en avvikelse i år görs efter perioden. Ett datum före dess \
             slut är oftast ett felskrivet år.",
    source: "DESIGN §4.2",
};

/// Reports the date at a place, and the period's last day.
pub fn found(
    place: &Place,
    indicator: &str,
    due: NaiveDate,
    last_day: NaiveDate,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "åtgärden för {indicator} ska vara klar «{}», före periodens slut {}",
            date(due),
            date(last_day)
        ),
        "Kontrollera året. Är åtgärden genomförd, beskriv den i kolumnen Kommentar.",
    )
    .with_value(date(due))
}
