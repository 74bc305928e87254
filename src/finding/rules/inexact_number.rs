//! A number that its writer calls approximate, a bound or preliminary.

use super::prelude::*;
use crate::domain::Mark;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "ungefärligt-tal",
    severity: Severity::Warning,
    subject: Subject::Cell,
    title: "ungefärligt eller preliminärt tal",
    reason: "Värdet används och visas med samma förbehåll i rapporten. En bedömning \
             som vilar på det är osäkrare än den ser ut.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place: the text as typed, how it was read, and
/// what its writer said about it.
pub fn found(place: &Place, text: &str, read: &str, mark: Mark) -> Finding {
    let what = match mark {
        Mark::Exact => "exakt",
        Mark::Approximate => "ungefärligt",
        Mark::Above => "en undre gräns",
        Mark::Below => "en övre gräns",
        Mark::Preliminary => "preliminärt",
    };
    Finding::new(
        &RULE,
        place,
        format!("{} är {what}; läst som {read}", quote(text)),
        "Skriv det exakta talet när det finns. Annars visas förbehållet i rapporten.",
    )
    .with_value(text)
}
