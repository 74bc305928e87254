//! A system that several förvaltningar own.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-flera-ägare",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "flera äger systemet",
    reason: "Ett system har exakt en ägare; ett gemensamt har en central ägare. Den \
             första ägarens uppgifter visas.",
    source: "DESIGN §5.10",
};

/// Reports the later owner's row, and the first owner's.
pub fn found(
    place: &Place,
    system: &str,
    first_department: &str,
    first: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("systemet {} ägs redan av {first_department}", quote(system)),
        "Kom överens om vem som äger systemet, och låt de andra välja användare i \
         kolumnen Roll. Är det två system, ge dem olika namn.",
    )
    .with_value(system)
    .against(first)
}
