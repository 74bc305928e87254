//! Two dates of a row in the wrong order.

use chrono::NaiveDate;

use super::prelude::*;
use crate::domain::Placed;
use crate::swedish::date;

/// The rule.
pub static RULE: Rule = Rule {
    id: "datum-omvända",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "två datum i fel ordning",
    reason: "Det som ska komma sist ligger före det som ska komma först. Ett av datumen \
             är fel, och vilket går inte att veta.",
    source: "DESIGN §5.16",
};

/// Reports the date that should be the later, under its header, and the one
/// that should be the earlier, under its.
pub fn found(
    header: &str,
    last: &Placed<NaiveDate>,
    first_header: &str,
    first: &Placed<NaiveDate>,
) -> Finding {
    Finding::new(
        &RULE,
        &last.place,
        format!(
            "{header} «{}» ligger före {first_header} «{}»",
            date(last.value),
            date(first.value)
        ),
        "Rätta det datum som är fel. Kontrollera årtalen.",
    )
    .with_value(date(last.value))
    .against(&first.place)
}
