//! A person where a function is asked for.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "funktion-är-personnamn",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "personnamn i stället för funktion",
    reason: "Ansvaret följer funktionen och inte den som har den just nu, och personers \
             namn lämnas inte i den offentliga utgåvan. Namnet känns igen på att det \
             står i en kolumn för namn.",
    source: "DESIGN §5.9",
};

/// Reports the cell under a header, what stands there, and the cell that
/// shows that it is a name.
pub fn found(place: &Place, header: &str, shown: &str, name: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{header} är {}, som är ett personnamn", quote(shown)),
        "Skriv funktionen i stället, till exempel systemförvaltare.",
    )
    .with_value(shown)
    .against(name)
}
