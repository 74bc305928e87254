//! A workbook whose file is named after another förvaltning.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "filnamn-annan-förvaltning",
    severity: Severity::Notice,
    subject: Subject::Submission,
    title: "filen är döpt efter en annan förvaltning",
    reason: "Det är märkningen i det dolda bladet som avgör vems formuläret är, inte \
             filens namn. Den som har fyllt i en kollegas mall har fått fel indikatorer.",
    source: "DESIGN §4.3",
};

/// Reports the file, the code in its name, and the förvaltning whose form it
/// is.
pub fn found(file: &Place, named: &str, department: &str) -> Finding {
    Finding::new(
        &RULE,
        file,
        format!("filen är döpt efter {named}, men formuläret är {department}:s"),
        format!(
            "Byt filens namn om uppgifterna är {department}:s. Är de {named}:s ska de \
             fyllas i i {named}:s mall."
        ),
    )
    .with_value(named)
}
