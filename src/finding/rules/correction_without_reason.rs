//! A correction that nobody has explained.

use super::prelude::*;
use super::words::written;
use crate::domain::Reading;

/// The rule.
pub static RULE: Rule = Rule {
    id: "rättelse-utan-skäl",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "rättelse utan skäl",
    reason: "En rättelse av ett publicerat värde visas i rapporten med båda värdena och \
             skälet. Utan skäl går den inte att förstå.",
    source: "DESIGN §5.14",
};

/// Reports the empty reason, and the correction at another place.
pub fn found(
    place: &Place,
    indicator: &str,
    corrected: Reading,
    corrected_place: &Place,
) -> Finding {
    let shown = written(corrected);
    Finding::new(
        &RULE,
        place,
        format!("{indicator} rättas till «{shown}», men det står inte varför"),
        "Skriv i kolumnen Skäl till rättelse varför förra årets utfall var fel.",
    )
    .against(corrected_place)
}
