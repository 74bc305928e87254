//! A critical system that no activity is about.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-utan-insats",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "ingen insats gäller systemet",
    reason: "Handlingsplanen för ett samhällsviktigt system ska synas i en IT-plan: \
             minst en insats ska nämna systemet.",
    source: "DESIGN §5.10",
};

/// Reports the system at a place.
pub fn found(place: &Place, system: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "ingen insats i någon IT-plan gäller det samhällsviktiga systemet {}",
            quote(system)
        ),
        "Skriv systemets namn i kolumnen System vid den insats som gäller det, eller \
         lägg till insatsen.",
    )
}
