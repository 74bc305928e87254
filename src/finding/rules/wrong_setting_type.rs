//! A setting whose value is not what it takes.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inställning-fel-slag",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "inställning med fel slags värde",
    reason: "Ett värde av fel slag kan inte användas. Standardvärdet gäller tills det \
             är rättat.",
    source: "DESIGN §3",
};

/// Reports the value on a line; `wanted` is what the key takes, `ett datum
/// som finns, skrivet 2026-01-31`.
pub fn found(place: &Place, line: &str, key: &str, wanted: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("«{key}» har ett värde som inte går att använda"),
        format!("Skriv {wanted}."),
    )
    .with_value(line)
}
