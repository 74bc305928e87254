//! A cost, or a smaller risk, without a measure.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kostnad-utan-åtgärd",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "kostnad eller minskad risk utan åtgärd",
    reason: "En kostnad eller en minskad risk hör till en åtgärd. Utan den går det inte \
             att säga vad pengarna gav.",
    source: "DESIGN §5.11",
};

/// Reports the empty measure, and the cell of the cost in tkr, or, without
/// one, of the smaller risk.
pub fn found(place: &Place, cost: Option<f64>, effect: &Place) -> Finding {
    let message = match cost {
        Some(cost) => format!(
            "risken har kostnaden «{}» tkr men ingen åtgärd",
            swedish::number(cost)
        ),
        None => "risken har minskat, men det står inte genom vilken åtgärd".to_owned(),
    };
    Finding::new(
        &RULE,
        place,
        message,
        "Beskriv åtgärden. Har inget gjorts, töm Kostnad (tkr) och värdena efter.",
    )
    .against(effect)
}
