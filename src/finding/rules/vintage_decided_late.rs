//! A vintage that was decided during the year it is used for.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "planversion-beslutad-under-året",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "planversionen är beslutad under året",
    reason: "Målvärden ska vara beslutade innan året börjar. Ingen planversion var det, \
             så den som först beslutades under året gäller.",
    source: "DESIGN §5.4",
};

/// Reports the vintage's row; it is named by its first year and used for a
/// year.
pub fn found(place: &Place, vintage: i32, year: i32) -> Finding {
    let last = vintage.saturating_add(2);
    Finding::new(
        &RULE,
        place,
        format!("planversionen {vintage}–{last} gäller {year} men beslutades under året"),
        "Kontrollera Beslutsdatum. Stämmer det framgår det av rapporten att målvärdena är beslutade under året.",
    )
    .with_value(vintage.to_string())
}
