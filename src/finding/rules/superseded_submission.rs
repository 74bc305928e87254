//! A submission that another from the same förvaltning takes the place of.

use super::prelude::*;
use super::words::listed;
use crate::domain::DepartmentCode;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämning-ersatt",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "flera inlämningar från samma förvaltning",
    reason: "Av flera inlämningar används den med högst omgång, därefter den med \
             senast datum. De andra används inte.",
    source: "DESIGN §5.15",
};

/// Reports a file that is not used, the one that is, and the cells of the
/// latter in which they differ.
pub fn found(
    unused: &Place,
    used: &Place,
    department: &DepartmentCode,
    differing: &[String],
) -> Finding {
    let differ = if differing.is_empty() {
        "de säger samma sak".to_owned()
    } else {
        format!("de skiljer sig i {}", listed(differing))
    };
    Finding::new(
        &RULE,
        unused,
        format!("{department} har lämnat in flera gånger, och {used} används; {differ}"),
        "Kontrollera att det är den senaste. Ta annars bort den som inte gäller ur \
         mappen.",
    )
    .against(used)
    .concerning(department)
}
