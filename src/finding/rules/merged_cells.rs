//! A value in merged cells.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "sammanfogade-celler",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "värde i sammanfogade celler",
    reason: "Ett värde i sammanfogade celler hör bara till den första av dem. De \
             andra läses som tomma.",
    source: "DESIGN §4.3",
};

/// Reports the first cell of the range, the range, `B5:B8`, and how many
/// further ranges the sheet has that are not listed.
pub fn found(place: &Place, range: &str, more: usize) -> Finding {
    let rest = match more {
        0 => String::new(),
        1 => ", liksom i ett område till".to_owned(),
        _ => format!(", liksom i {more} områden till"),
    };
    Finding::new(
        &RULE,
        place,
        format!(
            "värdet i de sammanfogade cellerna {range} är läst i den första cellen{rest}"
        ),
        "Dela cellerna och skriv värdet i varje cell där det gäller.",
    )
}
