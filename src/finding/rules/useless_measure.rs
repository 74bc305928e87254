//! A measure that cost and removed nothing.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "åtgärd-utan-verkan",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "åtgärden kostade men minskade inte risken",
    reason: "Rapporten räknar upp åtgärder som kostade pengar utan att minska risken, så \
             att det går att fråga varför.",
    source: "DESIGN §5.11",
};

/// Reports the cost in tkr at a place, and the risk value, the same before and
/// after.
pub fn found(place: &Place, cost: f64, risk: u8) -> Finding {
    let cost = swedish::number(cost);
    Finding::new(
        &RULE,
        place,
        format!(
            "åtgärden kostade «{cost}» tkr, men risken är {risk} både före och efter"
        ),
        "Kontrollera värdena före och efter. Stämmer de, behöver inget göras.",
    )
    .with_value(cost)
}
