//! A workbook's value where the value is derived from another sheet.

use super::prelude::*;
use crate::domain::Derivation;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "härlett-avviker",
    severity: Severity::Warning,
    subject: Subject::Outcome,
    title: "ifyllt värde i stället för det härledda",
    reason: "Ett värde som härleds ur ett annat blad ska inte fyllas i, och cellen är låst i \
             mallen. Det härledda värdet används.",
    source: "DESIGN §5.3",
};

/// Reports the value of a field, `Täljare`, at a place, and what is derived
/// from other cells, the first of which is named.
pub fn found(
    place: &Place,
    derived_from: &Place,
    field: &str,
    written: f64,
    derived: f64,
    derivation: Derivation,
) -> Finding {
    let written = swedish::number(written);
    Finding::new(
        &RULE,
        place,
        format!(
            "{field} är «{written}» här men «{}» när det härleds ur bladet {} ({})",
            swedish::number(derived),
            derivation.computation.sheet(),
            derived_from.within_file()
        ),
        remedy(derivation),
    )
    .with_value(written)
    .against(derived_from)
}

/// Reports a reason for a missing value at a place, where a value is derived
/// from other cells, the first of which is named.
pub fn found_reason(
    place: &Place,
    derived_from: &Place,
    reason: &str,
    derivation: Derivation,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "skälet «{reason}» är valt, men värdet härleds ur bladet {} ({})",
            derivation.computation.sheet(),
            derived_from.within_file()
        ),
        remedy(derivation),
    )
    .with_value(reason)
    .against(derived_from)
}

/// Reports the value of a field at a place, where nothing can be derived
/// because the sheet is not filled in or cannot be used.
pub fn found_alone(
    place: &Place,
    field: &str,
    written: f64,
    derivation: Derivation,
) -> Finding {
    let written = swedish::number(written);
    let sheet = derivation.computation.sheet();
    Finding::new(
        &RULE,
        place,
        format!(
            "{field} är «{written}» här men ska härledas ur bladet {sheet}, där det som \
             behövs saknas"
        ),
        format!("Fyll i bladet {sheet}. Värdet här används inte."),
    )
    .with_value(written)
}

fn remedy(derivation: Derivation) -> String {
    format!(
        "Inget behöver göras om bladet {0} är rätt: värdet därifrån används. Rätta annars \
         bladet {0}.",
        derivation.computation.sheet()
    )
}
