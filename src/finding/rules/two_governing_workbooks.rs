//! Two governing workbooks for one year.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "styrning-dubbel",
    severity: Severity::Error,
    subject: Subject::File,
    title: "två styrande arbetsböcker för samma år",
    reason: "Mål och indikatorer får bara stå på ett ställe. Annars vet ingen vilket \
             målvärde som gäller.",
    source: "DESIGN §3",
};

/// Reports the workbook that is not used, and the one that is.
pub fn found(place: &Place, used: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "filen används inte, eftersom {} gäller för samma år",
            used.file
        ),
        "Behåll den arbetsbok som ska gälla, och flytta undan den andra.",
    )
    .against(used)
}
