//! A target that does not fit the indicator's direction or unit.

use super::prelude::*;
use crate::domain::{Direction, Target, TargetKind};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "målvärde-av-annat-slag",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "målvärdet passar inte indikatorn",
    reason: "Riktningen intervall kräver ett intervall, enheten ja/nej ett ja eller \
             nej, och allt annat ett tal. Mot ett målvärde av annat slag går \
             utfallet inte att bedöma.",
    source: "DESIGN §4.1, §5.5",
};

/// Reports the target at a place, the indicator's direction, what a target of
/// it must be, and the cell of the direction or unit that says so.
pub fn found(
    place: &Place,
    indicator: &str,
    target: Target,
    expected: TargetKind,
    direction: Direction,
    said_by: &Place,
) -> Finding {
    let (shown, is) = match target {
        Target::Number(value) => (swedish::number(value), "ett tal"),
        Target::YesNo(true) => ("ja".to_owned(), "ett svar i ja eller nej"),
        Target::YesNo(false) => ("nej".to_owned(), "ett svar i ja eller nej"),
        Target::Interval { from, to } => (
            format!("{}–{}", swedish::number(from), swedish::number(to)),
            "ett intervall",
        ),
    };
    let (but, remedy) = match expected {
        TargetKind::Number => (
            format!("riktningen är {}", direction.word()),
            "Skriv ett tal. Ett intervall går bara med riktningen intervall.",
        ),
        TargetKind::YesNo => {
            ("utfallet är ja eller nej".to_owned(), "Skriv ja eller nej.")
        }
        TargetKind::Interval => (
            "riktningen är intervall".to_owned(),
            "Skriv ett intervall, till exempel 20–30, eller välj en annan riktning i \
             bladet Indikatorer.",
        ),
    };
    Finding::new(
        &RULE,
        place,
        format!("målvärdet «{shown}» för {indicator} är {is}, men {but}"),
        remedy,
    )
    .with_value(shown)
    .against(said_by)
}
