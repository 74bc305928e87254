//! An indicator that comes from a source, and no source for the year.

use super::prelude::*;
use crate::domain::Year;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källa-för-året-saknas",
    severity: Severity::Warning,
    subject: Subject::Source,
    title: "källa för året saknas",
    reason: "Indikatorn rapporteras av källa, och ingen förvaltning frågas. Utan en rad \
             för året i bladet Källor blir den ej mätt.",
    source: "DESIGN §4.4",
};

/// Reports who reports at a place, and the fields that have no row.
pub fn found(place: &Place, indicator: &str, fields: &[&str], year: Year) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} hämtas ur källa, men bladet Källor har ingen rad för {} {year}",
            swedish::join(fields)
        ),
        format!(
            "Lägg till en rad för {year} i bladet Källor, med Förvaltning tom, eller \
             skriv vilka som rapporterar under Rapporteras av."
        ),
    )
    .with_value("källa")
}
