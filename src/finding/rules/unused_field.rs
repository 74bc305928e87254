//! A value in a field that the indicator does not use.

use super::prelude::*;
use crate::domain::{Aggregation, PeriodKind};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fält-används-inte",
    severity: Severity::Notice,
    subject: Subject::Outcome,
    title: "fältet används inte",
    reason: "Täljare och nämnare används bara av kvot, och vikt bara av vägt medel. I \
             mallen är cellen låst för andra indikatorer.",
    source: "DESIGN §4, §5.3",
};

/// Reports the value at a place, its header, and the indicator.
pub fn found(
    place: &Place,
    header: &str,
    value: f64,
    indicator: &str,
    aggregation: Aggregation,
    kind: PeriodKind,
) -> Finding {
    let shown = swedish::number(value);
    Finding::new(
        &RULE,
        place,
        format!(
            "{header} «{shown}» används inte; {indicator} vägs samman med {}",
            aggregation.word()
        ),
        format!(
            "Inget behöver göras om {} är rätt {}. Töm annars cellen.",
            kind.the_outcome(),
            match kind {
                PeriodKind::Annual => "ifyllt",
                PeriodKind::Interim => "ifylld",
            }
        ),
    )
    .with_value(shown)
}
