//! An accent colour that cannot be read on white paper.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "färg-för-ljus",
    severity: Severity::Warning,
    subject: Subject::Settings,
    title: "för ljus profilfärg",
    reason: "Text i profilfärgen måste synas mot vitt papper: kontrasten ska vara minst \
             4,5:1 (WCAG 2.1, 1.4.3).",
    source: "DESIGN §6.1",
};

/// Reports the colour on a line, its contrast on white, and the nearest
/// colour that is used instead.
pub fn found(
    place: &Place,
    line: &str,
    colour: &str,
    contrast: f64,
    nearest: &str,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "«{colour}» syns inte tillräckligt mot vitt (kontrast {}:1)",
            swedish::fixed(contrast, 1)
        ),
        format!(
            "Använd {nearest}, som är den närmaste färgen med kontrast 4,5:1, eller en \
             mörkare. Rapporten använder {nearest} så länge."
        ),
    )
    .with_value(line)
}
