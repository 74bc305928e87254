//! A requirement in the settings that lacks a part it must have.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "krav-ofullständigt",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "ofullständigt krav",
    reason: "Ett krav utan text går inte att redovisa, och ett utan kontroll går inte \
             att bedöma. Kravet är inte med förrän det är helt.",
    source: "DESIGN §5.12",
};

/// Reports the requirement on a line and the keys it lacks; `id` is empty
/// when that is one of them.
pub fn found(place: &Place, line: &str, id: &str, missing: &[&str]) -> Finding {
    let which = match id {
        "" => "ett krav".to_owned(),
        id => format!("kravet {id}"),
    };
    let missing = swedish::join(missing);
    Finding::new(
        &RULE,
        place,
        format!("{which} saknar {missing} och bedöms därför inte"),
        format!("Fyll i {missing} under [[krav]]."),
    )
    .with_value(line)
}
