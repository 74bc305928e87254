//! A source for a field that the aggregation does not use.

use super::prelude::*;
use crate::domain::{Aggregation, Derivation, SourceField};
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källa-används-inte",
    severity: Severity::Warning,
    subject: Subject::Source,
    title: "källan fyller ett fält som inte används",
    reason: "Täljare och nämnare används bara av kvot, vikt bara av vägt medel, och \
             utfall av alla utom kvot. Det som härleds ur förvaltningarnas blad hämtas \
             inte heller. Värdet hämtas till ingen nytta.",
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

/// Reports the field at its cell in `Källor`, which is derived instead as
/// another place says.
pub fn found_derived(
    place: &Place,
    field: SourceField,
    indicator: &str,
    derivation: Derivation,
    derived: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "«{}» för {indicator} härleds ur {} och hämtas inte från källan",
            field.word(),
            quote(&derivation.to_string())
        ),
        "Ta bort raden, eller töm Härleds ur i bladet Indikatorer om källan ska användas.",
    )
    .with_value(field.word())
    .against(derived)
}
