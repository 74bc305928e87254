//! Something else where a number should stand.

use super::prelude::*;
use super::words::expected;
use crate::domain::Unit;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inte-ett-tal",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "inte ett tal",
    reason: "Cellen ska hålla ett tal. Det som står där kan inte läsas som ett, och \
             programmet gissar inte.",
    source: "DESIGN §4.3",
};

/// Reports what stands at a place, as shown, and the unit that the cell
/// should hold, if it has one.
pub fn found(place: &Place, shown: &str, unit: Option<Unit>) -> Finding {
    let fraction = shown.contains('/') || shown.contains(" av ");
    let remedy = if fraction {
        "Skriv det uträknade talet, eller en formel som börjar med likhetstecken, till \
         exempel =35/40."
    } else {
        "Skriv bara siffror och decimalkomma i cellen. Det som behöver förklaras skrivs \
         i en kommentar. Finns inget värde, lämna cellen tom."
    };
    Finding::new(
        &RULE,
        place,
        format!("{} är inte {}", quote(shown), expected(unit)),
        remedy,
    )
    .with_value(shown)
}
