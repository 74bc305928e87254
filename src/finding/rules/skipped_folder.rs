//! A folder among the submissions, whose files are not read.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "undermapp-läses-inte",
    severity: Severity::Warning,
    subject: Subject::File,
    title: "undermapp som inte läses",
    reason: "Inlämningar läses bara direkt i periodens mapp. En inlämning i en \
             undermapp räknas inte.",
    source: "DESIGN §3",
};

/// Reports the folder.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "mappen läses inte, och inte heller filerna i den",
        "Flytta filer som ska räknas till mappen ovanför, eller flytta undan mappen.",
    )
}
