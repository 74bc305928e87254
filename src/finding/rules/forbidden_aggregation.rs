//! A unit whose values cannot be put together in the way that is asked for.

use super::prelude::*;
use crate::domain::{Aggregation, Unit};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "sammanvägning-otillåten",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "sammanvägningen passar inte enheten",
    reason: "Vissa enheter går inte att väga samman på vissa sätt: en summa av \
             procenttal eller ett medel av ja och nej betyder ingenting. Indikatorn \
             blir ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports the aggregation at a place, and the unit at another.
pub fn found(
    place: &Place,
    indicator: &str,
    aggregation: Aggregation,
    unit: Unit,
    unit_place: &Place,
) -> Finding {
    let allowed: Vec<&str> = Aggregation::ALL
        .iter()
        .filter(|other| other.allows(unit))
        .map(|other| other.word())
        .collect();
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} mäts i enheten {}, som inte går att väga samman med «{}»",
            unit.word(),
            aggregation.word()
        ),
        format!(
            "Välj en annan sammanvägning eller en annan enhet. För {} går {} att \
             använda.",
            unit.word(),
            swedish::join(&allowed)
        ),
    )
    .with_value(aggregation.word())
    .against(unit_place)
}
