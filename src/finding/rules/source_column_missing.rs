//! A source whose column was not found.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källkolumn-saknas",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "kolumn saknas i källfilen",
    reason: "Kolumnen söks på rubrikens text, med / mellan rubriker i flera rader, \
             eller på sin bokstav. Utan kolumnen kan värdet inte hämtas.",
    source: "DESIGN §4.4",
};

/// Reports the column's name at its cell in `Källor`, the sheet that was
/// searched, and headers that resemble it.
pub fn found(asked: &Place, column: &str, sheet: &Place, near: &[String]) -> Finding {
    let near: Vec<String> = near.iter().map(|header| quote(header)).collect();
    let remedy = if near.is_empty() {
        "Skriv rubriken som den står i källfilen, eller kolumnens bokstav.".to_owned()
    } else {
        format!(
            "Skriv rubriken som den står i källfilen, till exempel {}, eller kolumnens bokstav.",
            near.join(", ")
        )
    };
    Finding::new(
        &RULE,
        asked,
        format!("kolumnen {} finns inte i {sheet}", quote(column)),
        remedy,
    )
    .with_value(column)
    .against(sheet)
}
