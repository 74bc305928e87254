//! A file without contents.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-tom",
    severity: Severity::Error,
    subject: Subject::File,
    title: "tom fil",
    reason: "En fil utan innehåll är oftast en kopiering eller en synkronisering som inte \
             blev klar.",
    source: "DESIGN §4.3",
};

/// Reports the file.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "filen är tom",
        "Kopiera filen på nytt, eller be avsändaren skicka den igen.",
    )
}
