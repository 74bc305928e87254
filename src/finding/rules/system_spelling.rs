//! A system's name that is not spelt as its owner spells it.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "system-annan-stavning",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "systemet är stavat på ett annat sätt",
    reason: "Namnen skiljer sig åt i versaler, mellanslag eller en bokstav. De räknas \
             som samma system, men det kan vara två.",
    source: "DESIGN §5.10",
};

/// Reports the name at a place, and the name that it is taken for, as a
/// förvaltning writes it at another.
pub fn found(
    place: &Place,
    written: &str,
    name: &str,
    department: &str,
    named: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "systemet {} räknas som {}, som {department} skriver",
            quote(written),
            quote(name)
        ),
        "Skriv namnet likadant. Är det ett annat system, ge det ett namn som inte kan \
         förväxlas.",
    )
    .with_value(written)
    .against(named)
}
