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

/// Reports a file that is not used, the one that is, the cells of the latter in
/// which they differ, and the round of the latter when that is what decided.
pub fn found(
    unused: &Place,
    used: &Place,
    department: &DepartmentCode,
    differing: &[String],
    later_round: Option<u32>,
) -> Finding {
    let differ = if differing.is_empty() {
        "de säger samma sak".to_owned()
    } else {
        format!("de skiljer sig i {}", listed(differing))
    };
    let remedy = match later_round {
        Some(round) => format!(
            "Den som används är omgång {round}, en retur som är rättad och inskickad igen. \
             Ta bort den tidigare ur mappen när ni har sett att allt är med."
        ),
        None => {
            "Kontrollera att det är den senaste. Ta annars bort den som inte gäller ur \
                 mappen."
                .to_owned()
        }
    };
    Finding::new(
        &RULE,
        unused,
        format!("{department} har lämnat in flera gånger, och {used} används; {differ}"),
        remedy,
    )
    .against(used)
    .concerning(department)
}
