//! A column that may be missing.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kolumn-saknas-valfri",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "valfri kolumn saknas",
    reason: "Kolumnen finns i formuläret men behövs inte. Saknas den läses den som \
             tom.",
    source: "DESIGN §4",
};

/// Reports the missing column at its sheet's header row, by its header.
pub fn found(row: &Place, header: &str) -> Finding {
    Finding::new(
        &RULE,
        row,
        format!("kolumnen {header} saknas och läses som tom"),
        format!("Inget behöver göras om det inte finns något att skriva under {header}."),
    )
}
