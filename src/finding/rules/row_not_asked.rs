//! A row for an indicator that the förvaltning is not asked for.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "indikator-ej-efterfrågad",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "indikatorn efterfrågas inte",
    reason: "Förvaltningen har fyllit i en indikator som andra rapporterar. Det som \
             står på raden används inte.",
    source: "DESIGN §4.2, §5.2",
};

/// Reports the indicator at its code, and who reports it at another place.
pub fn found(
    place: &Place,
    indicator: &str,
    department: &str,
    reporters: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} rapporteras inte av {department}; raden används inte"),
        format!(
            "Ta bort uppgifterna på raden. Ska {department} redovisa indikatorn, läggs koden \
             till under Rapporteras av i bladet Indikatorer i den styrande arbetsboken."
        ),
    )
    .with_value(indicator)
    .against(reporters)
}
