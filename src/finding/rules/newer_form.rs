//! A form from a newer program.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "formulär-nyare",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "formulär från ett nyare program",
    reason: "Formuläret är skrivet av en nyare version av programmet. Ett äldre \
             program kan missförstå det, och filen används inte.",
    source: "DESIGN §4",
};

/// Reports the version at a place and the newest that can be read.
pub fn found(place: &Place, version: u32, newest: u32) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("formuläret har version {version}, men programmet läser högst version {newest}"),
        "Installera den nyare versionen av itbokslut, eller använd en mall som den här versionen \
         har skrivit.",
    )
    .with_value(version.to_string())
}
