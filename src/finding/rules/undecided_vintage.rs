//! A vintage without the date of its decision.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "planversion-utan-beslutsdatum",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "planversion utan beslutsdatum",
    reason: "Vilken planversion som gäller avgörs av när den beslutades. Utan datum \
             gäller den inte, och dess målvärden används inte.",
    source: "DESIGN §5.4",
};

/// Reports the empty date and the vintage's first year.
pub fn found(place: &Place, start: Year) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "planversionen {start}–{} har inget beslutsdatum och gäller inte",
            start.saturating_add(2)
        ),
        "Fyll i dagen för beslutet, till exempel 2024-11-12. Är planversionen inte \
         beslutad än, godta fyndet i itbokslut.toml.",
    )
}
