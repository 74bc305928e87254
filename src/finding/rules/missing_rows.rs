//! Indicators that have no row in the form.

use super::prelude::*;
use super::words::listed;

/// The rule.
pub static RULE: Rule = Rule {
    id: "indikatorer-saknas-i-formuläret",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "indikatorer saknas i formuläret",
    reason: "Förvaltningen ska redovisa indikatorerna, men raderna har tagits bort \
             eller har tillkommit efter att mallen skrevs. De räknas som ej mätta.",
    source: "DESIGN §4.2",
};

/// Reports the sheet and the indicators that have no row in it.
pub fn found(sheet: &Place, indicators: &[&str]) -> Finding {
    Finding::new(
        &RULE,
        sheet,
        format!("rad saknas för {}", listed(indicators)),
        "Lägg till en rad för var och en med koden i kolumnen Kod, eller för över \
         uppgifterna till en ny mall.",
    )
}
