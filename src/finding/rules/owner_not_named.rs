//! An owner's row that does not say which function owns the system.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "systemägare-ej-angiven",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "systemägaren är inte angiven",
    reason: "Varje system ska ha en systemägare, som svarar för att systemet är säkert \
             och godkänner det för drift.",
    source: "IT-policyn kap. 4",
};

/// Reports the empty cell.
pub fn found(place: &Place, system: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "förvaltningen äger systemet {}, men systemägaren är inte angiven",
            quote(system)
        ),
        "Fyll i funktionen i kolumnen Systemägare (funktion).",
    )
}
