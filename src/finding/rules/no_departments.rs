//! A governing workbook without förvaltningar.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "förvaltningar-saknas",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "inga förvaltningar",
    reason: "Uppföljningen görs i varje förvaltning. Utan förvaltningar finns ingen att \
             fråga.",
    source: "IT-policyn kap. 5",
};

/// Reports the sheet where they are missed.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "ingen förvaltning är ifylld",
        "Fyll i en rad för varje förvaltning, och kör sedan itbokslut mallar.",
    )
}
