//! A requirement of the policy that cannot be judged.

use super::prelude::*;
use super::words::listed;

/// The rule.
pub static RULE: Rule = Rule {
    id: "krav-går-ej-att-bedöma",
    severity: Severity::Notice,
    subject: Subject::Report,
    title: "krav i policyn som inte går att bedöma",
    reason: "Ett krav bedöms bara när det finns något att bedöma och alla förvaltningar \
             som det gäller har redovisat.",
    source: "DESIGN §5.12",
};

/// Reports the requirement where what it lacks is missed. `why` is a clause,
/// `remedy` what its check wants done where nothing was reported.
pub fn found(
    place: &Place,
    id: &str,
    why: &str,
    unreported: &[String],
    remedy: &str,
) -> Finding {
    let remedy = if unreported.is_empty() {
        remedy.to_owned()
    } else {
        format!("Kravet bedöms när {} har redovisat.", listed(unreported))
    };
    Finding::new(
        &RULE,
        place,
        format!("kravet {id} går ej att bedöma: {why}"),
        remedy,
    )
}
