//! A date in the settings that belongs to another year than the period.

use super::prelude::*;
use crate::domain::Period;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inställning-för-annat-år",
    severity: Severity::Warning,
    subject: Subject::Settings,
    title: "datum i inställningarna som hör till ett annat år",
    reason: "Inställningarna följer med från år till år. En sista dag eller ett \
             rapportdatum från förra året skulle göra alla sena eller rapporten feldaterad.",
    source: "DESIGN §5.15",
};

/// Reports a key whose date, as shown, does not go with the period.
pub fn found(place: &Place, key: &str, date: &str, period: Period) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("«{key}» är {date}, hör inte till {period} och används därför inte"),
        format!("Ändra till det datum som gäller för {period}, eller ta bort raden."),
    )
    .with_value(date)
}
