//! A förvaltning whose submission is not there.

use super::prelude::*;
use crate::domain::DepartmentCode;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämning-saknas",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "inlämning saknas",
    reason: "Varje förvaltning i bladet Organisation ska följa upp målen. Vad den \
             skulle ha redovisat är ej mätt.",
    source: "DESIGN §5.16, IT-policyn kap. 5",
};

/// Reports the förvaltning at its code in `Organisation`.
pub fn found(place: &Place, code: &DepartmentCode, name: &str, folder: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("det finns ingen inlämning från {name} ({code}) att använda"),
        format!(
            "Påminn förvaltningen och lägg dess arbetsbok i mappen {folder}. Finns \
             den redan där, rätta det som gör att den inte kan användas."
        ),
    )
    .concerning(code)
}
