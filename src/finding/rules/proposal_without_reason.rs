//! A proposed target without a motive.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "planförslag-utan-motivering",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "planförslaget saknar motivering",
    reason: "Den som ska besluta om planen behöver veta varför målvärdet ska ändras. \
             Motiveringen trycks bredvid förslaget.",
    source: "DESIGN §4.2",
};

/// Reports the empty motive of an indicator's proposal.
pub fn found(place: &Place, indicator: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("förslaget till målvärde för {indicator} har ingen motivering"),
        "Skriv i kolumnen Motivering varför målvärdet föreslås.",
    )
}
