//! A mark that cannot be read.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "märkning-skadad",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "märkningen går inte att läsa",
    reason: "Det dolda bladet _itbokslut har ändrats. Utan det går det inte att veta \
             vems filen är, och den används inte.",
    source: "DESIGN §4",
};

/// Reports the field at a place, and what stands there, if anything does.
pub fn found(place: &Place, field: &str, value: Option<&str>) -> Finding {
    let message = match value {
        Some(value) => format!(
            "uppgiften {field} i filens dolda märkning kan inte vara {}",
            quote(value)
        ),
        None => format!("uppgiften {field} saknas i filens dolda märkning"),
    };
    let finding = Finding::new(
        &RULE,
        place,
        message,
        "För in uppgifterna i en ny mall för perioden och lämna in den i stället.",
    );
    match value {
        Some(value) => finding.with_value(value),
        None => finding,
    }
}
