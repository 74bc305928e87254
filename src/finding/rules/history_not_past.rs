//! History of a year that is not past.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "historik-för-året",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "historik för ett år som inte är förbi",
    reason: "Årets utfall kommer från förvaltningarnas formulär eller från Källor, \
             aldrig från Historik. Raden används inte.",
    source: "DESIGN §4.1, §5.14",
};

/// Reports the year at a place, and the year that is followed up.
pub fn found(place: &Place, typed: Year, year: Year) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "utfallet för «{typed}» används inte, eftersom året som följs upp är {year}"
        ),
        "Rätta året, eller ta bort raden och låt utfallet lämnas i ett formulär eller \
         hämtas genom bladet Källor.",
    )
    .with_value(typed.to_string())
}
