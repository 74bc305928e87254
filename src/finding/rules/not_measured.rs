//! An indicator that the kommun has no outcome for.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ej-mätt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "indikatorn är ej mätt",
    reason: "En indikator utan utfall för kommunen bedöms inte och räknas inte som \
             uppfylld i sitt mål.",
    source: "DESIGN §5.2",
};

/// Reports the indicator's row: why it is not measured, and how many of how
/// many have reported.
pub fn found(
    place: &Place,
    indicator: &str,
    why: &str,
    reported: usize,
    expected: usize,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} är ej mätt: {why} ({reported} av {expected})"),
        "Begär in det som saknas, eller förklara i bladet Texter varför det inte finns.",
    )
    .with_value(indicator)
}
