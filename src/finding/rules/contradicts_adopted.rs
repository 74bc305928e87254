//! The workbooks of a published year say something else now.

use super::prelude::*;
use crate::domain::Year;
use crate::finding::changed::{Changed, in_words};

/// The rule.
pub static RULE: Rule = Rule {
    id: "fastställt-motsägs",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "ett fastställt års arbetsböcker är ändrade",
    reason: "Det som är fastställt gäller och räknas inte om. Säger det årets arbetsböcker \
             något annat nu vet läsaren inte vad som är rätt.",
    source: "DESIGN §5.14",
};

/// Reports what a förvaltning's workbook gives now.
pub fn found(place: &Place, adopted: &Place, year: Year, changes: &[Changed]) -> Finding {
    finding(
        place,
        adopted,
        year,
        changes,
        "Återställ arbetsboken som den var. Ett fel i det som är fastställt rättas i årets \
         formulär, i kolumnen Rättat utfall.",
    )
}

/// Reports what the kommun's outcomes come to now.
pub fn found_kommun(
    place: &Place,
    adopted: &Place,
    year: Year,
    changes: &[Changed],
) -> Finding {
    let remedy = format!(
        "Återställ styrning/{year} och filerna i kallor som de var när året fastställdes. \
         Det som är fastställt gäller i historik och trender."
    );
    finding(place, adopted, year, changes, remedy)
}

/// Reports a submission that came after the year was adopted.
pub fn found_late(place: &Place, adopted: &Place, year: Year) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "inlämningen för {year} fanns inte med när året fastställdes, och räknas inte"
        ),
        format!(
            "Flytta arbetsboken från inlamnat/{year}. Utfall som förvaltningen vill ha med i \
             historiken skrivs i årets formulär, i kolumnen Rättat utfall."
        ),
    )
    .against(adopted)
}

fn finding(
    place: &Place,
    adopted: &Place,
    year: Year,
    changes: &[Changed],
    remedy: impl Into<String>,
) -> Finding {
    let message = format!("{year} är fastställt, men {}", in_words(changes));
    let finding = Finding::new(&RULE, place, message, remedy).against(adopted);
    match changes {
        [only] => finding.with_value(only.now.text()),
        _ => finding,
    }
}
