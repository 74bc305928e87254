//! A column that the sheet must have.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kolumn-saknas",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "kolumn saknas",
    reason: "Kolumnen behövs. Den känns igen på sin rubrik, var i raden den än står.",
    source: "DESIGN §4",
};

/// Reports the missing column at its sheet's header row, by its header.
pub fn found(row: &Place, header: &str) -> Finding {
    Finding::new(
        &RULE,
        row,
        format!("kolumnen {header} saknas"),
        format!("Lägg till en kolumn med rubriken {header}, eller börja om från mallen."),
    )
}
