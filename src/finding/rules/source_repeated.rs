//! Two rows of `Källor` that fill the same field.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källa-dubbel",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "två källor för samma fält",
    reason: "Två rader i bladet Källor fyller samma fält för samma indikator, år och \
             förvaltning. Den första används.",
    source: "DESIGN §4.4",
};

/// Reports the later row and where the first one stands.
pub fn found(place: &Place, first: &Place, code: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "samma fält, år och förvaltning för {} hämtas redan i {}; bara den första raden används",
            quote(code),
            first.within_file()
        ),
        "Ta bort den rad som inte gäller.",
    )
    .with_value(code)
    .against(first)
}
