//! `ej tillämpligt` without a word of explanation.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ej-tillämpligt-utan-kommentar",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "ej tillämpligt utan kommentar",
    reason: "Den som indikatorn inte gäller räknas bort ur täckningen, men bara om det \
             framgår varför. Annars räknas förvaltningen som en som inte har \
             redovisat.",
    source: "DESIGN §5.2",
};

/// Reports the reason at a place, and the empty comment at another.
pub fn found(place: &Place, indicator: &str, comment: Option<&Place>) -> Finding {
    let finding = Finding::new(
        &RULE,
        place,
        format!("{indicator} är «ej tillämpligt», men det står inte varför"),
        "Skriv i kolumnen Kommentar varför indikatorn inte gäller förvaltningen, eller \
         välj ett annat skäl.",
    )
    .with_value("ej tillämpligt");
    match comment {
        Some(comment) => finding.against(comment),
        None => finding,
    }
}
