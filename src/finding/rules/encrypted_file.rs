//! A workbook behind a password.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-losenord",
    severity: Severity::Error,
    subject: Subject::File,
    title: "lösenordsskyddad fil",
    reason: "En krypterad arbetsbok kan inte läsas utan lösenordet. Skyddade blad och celler \
             går däremot bra.",
    source: "DESIGN §4.3",
};

/// Reports the file.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "filen är krypterad med lösenord",
        "Öppna filen i Excel, ta bort lösenordet under Arkiv, Information, Skydda \
         arbetsbok, och spara.",
    )
}
