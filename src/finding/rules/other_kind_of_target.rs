//! A target that does not fit the indicator's direction or unit.

use super::prelude::*;
use crate::domain::{Target, TargetKind};
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

/// Reports the target at a place, what it should be, and the cell of the
/// direction or unit that says so.
pub fn found(
    place: &Place,
    target: Target,
    expected: TargetKind,
    said_by: &Place,
) -> Finding {
    let shown = match target {
        Target::Number(value) => swedish::number(value),
        Target::YesNo(true) => "ja".to_owned(),
        Target::YesNo(false) => "nej".to_owned(),
        Target::Interval { from, to } => {
            format!("{}–{}", swedish::number(from), swedish::number(to))
        }
    };
    let (wanted, remedy) = match expected {
        TargetKind::Number => (
            "ett tal",
            "Skriv ett tal, eller välj riktningen intervall i bladet Indikatorer.",
        ),
        TargetKind::YesNo => ("ja eller nej", "Skriv ja eller nej."),
        TargetKind::Interval => (
            "ett intervall",
            "Skriv ett intervall, till exempel 20–30, eller välj en annan riktning i \
             bladet Indikatorer.",
        ),
    };
    Finding::new(
        &RULE,
        place,
        format!("målvärdet «{shown}» borde vara {wanted}"),
        remedy,
    )
    .with_value(shown)
    .against(said_by)
}
