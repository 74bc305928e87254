//! A missed target without remedy, responsible function or date.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "åtgärd-saknas",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "åtgärd, ansvarig eller datum saknas",
    reason: "När förvaltningens eget målvärde inte är nått ska det framgå vad som görs, \
             vem som ansvarar och när det ska vara klart.",
    source: "DESIGN §4.2",
};

/// Reports the first missing cell at a place; `missing` says what is missing,
/// of `åtgärd`, `ansvarig` and `datum`.
pub fn found(place: &Place, indicator: &str, missing: &[&str]) -> Finding {
    let missing = swedish::join(missing);
    Finding::new(
        &RULE,
        place,
        format!("förvaltningen når inte målvärdet för {indicator}, men {missing} saknas"),
        "Fyll i Åtgärd vid avvikelse, Ansvarig för åtgärd och Klart senast på raden.",
    )
}
