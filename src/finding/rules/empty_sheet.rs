//! An open sheet without rows that does not say that there are none.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "blad-tomt",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "tomt blad utan «Inga att redovisa»",
    reason: "Ett tomt blad kan betyda att det inte finns något att redovisa, eller att \
             bladet är glömt. Så länge det inte är sagt räknas det som ej redovisat.",
    source: "DESIGN §4",
};

/// What the sheet says at «Inga att redovisa».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// `nej`.
    No,
    /// It has no such cell.
    NoCell,
}

/// Reports the empty answer, or else the sheet.
pub fn found(place: &Place, sheet: &str, said: Said) -> Finding {
    let (but, remedy) = match said {
        Said::Nothing => (
            ", och «Inga att redovisa» är inte besvarat",
            "Fyll i bladet. Finns det inget att redovisa, välj ja vid Inga att redovisa.",
        ),
        Said::No => (
            ", men «Inga att redovisa» är «nej»",
            "Fyll i bladet. Finns det inget att redovisa, välj ja vid Inga att redovisa.",
        ),
        Said::NoCell => (
            "",
            "Fyll i bladet. Finns det inget att redovisa, skriv Inga att redovisa i en \
             cell ovanför rubrikerna och ja i cellen till höger.",
        ),
    };
    let message = format!("bladet {} har inga rader{but}", quote(sheet));
    Finding::new(&RULE, place, message, remedy)
}
