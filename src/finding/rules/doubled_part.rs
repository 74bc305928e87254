//! A package with two parts of one name.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-dubbla-delar",
    severity: Severity::Error,
    subject: Subject::File,
    title: "fil med dubbla delar",
    reason: "Finns samma del två gånger i en fil läser olika program olika innehåll. Excel \
             skriver aldrig sådana filer.",
    source: "DESIGN §8, §11",
};

/// Reports the file.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "filen innehåller två delar med samma namn, så att den kan läsas på två sätt",
        "Öppna filen i Excel, kontrollera värdena och spara den på nytt som .xlsx.",
    )
}
