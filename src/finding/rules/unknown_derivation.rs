//! A name in `Härleds ur` that is no computation's.

use super::prelude::*;
use super::words::suggestion;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "härledning-okänd",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "okänd beräkning",
    reason: "Ett utfall kan härledas ur förvaltningarnas blad med någon av programmets \
             namngivna beräkningar. Indikatorn frågas inte och blir ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports the name that was typed at a place and the computation it
/// resembles.
pub fn found(place: &Place, typed: &str, near: Option<&str>, indicator: &str) -> Finding {
    let choose = if near.is_some() {
        "Välj annars en beräkning ur listan i kolumnen".to_owned()
    } else {
        let examples = ["it-plan: antal insatser", "incidenter: antal"].map(quote);
        format!(
            "Välj en beräkning ur listan i kolumnen, till exempel {}",
            examples.join(" eller ")
        )
    };
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} kan inte härledas ur {}; det finns ingen beräkning med det \
             namnet",
            quote(typed)
        ),
        format!(
            "{}{choose}. Töm cellen om förvaltningarna ska frågas efter utfallet.",
            suggestion(near)
        ),
    )
    .with_value(typed)
}
