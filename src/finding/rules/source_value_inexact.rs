//! A source whose value is approximate or preliminary.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källvärde-ungefärligt",
    severity: Severity::Warning,
    subject: Subject::Source,
    title: "ungefärligt värde i källfilen",
    reason: "Källan säger själv att värdet är ungefärligt eller preliminärt. Det \
             används som det står.",
    source: "DESIGN §4.4",
};

/// Reports the value column at its cell in `Källor`, the cell in the source
/// and what stands there.
pub fn found(asked: &Place, source: &Place, shown: &str) -> Finding {
    Finding::new(
        &RULE,
        asked,
        format!(
            "{source} innehåller {}, som är ungefärligt eller preliminärt",
            quote(shown)
        ),
        "Hämta den slutliga uppgiften när den finns.",
    )
    .with_value(shown)
    .against(source)
}
