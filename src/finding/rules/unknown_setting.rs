//! A key in the settings that does not exist.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inställning-okänd",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "okänd inställning",
    reason: "En felstavad inställning gäller inte, och programmet skulle annars tyst \
             räkna med standardvärdet.",
    source: "DESIGN §3",
};

/// Reports the key on a line; `table` is empty for the file's outermost one,
/// `suggestion` the likeliest key.
pub fn found(
    place: &Place,
    line: &str,
    key: &str,
    table: &str,
    suggestion: Option<&str>,
) -> Finding {
    let within = match table {
        "" => String::new(),
        table => format!(" under [{table}]"),
    };
    Finding::new(
        &RULE,
        place,
        format!("«{key}» är ingen inställning{within} och gäller därför inte"),
        match suggestion {
            Some(suggestion) => format!("Menas {suggestion}? Ändra namnet."),
            None => "Ta bort raden, eller jämför med mallen som itbokslut ny skriver."
                .to_owned(),
        },
    )
    .with_value(line)
}
