//! Submissions from one förvaltning of which none is the later.

use super::prelude::*;
use super::words::listed;
use crate::domain::DepartmentCode;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inlämningar-motsägande",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "inlämningar som motsäger varandra",
    reason: "Två inlämningar har samma omgång och samma datum men olika uppgifter. \
             Vilken som gäller går inte att veta, och ingen av dem används.",
    source: "DESIGN §5.15",
};

/// Reports one of the files, another, and the cells in which they differ.
pub fn found(
    place: &Place,
    other: &Place,
    department: &DepartmentCode,
    differing: &[String],
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{department} har lämnat in två gånger med samma omgång och datum, men \
             filen och {other} skiljer sig i {}",
            listed(differing)
        ),
        "Ta bort den fil som inte gäller ur mappen, eller rätta datumet på \
         försättsbladet i den som gäller.",
    )
    .against(other)
    .concerning(department)
}
