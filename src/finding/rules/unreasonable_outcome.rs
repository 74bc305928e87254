//! An outcome outside what is reasonable.

use super::prelude::*;
use crate::domain::PeriodKind;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfall-orimligt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "orimligt utfall",
    reason: "Utfallet ligger utanför det som styrningen anger som rimligt. Det används \
             ändå.",
    source: "DESIGN §4.3",
};

/// Which limit an outcome is outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It is less than `Rimligt min`.
    Min,
    /// It is greater than `Rimligt max`.
    Max,
}

/// Reports the outcome of a period at a place, and the limit at another.
pub fn found(
    place: &Place,
    indicator: &str,
    outcome: f64,
    which: Limit,
    limit: f64,
    limit_place: &Place,
    kind: PeriodKind,
) -> Finding {
    let shown = swedish::number(outcome);
    let (side, header) = match which {
        Limit::Min => ("under", "Rimligt min"),
        Limit::Max => ("över", "Rimligt max"),
    };
    Finding::new(
        &RULE,
        place,
        format!(
            "{} «{shown}» för {indicator} ligger {side} {header}, som är {}",
            kind.the_outcome(),
            swedish::number(limit)
        ),
        "Kontrollera värdet och enheten. Stämmer de, förklara i kolumnen Kommentar.",
    )
    .with_value(shown)
    .against(limit_place)
}
