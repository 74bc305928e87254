//! A cell that a file stores twice.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "cell-dubbel",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "cell som finns två gånger",
    reason: "Står två värden på samma adress visar olika program olika värden. Inget av dem \
             används.",
    source: "DESIGN §8",
};

/// Reports the cell; `more` is how many others of the sheet are not reported
/// one by one.
pub fn found(place: &Place, more: usize) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "filen innehåller cellen två gånger, och inget av värdena används{}",
            and_more(more)
        ),
        "Öppna filen i Excel, skriv värdet på nytt i cellen och spara.",
    )
}
