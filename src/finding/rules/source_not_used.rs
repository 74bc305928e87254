//! A source for a field that the aggregation does not use.

use super::prelude::*;
use crate::domain::{Aggregation, SourceField};

/// The rule.
pub static RULE: Rule = Rule {
    id: "källa-används-inte",
    severity: Severity::Warning,
    subject: Subject::Source,
    title: "källan fyller ett fält som inte används",
    reason: "Täljare och nämnare används bara av kvot, vikt bara av vägt medel, och \
             utfall av alla utom kvot. Värdet hämtas till ingen nytta.",
    source: "DESIGN §4.4, §5.3",
};

/// Reports the field at its cell in `Källor`, and the aggregation at another
/// place.
pub fn found(
    place: &Place,
    field: SourceField,
    indicator: &str,
    aggregation: Aggregation,
    aggregation_place: &Place,
) -> Finding {
    let fields: Vec<&str> = aggregation.fields().iter().map(|f| f.word()).collect();
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} vägs samman med {} och använder inte «{}»",
            aggregation.word(),
            field.word()
        ),
        format!(
            "Välj {} under Fält, eller ta bort raden.",
            fields.join(" eller ")
        ),
    )
    .with_value(field.word())
    .against(aggregation_place)
}
