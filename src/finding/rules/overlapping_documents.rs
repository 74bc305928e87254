//! Two documents in force where there can be only one.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "styrdokument-dubbelt",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "två styrdokument av samma slag gäller samtidigt",
    reason: "Av IT-policyn, IT-strategin och förteckningen över samhällsviktiga system \
             gäller bara en i taget. Den som gäller ska gå att peka ut.",
    source: "IT-policyn kap. 3",
};

/// Reports the later document and the first, both in force on a day.
pub fn found(
    place: &Place,
    document: &str,
    first_document: &str,
    kind: &str,
    day: NaiveDate,
    first: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} och {} gäller båda som {kind} {}",
            quote(first_document),
            quote(document),
            date(day)
        ),
        "Fyll i Gäller till för det dokument som har ersatts.",
    )
    .with_value(document)
    .against(first)
}
