//! A report template that was copied from an older version of the program.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "mall-äldre-än-programmet",
    severity: Severity::Notice,
    subject: Subject::File,
    title: "rapportmall som är äldre än programmets",
    reason: "En kopierad mall följer inte med när programmet förbättras. Den kan sakna \
             det som rapporten nu redovisar.",
    source: "DESIGN §8",
};

/// Reports the template; `changed` says whether the kommun has changed it
/// since it was copied.
pub fn found(place: &Place, changed: bool) -> Finding {
    let (message, remedy) = if changed {
        (
            "programmets mall har ändrats sedan den här kopierades",
            "Gör en ny kopia med itbokslut ny NY-MAPP --mallar, och för över era \
             ändringar till den.",
        )
    } else {
        (
            "mallen är en oförändrad kopia, och programmets egen är nyare",
            "Ta bort filen, så används programmets mall.",
        )
    };
    Finding::new(&RULE, place, message, remedy)
}
