//! A goal that nothing measures.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "mål-utan-indikator",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "mål utan indikator",
    reason: "Policyn vill att fastställda mål följs upp. Ett mål utan indikator, eller \
             med bara sådana som har vikten 0, blir ej mätt.",
    source: "DESIGN §5.7, IT-policyn kap. 5",
};

/// Reports the goal at its code; `weightless` is whether it has indicators,
/// all of weight 0.
pub fn found(place: &Place, goal: &str, weightless: bool) -> Finding {
    let (message, remedy) = if weightless {
        (
            format!("målet {goal} har bara indikatorer med vikten 0"),
            "Ge minst en av målets indikatorer en vikt över 0 i bladet Indikatorer.",
        )
    } else {
        (
            format!("målet {goal} har ingen indikator"),
            "Lägg till en indikator för målet i bladet Indikatorer.",
        )
    };
    Finding::new(&RULE, place, message, remedy).with_value(goal)
}
