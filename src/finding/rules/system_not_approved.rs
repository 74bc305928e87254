//! A critical system that has never been approved.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "driftgodkännande-saknas",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "driftgodkännande saknas",
    reason: "Systemägaren ska godkänna ett samhällsviktigt system för drift, med \
             systemsäkerhetsplanen som grund.",
    source: "DESIGN §5.10",
};

/// Reports the cell where the approval's date is missed.
pub fn found(place: &Place, system: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "det samhällsviktiga systemet {} är inte driftgodkänt",
            quote(system)
        ),
        "Fyll i dagen för det senaste godkännandet i kolumnen Driftgodkänd. Är systemet \
         inte godkänt, be systemägaren pröva det.",
    )
}
