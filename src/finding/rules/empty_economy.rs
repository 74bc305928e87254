//! An economy without any amount.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ekonomi-tom",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "ekonomin är tom",
    reason: "Utan belopp räknas förvaltningens ekonomi som ej redovisad, och kommunens \
             summor blir för små. Tomt är aldrig noll.",
    source: "DESIGN §4.2",
};

/// Reports the first empty amount.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "ingen av ekonomins poster har något belopp",
        "Fyll i budget, utfall och plan för varje post. Skriv 0 där förvaltningen inte \
         har någon kostnad.",
    )
}
