//! A submission from before the period was over.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämning-före-periodens-slut",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "inlämnad före periodens slut",
    reason: "Ett datum före periodens sista dag är oftast ett felskrivet år i januari. \
             Stämmer det, kan utfallen inte vara hela periodens.",
    source: "DESIGN §5.15",
};

/// Reports the date at a place, and the period's last day.
pub fn found(place: &Place, submitted: NaiveDate, last_day: NaiveDate) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "inlämnad «{}», före periodens sista dag {}",
            date(submitted),
            date(last_day)
        ),
        "Kontrollera året i datumet. Stämmer det, lämna in på nytt med hela periodens \
         utfall.",
    )
    .with_value(date(submitted))
}
