//! A governing workbook without our mark.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "styrning-utan-märkning",
    severity: Severity::Notice,
    subject: Subject::Governing,
    title: "styrning utan märkning",
    reason: "Styrningen får vara gjord för hand. Utan det dolda bladet _itbokslut \
             kontrolleras inte att den gäller rätt kommun och år.",
    source: "DESIGN §4",
};

/// Reports the workbook.
pub fn found(workbook: &Place) -> Finding {
    Finding::new(
        &RULE,
        workbook,
        "filen saknar den dolda märkningen och är läst som årets styrande arbetsbok",
        "Inget behöver göras om filen är rätt.",
    )
}
