//! A row that says the same as an earlier one, where both count.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rad-upprepad",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "rad upprepad",
    reason: "Raden är lika med en tidigare rad i varje cell. Båda räknas, och står \
             samma sak där två gånger blir antalet fel.",
    source: "DESIGN §4.3",
};

/// Reports the later of two rows that say the same, and the earlier.
pub fn found(row: &Place, earlier: &Place) -> Finding {
    let number = earlier.cell.map_or(0, |cell| cell.row.saturating_add(1));
    Finding::new(
        &RULE,
        row,
        format!("raden är lika med rad {number} i varje cell, och båda räknas"),
        "Ta bort den ena raden om de gäller samma sak. Skriv annars vad som skiljer dem \
         åt.",
    )
    .against(earlier)
}
