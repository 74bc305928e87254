//! A critical system whose approval is older than its plan.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "driftgodkänt-före-planen",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "driftgodkänt före systemsäkerhetsplanen",
    reason: "Driftgodkännandet bygger på den gällande systemsäkerhetsplanen. Efter en \
             plan från andra halvåret gäller det tidigare godkännandet till den 30 juni \
             året efter.",
    source: "DESIGN §5.10",
};

/// Reports the approval at a place, and the dates.
pub fn found(
    place: &Place,
    system: &str,
    approved: NaiveDate,
    plan: NaiveDate,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "det samhällsviktiga systemet {} driftgodkändes «{}», före \
             systemsäkerhetsplanen {}",
            quote(system),
            date(approved),
            date(plan)
        ),
        "Låt systemägaren pröva systemet mot den nya planen, och fyll i dagen för det \
         godkännandet.",
    )
    .with_value(date(approved))
}
