//! A person's name in a text that is not for names.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "personnamn-i-text",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "personnamn i löpande text",
    reason: "Personers namn lämnas inte i den offentliga utgåvan, och därför lämnas inte \
             heller en text som innehåller ett. Namnet känns igen på att det står i en \
             kolumn för namn, som hela ord och oavsett stora och små bokstäver.",
    source: "DESIGN §6.2",
};

/// Reports the cell with the text, and the cell that shows that it holds a
/// name.
pub fn found(place: &Place, text: &str, name: &str, shown_at: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "texten innehåller namnet {} och lämnas därför inte i den offentliga \
             utgåvan",
            quote(name)
        ),
        "Skriv funktionen i stället för namnet, till exempel systemförvaltaren, så \
         lämnas texten.",
    )
    .with_value(text)
    .against(shown_at)
}
