//! No value, and no reason why.

use super::prelude::*;
use crate::domain::PeriodKind;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfall-saknas",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "varken utfall eller skäl",
    reason: "För varje indikator behövs ett utfall eller ett skäl till att det saknas. \
             Tomt är aldrig noll.",
    source: "DESIGN §4.2, §4.3",
};

/// Reports the empty cell, the indicator, and the headers of the fields that
/// are asked for, in the form of a period.
pub fn found(
    place: &Place,
    indicator: &str,
    fields: &[&str],
    kind: PeriodKind,
) -> Finding {
    let fields = fields.join(" och ");
    Finding::new(
        &RULE,
        place,
        format!("{indicator} har varken {} eller skäl", kind.outcome_word()),
        format!("Fyll i {fields}, eller välj ett skäl i kolumnen Ej mätt, skäl."),
    )
}
