//! XML that no spreadsheet program writes and that attacks are made of.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-otillaten-xml",
    severity: Severity::Error,
    subject: Subject::File,
    title: "otillåten XML",
    reason: "Dokumenttyper och tusentals nivåer används för att få program att hänga sig. \
             Inget kalkylprogram skriver sådant.",
    source: "DESIGN §11",
};

/// What is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forbidden {
    /// A document type declaration, which can define entities.
    DocumentType,
    /// Elements within elements beyond the limit.
    Depth,
}

/// Reports the file; `part` is the part of it.
pub fn found(place: &Place, part: &str, what: Forbidden) -> Finding {
    let what = match what {
        Forbidden::DocumentType => "har en dokumenttyp",
        Forbidden::Depth => "har för många nivåer",
    };
    Finding::new(
        &RULE,
        place,
        format!("filen läses inte, eftersom delen «{part}» i den {what}"),
        "Kontrollera var filen kommer ifrån. Är den betrodd, öppna den i Excel och spara \
         den på nytt som .xlsx.",
    )
}
