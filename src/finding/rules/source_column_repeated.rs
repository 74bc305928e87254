//! A source whose column name fits several columns.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källkolumn-flera",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "flera kolumner i källfilen passar",
    reason: "Namnet passar på flera kolumner i källfilen. Vilken som avses går inte \
             att veta.",
    source: "DESIGN §4.4",
};

/// Reports the column's name at its cell in `Källor`, the sheet that was
/// searched, and the full headers that fit, each with its letter.
pub fn found(asked: &Place, column: &str, sheet: &Place, fits: &[String]) -> Finding {
    let fits: Vec<String> = fits.iter().take(6).map(|header| quote(header)).collect();
    Finding::new(
        &RULE,
        asked,
        format!(
            "kolumnen {} passar på flera kolumner i {sheet}",
            quote(column)
        ),
        format!(
            "Skriv hela rubriken eller kolumnens bokstav: {}.",
            fits.join(", ")
        ),
    )
    .with_value(column)
    .against(sheet)
}
