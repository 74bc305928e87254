//! A correction to what was reported already.

use super::prelude::*;
use super::words::written;
use crate::domain::{Reading, Year};

/// The rule.
pub static RULE: Rule = Rule {
    id: "rättelse-utan-ändring",
    severity: Severity::Notice,
    subject: Subject::Outcome,
    title: "rättelse som inte ändrar något",
    reason: "Kolumnen Rättat utfall är till för utfall som var fel. Samma värde en gång till \
             är ingen rättelse, och visas inte som en sådan.",
    source: "DESIGN §5.14",
};

/// Reports the correction of a year's outcome.
pub fn found(place: &Place, indicator: &str, corrected: Reading, year: Year) -> Finding {
    let shown = written(corrected);
    Finding::new(
        &RULE,
        place,
        format!("{indicator} rättas till «{shown}», som redan är utfallet {year}"),
        "Inget behöver göras om utfallet var rätt. Skriv annars det rätta värdet.",
    )
    .with_value(shown)
}
