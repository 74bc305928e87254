//! Rows that are hidden and hold values.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "dolda-rader",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "dolda rader med värden",
    reason: "Rader som är dolda eller bortfiltrerade läses som alla andra. Den som \
             fyllde i dem kan ha trott att de inte räknas.",
    source: "DESIGN §4.3",
};

/// Reports the first hidden row's place, the rows, counted from one, first
/// and last, and how many further ranges the sheet has that are not listed.
pub fn found(place: &Place, first: u32, last: u32, more: usize) -> Finding {
    let rest = match more {
        0 => String::new(),
        1 => ", liksom ett område till".to_owned(),
        _ => format!(", liksom {more} områden till"),
    };
    let message = if first == last {
        format!("rad {first} är dold men läst{rest}")
    } else {
        format!("raderna {first}–{last} är dolda men lästa{rest}")
    };
    Finding::new(
        &RULE,
        place,
        message,
        "Visa raderna och kontrollera dem. Töm dem om de inte ska räknas.",
    )
}
