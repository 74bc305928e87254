//! A workbook that is another of our forms.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fel-formulär",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "fel formulär",
    reason: "Filen är ett annat formulär än det som ska ligga i mappen, och den \
             används inte.",
    source: "DESIGN §4",
};

/// Reports the form's name at a place.
pub fn found(place: &Place, form: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "filen är formuläret {}, som inte hör hemma i den här mappen",
            quote(form)
        ),
        "Flytta filen. Den styrande arbetsboken ska ligga i mappen styrning, och \
         förvaltningarnas formulär i mappen inlamnat.",
    )
    .with_value(form)
}
