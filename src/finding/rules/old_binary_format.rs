//! A workbook in Excel's binary format before 2007.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-binart-format",
    severity: Severity::Error,
    subject: Subject::File,
    title: "binärt Excelformat",
    reason: "Formatet .xls läses i en egen process, så att en skadad fil inte kan stoppa \
             körningen. På den här datorn går det inte. Arbetsböcker från Excel 2 till 4 \
             läses inte alls.",
    source: "DESIGN §4.3",
};

/// Reports the file.
pub fn found(place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        "filen är en arbetsbok i det binära formatet .xls",
        "Öppna filen i Excel, välj Spara som och formatet Excel-arbetsbok (.xlsx).",
    )
}
