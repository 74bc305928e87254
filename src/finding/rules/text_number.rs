//! A number that was typed as text.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "tal-som-text",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "tal skrivet som text",
    reason: "Ett tal som är text går inte att räkna med i Excel. Programmet läser det \
             ändå och säger vad det läste.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place: the text as typed and how it was read,
/// `1 250` or `7,5 %`.
pub fn found(place: &Place, text: &str, read: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är skrivet som text och läst som {read}", quote(text)),
        "Inget behöver göras om talet är rätt läst. Skriv helst talet i en cell som \
         inte är formaterad som text.",
    )
    .with_value(text)
}
