//! A value together with a reason why there is none.

use super::prelude::*;
use super::words::written;
use crate::domain::{Reading, UnmeasuredReason};

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfall-och-skäl",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "både utfall och skäl",
    reason: "Raden har både ett värde och ett skäl till att värde saknas. Vilket som \
             stämmer går inte att veta, och inget av dem används.",
    source: "DESIGN §4.2",
};

/// Reports the value at a place with its header, and the reason at another.
pub fn found(
    place: &Place,
    indicator: &str,
    header: &str,
    value: Reading,
    reason: UnmeasuredReason,
    reason_place: &Place,
) -> Finding {
    let shown = written(value);
    Finding::new(
        &RULE,
        place,
        format!(
            "{header} «{shown}» för {indicator} står tillsammans med skälet «{}»; inget av dem används",
            reason.word()
        ),
        "Töm det som inte gäller: värdet, eller cellen Ej mätt, skäl.",
    )
    .with_value(shown)
    .against(reason_place)
}
