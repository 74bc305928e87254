//! A critical system that another than its owner approved.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "driftgodkänt-av-annan",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "driftgodkänt av en annan än systemägaren",
    reason: "Driftgodkännandet ges av systemägaren. Ett som någon annan har gett, eller \
             där det inte står vem som gav det, räknas inte.",
    source: "DESIGN §5.10",
};

/// Reports the cell that says who approved it, and who that is; `None` when
/// nobody is named.
pub fn found(
    place: &Place,
    system: &str,
    by: Option<&str>,
    owner: Option<&str>,
) -> Finding {
    let system = quote(system);
    let owner = owner.map_or_else(String::new, |owner| {
        format!("; systemägaren är {}", quote(owner))
    });
    let message = match by {
        Some(by) => format!(
            "det samhällsviktiga systemet {system} är driftgodkänt av {}{owner}",
            quote(by)
        ),
        None => format!("det står inte vem som driftgodkände {system}{owner}"),
    };
    let finding = Finding::new(
        &RULE,
        place,
        message,
        "Skriv systemägarens funktion likadant i båda kolumnerna om det var den som \
         godkände systemet. Låt annars systemägaren pröva det.",
    );
    match by {
        Some(by) => finding.with_value(by),
        None => finding,
    }
}
