//! Two vintages that were not decided one after the other.

use super::prelude::*;
use crate::domain::Year;

/// The rule.
pub static RULE: Rule = Rule {
    id: "planversioner-överlappar",
    severity: Severity::Warning,
    subject: Subject::Governing,
    title: "planversioner är beslutade i fel ordning",
    reason: "En planversion ersätter den förra. Är den senare inte beslutad efter den \
             tidigare gäller båda på en gång, och den som börjar senast används.",
    source: "DESIGN §5.4",
};

/// Reports the decision of the later vintage and of the earlier one, by their
/// first years.
pub fn found(
    place: &Place,
    earlier_place: &Place,
    later: Year,
    earlier: Year,
) -> Finding {
    let named = |start: Year| format!("{start}–{}", start.saturating_add(2));
    Finding::new(
        &RULE,
        place,
        format!(
            "planversionen {} är inte beslutad efter {}, som den ersätter",
            named(later),
            named(earlier)
        ),
        "Kontrollera Beslutsdatum för båda planversionerna.",
    )
    .with_value(later.to_string())
    .against(earlier_place)
}
