//! A requirement whose check does not exist.

use super::prelude::*;
use super::words::listed;

/// The rule.
pub static RULE: Rule = Rule {
    id: "kontroll-okänd",
    severity: Severity::Error,
    subject: Subject::Settings,
    title: "okänd kontroll",
    reason: "Ett krav bedöms av den kontroll som det nämner. Finns den inte bedöms \
             kravet inte alls.",
    source: "DESIGN §5.12",
};

/// Reports the check's name on a line; `suggestion` is the likeliest one, of
/// `names` that there are.
pub fn found(
    place: &Place,
    line: &str,
    requirement: &str,
    name: &str,
    suggestion: Option<&str>,
    names: &[&str],
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "det finns ingen kontroll som heter «{name}», och kravet {requirement} bedöms \
             därför inte"
        ),
        match suggestion {
            Some(suggestion) => format!("Menas {suggestion}? Ändra kontroll."),
            None => format!("Välj en kontroll som finns: {}.", listed(names)),
        },
    )
    .with_value(line)
}
