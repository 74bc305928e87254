//! A target that a newer vintage changed without saying why.

use super::prelude::*;
use crate::domain::{DriftKind, Year};

/// The rule.
pub static RULE: Rule = Rule {
    id: "målvärde-ändrat-utan-skäl",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "målvärdet är ändrat utan skäl",
    reason: "Ett målvärde som flyttas efter att det har beslutats ska gå att förklara för \
             fullmäktige och revisorerna. Skälet trycks bredvid ändringen.",
    source: "DESIGN §4.1, §5.8",
};

/// What was changed without a reason.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The indicator's code.
    pub indicator: &'a str,
    /// The förvaltning whose own target it is.
    pub department: Option<&'a str>,
    /// The newer vintage's first year.
    pub vintage: Year,
    /// The first year whose target was changed.
    pub year: Year,
    /// How.
    pub kind: DriftKind,
    /// In how many further years the vintage changed the target.
    pub more: usize,
}

/// Reports the new target, or the old one when it was removed, and the other
/// of the two.
pub fn found(place: &Place, other: Option<&Place>, change: &Change<'_>) -> Finding {
    let whose = change
        .department
        .map_or(String::new(), |code| format!(" för {code}"));
    let more = match change.more {
        0 => String::new(),
        1 => " (och för ett år till)".to_owned(),
        more => format!(" (och för {more} år till)"),
    };
    let finding = Finding::new(
        &RULE,
        place,
        format!(
            "målvärdet för {}{whose} {} är {} i planversionen {}–{} utan skäl{more}",
            change.indicator,
            change.year,
            change.kind.word(),
            change.vintage,
            change.vintage.saturating_add(2),
        ),
        "Skriv skälet i kolumnen Skäl till ändring på planversionens rad i bladet \
         Målvärden.",
    )
    .with_value(change.indicator);
    match other {
        Some(other) => finding.against(other),
        None => finding,
    }
}
