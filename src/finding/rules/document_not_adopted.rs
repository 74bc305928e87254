//! A governing document that nobody has adopted.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "styrdokument-utan-beslut",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "styrdokument utan beslut",
    reason: "Ett styrdokument gäller när någon har fastställt det. Rapporten visar vem \
             och när.",
    source: "IT-policyn kap. 3",
};

/// Reports the first empty cell; `missing` are the headers of all of them.
pub fn found(place: &Place, document: &str, missing: &[&str]) -> Finding {
    let missing = swedish::join(missing);
    Finding::new(
        &RULE,
        place,
        format!("{missing} saknas för {}", quote(document)),
        "Fyll i vem som fastställde dokumentet och när. Är det inte fastställt, ta bort \
         raden.",
    )
}
