//! A release of the public edition from before the report.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "sekretessgranskning-för-tidig",
    severity: Severity::Warning,
    subject: Subject::Settings,
    title: "sekretessgranskad före rapportens datum",
    reason: "Den som granskar den offentliga utgåvan ska ha läst den som den är. En \
             granskning från före rapportens datum gäller inte, och utgåvan är märkt EJ \
             SEKRETESSGRANSKAD.",
    source: "DESIGN §6.2",
};

/// Reports the setting's place, the day of the release and the report's.
pub fn found(place: &Place, reviewed: NaiveDate, report: NaiveDate) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "den offentliga utgåvan är sekretessgranskad «{}», före rapportens datum {}",
            date(reviewed),
            date(report)
        ),
        "Läs den offentliga utgåvan på nytt och skriv sedan dagens datum i \
         sekretessgranskad.",
    )
    .with_value(date(reviewed))
}
