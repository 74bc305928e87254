//! A target with `minst`, `ca` or the like before it.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "målvärde-med-tillägg",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "målvärde med tillägg",
    reason: "Vad som räknas som uppfyllt avgörs av indikatorns riktning, inte av ord \
             i målvärdet. Bara talet används.",
    source: "DESIGN §4.1",
};

/// Reports the target at a place: as typed, and the number that was read.
pub fn found(place: &Place, text: &str, read: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är läst som {read}; tillägget används inte", quote(text)),
        format!("Skriv bara {read}, och kontrollera indikatorns riktning i bladet Indikatorer."),
    )
    .with_value(text)
}
