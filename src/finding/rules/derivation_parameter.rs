//! A computation in `Härleds ur` whose parameter is missing, unknown or not
//! taken.

use super::prelude::*;
use super::words::suggestion;
use crate::domain::Computation;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "härledning-parameter",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "beräkningens uppgift efter kommatecknet är fel",
    reason: "Några beräkningar gäller en post eller en kategori, som skrivs efter ett \
             kommatecken. Indikatorn frågas inte och blir ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports a computation at a place that needs a parameter.
pub fn missing(
    place: &Place,
    typed: &str,
    computation: Computation,
    indicator: &str,
) -> Finding {
    let words = computation.takes().words();
    let example = words.first().copied().unwrap_or_default();
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} härleds ur {}, och det är inte sagt vilken uppgift den gäller",
            quote(typed)
        ),
        format!(
            "Skriv ett kommatecken och {} efter namnet, till exempel {}.",
            one_of(words),
            quote(&format!("{}, {example}", computation.word()))
        ),
    )
    .with_value(typed)
}

/// Reports a parameter that the computation does not know, and the one it
/// resembles.
pub fn unknown(
    place: &Place,
    typed: &str,
    parameter: &str,
    near: Option<&str>,
    computation: Computation,
    indicator: &str,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} härleds ur {}, och beräkningen känner inte {}",
            quote(computation.word()),
            quote(parameter)
        ),
        format!(
            "{}Skriv {} efter kommatecknet.",
            suggestion(near),
            one_of(computation.takes().words())
        ),
    )
    .with_value(typed)
}

/// Reports a parameter of a computation that takes none.
pub fn not_taken(
    place: &Place,
    typed: &str,
    parameter: &str,
    computation: Computation,
    indicator: &str,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} härleds ur {}, och beräkningen tar inget efter kommatecknet men \
             {} står där",
            quote(computation.word()),
            quote(parameter)
        ),
        format!("Skriv bara {}.", quote(computation.word())),
    )
    .with_value(typed)
}

fn one_of(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| quote(word)).collect();
    format!("något av {}", swedish::join(&words))
}
