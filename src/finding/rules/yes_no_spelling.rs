//! Yes or no written in another way.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ja-nej-annan-stavning",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "ja eller nej skrivet på annat sätt",
    reason: "Cellen säger ja eller nej på ett sätt som går att förstå, men inte med \
             de ord som formuläret använder.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown, and what it was read as.
pub fn found(place: &Place, shown: &str, yes: bool) -> Finding {
    let word = if yes { "ja" } else { "nej" };
    Finding::new(
        &RULE,
        place,
        format!("{} är läst som {word}", quote(shown)),
        format!("Inget behöver göras om {word} är rätt. Skriv annars ja eller nej."),
    )
    .with_value(shown)
}
