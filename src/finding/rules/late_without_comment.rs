//! A late activity that nobody explains.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "försenad-utan-kommentar",
    severity: Severity::Notice,
    subject: Subject::Report,
    title: "försenad insats utan kommentar",
    reason: "Rapporten visar vilka insatser som är försenade. Utan kommentar står det \
             inte varför.",
    source: "DESIGN §5.9",
};

/// Reports the activity at a place.
pub fn found(place: &Place, activity: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "insatsen {} är försenad, men det står inte varför",
            quote(activity)
        ),
        "Förklara förseningen i kolumnen Kommentar.",
    )
}
