//! A year's vintage that is missing between two others.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "planversion-saknas",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "en planversion saknas",
    reason: "Strategin ska förnyas varje år, så varje år har en planversion. Utan den går \
             det inte att följa hur målvärdena ändrades.",
    source: "DESIGN §5.4, IT-policyn kap. 3",
};

/// Reports the vintage after the gap and the one before it; `first` and `last`
/// are the first years of the vintages that are missing.
pub fn found(place: &Place, before: &Place, first: Year, last: Year) -> Finding {
    let what = if first == last {
        format!("planversionen {first}–{} saknas", first.saturating_add(2))
    } else {
        format!("planversionerna som börjar {first}–{last} saknas")
    };
    Finding::new(
        &RULE,
        place,
        what,
        "Lägg till planversionen i bladet Planversioner och dess målvärden i bladet \
         Målvärden. Förnyades strategin inte det året, godta fyndet i itbokslut.toml.",
    )
    .against(before)
}
