//! A parameter that a requirement's check does not take.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "parameter-okänd",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "okänd parameter till en kontroll",
    reason: "En parameter som kontrollen inte känner till ändrar ingenting, och kravet \
             skulle tyst bedömas på ett annat sätt än det som står.",
    source: "DESIGN §5.12",
};

/// Reports the parameter on a line; `suggestion` is the likeliest one, of
/// `known` that the check takes.
pub fn found(
    place: &Place,
    line: &str,
    name: &str,
    check: &str,
    suggestion: Option<&str>,
    known: &[&str],
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("kontrollen {check} har ingen parameter «{name}»"),
        match (suggestion, known) {
            (Some(suggestion), _) => format!("Menas {suggestion}? Ändra namnet."),
            (None, []) => "Ta bort den. Kontrollen har inga parametrar.".to_owned(),
            (None, known) => {
                format!("Ta bort den. Kontrollen har {}.", swedish::join(known))
            }
        },
    )
    .with_value(line)
}
