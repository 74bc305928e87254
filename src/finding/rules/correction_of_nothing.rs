//! A correction of an outcome that nobody reported.

use super::prelude::*;
use super::words::written;
use crate::domain::{Reading, Year};

/// The rule.
pub static RULE: Rule = Rule {
    id: "rättelse-utan-värde",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "rättelse av ett utfall som saknas",
    reason: "En rättelse visas med båda värdena. Utan ett tidigare värde är den ett nytt \
             utfall för ett år som är avslutat. Förvaltningens trend räknas mot det, \
             kommunens gör det inte.",
    source: "DESIGN §5.14",
};

/// Reports the correction of a year's outcome.
pub fn found(place: &Place, indicator: &str, corrected: Reading, year: Year) -> Finding {
    let shown = written(corrected);
    Finding::new(
        &RULE,
        place,
        format!("{indicator} rättas till «{shown}», men förvaltningen har inget utfall {year}"),
        "Kontrollera att koden och året stämmer. Skriv i Skäl till rättelse varför utfallet \
         saknades.",
    )
    .with_value(shown)
}
