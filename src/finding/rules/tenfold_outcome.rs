//! An outcome more than ten times last year's, or less than a tenth of it.

use super::prelude::*;
use crate::domain::PeriodKind;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "utfall-tiofaldigt",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "mer än tiofaldigt förändrat utfall",
    reason: "En så stor förändring på ett år är oftast ett komma på fel plats eller en \
             annan enhet. Utfallet används ändå.",
    source: "DESIGN §4.3",
};

/// Reports the outcome of a period at a place, and last year's at another.
pub fn found(
    place: &Place,
    indicator: &str,
    outcome: f64,
    before: f64,
    before_place: &Place,
    kind: PeriodKind,
) -> Finding {
    let the_outcome = kind.the_outcome();
    let (shown, last) = (swedish::number(outcome), swedish::number(before));
    let change = if outcome.abs() > before.abs() {
        format!(
            "{the_outcome} «{shown}» för {indicator} är mer än tio gånger förra årets «{last}»"
        )
    } else {
        format!(
            "{the_outcome} «{shown}» för {indicator} är mindre än en tiondel av förra årets «{last}»"
        )
    };
    Finding::new(
        &RULE,
        place,
        change,
        "Kontrollera värdet, enheten och kommatecknets plats. Stämmer de, förklara i \
         kolumnen Kommentar.",
    )
    .with_value(shown)
    .against(before_place)
}
