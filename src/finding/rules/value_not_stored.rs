//! A formula whose value is not in the file.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "formel-utan-värde",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "formel utan sparat värde",
    reason: "Filen innehåller formeln men inte vad den blev. Det händer när ett annat \
             program än Excel eller LibreOffice har skrivit filen. Programmet räknar \
             inte själv ut formler.",
    source: "DESIGN §4.3",
};

/// Reports the formula at a place; empty when its text is not known.
pub fn found(place: &Place, formula: &str) -> Finding {
    let shown = format!("={formula}");
    let message = if formula.is_empty() {
        "cellens formel har inget sparat värde".to_owned()
    } else {
        format!("formeln {} har inget sparat värde", quote(&shown))
    };
    Finding::new(
        &RULE,
        place,
        message,
        "Öppna filen i Excel eller LibreOffice, vänta tills värdet visas, och spara den \
         igen.",
    )
    .with_value(shown)
}
