//! A vintage that was published looks different now.

use super::prelude::*;
use crate::domain::Year;
use crate::finding::changed::{Changed, in_words};

/// The rule.
pub static RULE: Rule = Rule {
    id: "planversion-ändrad-i-efterhand",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "en beslutad planversion är ändrad i efterhand",
    reason: "Revisorerna ska kunna se hur målen har ändrats. En planversion som är beslutad \
             och publicerad ändras därför inte; nya målvärden beslutas i nästa.",
    source: "DESIGN §5.14",
};

/// Reports what differs in the vintage with this first year.
pub fn found(
    place: &Place,
    adopted: &Place,
    start: Year,
    changes: &[Changed],
) -> Finding {
    let last = start.saturating_add(2);
    let finding = Finding::new(
        &RULE,
        place,
        format!(
            "planversionen {start}–{last} är fastställd, men {}",
            in_words(changes)
        ),
        "Skriv det som är fastställt. Ett nytt målvärde hör hemma i en senare planversion, \
         med Skäl till ändring.",
    )
    .against(adopted);
    match changes {
        [only] => finding.with_value(only.now.text()),
        _ => finding,
    }
}
