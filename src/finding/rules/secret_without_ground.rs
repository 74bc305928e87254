//! `Sekretess` without its legal ground.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "sekretess-utan-lagrum",
    severity: Severity::Notice,
    subject: Subject::Outcome,
    title: "sekretess utan lagrum",
    reason: "Raden lämnas inte i den offentliga utgåvan. Den som begär ut uppgiften har \
             rätt att få veta på vilken grund den hålls hemlig.",
    source: "DESIGN §6.2",
};

/// Reports the empty legal ground, and the mark at another place; `what` is
/// marked, an indicator's code or `raden`.
pub fn found(place: &Place, what: &str, secret: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{what} är markerad med sekretess utan lagrum"),
        "Skriv bestämmelsen i kolumnen Lagrum, till exempel OSL 18 kap. 8 §.",
    )
    .against(secret)
}
