//! A stored value that is not what the file says it is.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "cell-olasbar",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "cell vars värde inte går att läsa",
    reason: "Ett tal som inte är ett tal, eller en hänvisning till en text som inte finns, \
             kommer från ett program som skrev filen fel. Värdet används inte.",
    source: "DESIGN §8",
};

/// Reports the value as stored; `more` is how many others of the sheet are
/// not reported one by one.
pub fn found(place: &Place, stored: &str, more: usize) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "det lagrade värdet «{stored}» går inte att läsa och används inte{}",
            and_more(more)
        ),
        "Öppna filen i Excel, skriv värdet på nytt i cellen och spara.",
    )
    .with_value(stored)
}
