//! Characters that the report cannot show.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "tecken-som-inte-kan-visas",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "tecken som inte kan visas",
    reason: "Rapportens typsnitt saknar vissa tecken, till exempel symbolbilder, och \
             styrtecken kan dölja eller kasta om text. De skrivs ut synligt, så att \
             inget försvinner.",
    source: "DESIGN §4.3",
};

/// Reports the text at a place, shown with what stands in for the
/// characters.
pub fn found(place: &Place, text: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "texten har tecken som inte kan visas och skrivs ut som {}",
            quote(text)
        ),
        "Skriv om texten utan de tecknen om den ska se bättre ut. Annars behöver inget \
         göras.",
    )
    .with_value(text)
}
