//! A workbook in one of Excel's binary formats.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-binart-format",
    severity: Severity::Error,
    subject: Subject::File,
    title: "binärt Excelformat",
    reason: "De binära formaten .xls och .xlsb läses i en egen process, så att en skadad fil \
             inte kan stoppa körningen. På den här datorn går det inte.",
    source: "DESIGN §4.3",
};

/// Reports the file; `extension` is its format, `.xls` or `.xlsb`.
pub fn found(place: &Place, extension: &str) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("filen är en arbetsbok i det binära formatet {extension}"),
        "Öppna filen i Excel, välj Spara som och formatet Excel-arbetsbok (.xlsx).",
    )
}
