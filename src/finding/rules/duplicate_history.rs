//! Two outcomes of the same year.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "historik-dubbel",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "samma års utfall på två rader",
    reason: "En indikator har ett utfall för varje år, och högst ett till för varje \
             förvaltning. Av två går det inte att veta vilket som stämmer.",
    source: "DESIGN §4.1",
};

/// Reports the later row and where the first one stands; `department` is
/// `None` for the kommun.
pub fn found(
    place: &Place,
    first: &Place,
    indicator: &str,
    year: Year,
    department: Option<&str>,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "utfallet {year} för {indicator} och {} står redan i {}",
            department.unwrap_or("hela kommunen"),
            first.within_file()
        ),
        "Ta bort den rad som inte stämmer.",
    )
    .with_value(indicator)
    .against(first)
}
