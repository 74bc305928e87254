//! An accepted finding of a rule that does not exist.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "godtaget-fynd-okänt",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "godtaget fynd av okänt slag",
    reason: "Ett godtagande som inte träffar något fynd låter ingenting stå kvar.",
    source: "DESIGN §5.16",
};

/// Reports the id on a line, with the likeliest one that exists.
pub fn found(place: &Place, line: &str, id: &str, suggestion: Option<&str>) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("det finns inget slags fynd som heter «{id}»"),
        match suggestion {
            Some(suggestion) => format!("Menas {suggestion}? Ändra id."),
            None => "Skriv det id som står efter fyndet i itbokslut kontrollera --alla."
                .to_owned(),
        },
    )
    .with_value(line)
}
