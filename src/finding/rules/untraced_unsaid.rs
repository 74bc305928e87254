//! An incident that does not say whether it was traced.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "spårad-ej-angiven",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "det står inte om incidenten är spårad",
    reason: "Enligt IT-policyn ska intrång och incidenter kunna spåras. En incident utan \
             svar räknas inte som spårad.",
    source: "IT-policyn kap. 2",
};

/// Reports the empty answer.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "det står inte om incidenten är spårad",
        "Välj ja om det är klarlagt hur incidenten uppstod, annars nej.",
    )
}
