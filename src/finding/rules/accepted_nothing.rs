//! An accepted finding that matches nothing.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "godtaget-fynd-saknas",
    severity: Severity::Notice,
    subject: Subject::Settings,
    title: "godtaget fynd som inte finns",
    reason: "Ett godtaget fynd gäller ett bestämt fynd på en bestämd plats. När det inte \
             längre finns är felet rättat, eller platsen felskriven.",
    source: "DESIGN §5.16",
};

/// Reports the entry at a place of the settings: the rule and the place that
/// it names.
pub fn found(place: &Place, rule: &str, accepted: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("det godtagna fyndet «{rule}» på platsen «{accepted}» finns inte"),
        "Ta bort posten om felet är rättat. Skriv annars id och plats så som itbokslut \
         kontrollera --alla visar dem.",
    )
    .with_value(accepted)
}
