//! A post with a budget and no outcome, or the other way about.

use super::prelude::*;
use crate::domain::PeriodKind;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "post-ofullständig",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "post med bara budget eller bara utfall",
    reason: "Budget och utfall jämförs post för post. Saknas det ena kan avvikelsen inte \
             räknas ut, och kommunens summa blir för liten.",
    source: "DESIGN §4.2",
};

/// Which of a post's two amounts is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The budget.
    Budget,
    /// The outcome.
    Outcome,
}

/// Reports the empty amount, and the other, in tkr, at its place, in the form
/// of a period.
pub fn found(
    place: &Place,
    post: &str,
    missing: Missing,
    given: f64,
    given_place: &Place,
    kind: PeriodKind,
) -> Finding {
    let given = swedish::number(given);
    let (message, remedy) = match (missing, kind) {
        (Missing::Outcome, PeriodKind::Annual) => (
            format!("posten {post} har budgeten «{given}» tkr men inget utfall"),
            "Fyll i Utfall (tkr). Skriv 0 om posten inte kostade något.",
        ),
        (Missing::Outcome, PeriodKind::Interim) => (
            format!("posten {post} har budgeten «{given}» tkr men ingen prognos"),
            "Fyll i Prognos helår (tkr). Skriv 0 om posten inte väntas kosta något.",
        ),
        (Missing::Budget, kind) => (
            format!(
                "posten {post} har {} «{given}» tkr men ingen budget",
                kind.the_outcome()
            ),
            "Fyll i Budget (tkr). Skriv 0 om posten inte hade någon budget.",
        ),
    };
    Finding::new(&RULE, place, message, remedy).against(given_place)
}
