//! Yes or no with the direction `intervall`.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ja-nej-intervall",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "ja/nej med riktningen intervall",
    reason: "Ett svar i ja eller nej kan inte ligga inom ett intervall. Utfallet \
             jämförs med målvärdet ja eller nej, och trenden blir meningslös.",
    source: "DESIGN §5.3, §5.6",
};

/// Reports the direction at a place, and the unit at another.
pub fn found(place: &Place, indicator: &str, unit: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{indicator} har riktningen «intervall» men mäts i ja eller nej"),
        "Välj högre om ja är bättre, och lägre om nej är bättre.",
    )
    .with_value("intervall")
    .against(unit)
}
