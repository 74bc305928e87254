//! A critical system without a security plan.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "systemsäkerhetsplan-saknas",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "systemsäkerhetsplan saknas",
    reason: "Enligt IT-policyn ska det finnas en systemsäkerhetsplan för varje \
             samhällsviktigt IT-system.",
    source: "IT-policyn kap. 3",
};

/// Reports the cell where the plan's date is missed.
pub fn found(place: &Place, system: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "det samhällsviktiga systemet {} har ingen systemsäkerhetsplan",
            quote(system)
        ),
        "Fyll i planens datum. Finns ingen plan, lägg en insats i IT-planen som tar fram \
         den.",
    )
}
