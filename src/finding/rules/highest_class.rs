//! A system with the highest class.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "klass-4",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "system i klass 4",
    reason: "Klass 4 är synnerligen allvarlig skada. Sådana uppgifter kan röra Sveriges \
             säkerhet, och om dem gäller säkerhetsskyddslagen (2018:585).",
    source: "DESIGN §4.2",
};

/// Reports the first cell with the class; `classes` are the headers of all of
/// them.
pub fn found(place: &Place, system: &str, classes: &[String]) -> Finding {
    let classes: Vec<String> = classes.iter().map(|c| c.to_lowercase()).collect();
    Finding::new(
        &RULE,
        place,
        format!(
            "systemet {} har klass «4» för {}",
            quote(system),
            swedish::join(&classes)
        ),
        "Kontrollera klassningen. Stämmer den, pröva om uppgifterna om systemet får \
         lämnas i formuläret.",
    )
    .with_value("4")
}
