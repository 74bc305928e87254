//! A cover sheet that names another förvaltning than the hidden mark.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "försättsblad-avviker",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "försättsbladet gäller en annan förvaltning",
    reason: "Koden på försättsbladet är en annan än i filens märkning. Oftast har en \
             annan förvaltnings mall använts. Uppgifterna räknas till förvaltningen i \
             märkningen tills det är utrett.",
    source: "DESIGN §4",
};

/// Reports the code at a place and the one in the hidden mark.
pub fn found(place: &Place, code: &str, marked: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "försättsbladet har koden {}, men filen är mallen för {marked}",
            quote(code)
        ),
        "För in uppgifterna i förvaltningens egen mall, eller återställ koden på \
         försättsbladet.",
    )
    .with_value(code)
}
