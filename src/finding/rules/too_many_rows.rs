//! More rows than any form has.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "för-många-rader",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "för många rader",
    reason: "Inget formulär har så många rader. Oftast har något klistrats in eller \
             fyllts nedåt av misstag.",
    source: "DESIGN §11",
};

/// Reports the first row that is not read and how many rows are.
pub fn found(place: &Place, read: usize) -> Finding {
    #[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^52")]
    let read = swedish::number(read as f64);
    Finding::new(
        &RULE,
        place,
        format!("bladet har fler än {read} rader; den här och de följande är inte lästa"),
        "Ta bort raderna som inte hör till formuläret och spara filen igen.",
    )
}
