//! A sheet that may be missing.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "blad-saknas-valfritt",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "valfritt blad saknas",
    reason: "Bladet finns i formuläret men behövs inte. Saknas det läses det som \
             tomt.",
    source: "DESIGN §4",
};

/// Reports the missing sheet at its workbook.
pub fn found(workbook: &Place, sheet: &str) -> Finding {
    Finding::new(
        &RULE,
        workbook,
        format!("bladet {sheet} saknas och läses som tomt"),
        format!(
            "Inget behöver göras om det inte finns något att skriva i bladet {sheet}."
        ),
    )
}
