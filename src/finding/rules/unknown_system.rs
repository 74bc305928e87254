//! An activity, incident or risk about a system that is in no register.

use super::prelude::*;
use super::words::not_reported;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-okänt",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "systemet finns inte i registret",
    reason: "Insatser, incidenter och risker hör till de system som förvaltningarna har \
             redovisat i bladet System. Ett namn som inte finns där kan inte knytas till \
             något av dem.",
    source: "DESIGN §5.10",
};

/// Reports the name at a place; `unreported` are the förvaltningar that have
/// not reported their systems and may have it.
pub fn found(place: &Place, system: &str, unreported: &[&str]) -> Finding {
    let message = format!(
        "systemet {} finns inte i någon förvaltnings blad System",
        quote(system)
    );
    Finding::new(
        &RULE,
        place,
        message + &not_reported(unreported),
        "Skriv namnet som i bladet System, eller lägg till systemet där. Gäller raden \
         inget bestämt system, töm cellen.",
    )
    .with_value(system)
}
