//! A system that is critical to one förvaltning and not to another.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "samhällsviktigt-olika",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "olika svar om samhällsviktigt",
    reason: "Kommunen har en förteckning över samhällsviktiga system. Ett system står \
             där eller inte; säger någon ja räknas det dit.",
    source: "DESIGN §5.10",
};

/// Reports one answer at a place, and the other, that of a förvaltning, at
/// another.
pub fn found(
    place: &Place,
    system: &str,
    critical: bool,
    department: &str,
    other: &Place,
) -> Finding {
    let word = |critical| if critical { "ja" } else { "nej" };
    Finding::new(
        &RULE,
        place,
        format!(
            "Samhällsviktigt är «{}» för {}, men «{}» hos {department}",
            word(critical),
            quote(system),
            word(!critical)
        ),
        "Följ kommunens förteckning över samhällsviktiga system, och rätta det svar som \
         är fel.",
    )
    .with_value(word(critical))
    .against(other)
}
