//! A number beyond what a spreadsheet holds exactly.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "tal-för-stort",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "orimligt stort tal",
    reason: "Ett kalkylblad räknar med femton siffror. Ett större tal har redan \
             tappat sina sista siffror, och inget som följs upp är så stort.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place, as shown.
pub fn found(place: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är större än ett kalkylblad kan räkna med", quote(shown)),
        "Kontrollera talet eller formeln och skriv värdet på nytt.",
    )
    .with_value(shown)
}
