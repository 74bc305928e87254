//! A share done that the status contradicts.

use super::prelude::*;
use crate::swedish::{percent, quote, shown_decimals};

/// The rule.
pub static RULE: Rule = Rule {
    id: "klar-andel-avviker",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "Klart (%) stämmer inte med statusen",
    reason: "En insats som är klar är klar till 100 %, en som inte är påbörjad till 0 %, \
             och en som pågår har något kvar. Andelen visas men avgör inget.",
    source: "DESIGN §4.2",
};

/// Reports the share in % at a place, and the status at another.
pub fn found(
    place: &Place,
    activity: &str,
    done: f64,
    status: &str,
    status_place: &Place,
) -> Finding {
    let done = percent(done, shown_decimals(done));
    Finding::new(
        &RULE,
        place,
        format!(
            "insatsen {} är gjord till «{done}» men har statusen «{status}»",
            quote(activity)
        ),
        "Rätta andelen eller statusen.",
    )
    .with_value(done)
    .against(status_place)
}
