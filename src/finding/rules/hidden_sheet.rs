//! A hidden sheet that holds values.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "dolt-blad",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "dolt blad",
    reason: "Ett dolt blad läses som alla andra. Den som lämnade in filen kan ha \
             trott att det inte räknas.",
    source: "DESIGN §4.3",
};

/// Reports the hidden sheet.
pub fn found(sheet: &Place, name: &str) -> Finding {
    Finding::new(
        &RULE,
        sheet,
        format!("bladet {} är dolt men läst", quote(name)),
        "Högerklicka på en bladflik, välj Ta fram, och kontrollera bladet. Ta bort det om det \
         inte ska räknas.",
    )
}
