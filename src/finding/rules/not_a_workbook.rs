//! A file that is something else than a workbook, whatever its name says.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-ingen-arbetsbok",
    severity: Severity::Error,
    subject: Subject::File,
    title: "fil som inte är en arbetsbok",
    reason: "Vad en fil är avgörs av innehållet och inte av namnet. Bara .xlsx, .xlsm, .xlsb, \
             .xls och .ods läses.",
    source: "DESIGN §4.3",
};

/// What the file is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// A PDF document.
    Pdf,
    /// A web page, often an export that is named .xls.
    Html,
    /// Plain text, comma-separated values included.
    Text,
    /// Excel 2003's workbook in one XML document.
    Xml2003,
    /// An OpenDocument spreadsheet in one XML document (.fods).
    FlatOds,
    /// Any other XML document.
    Xml,
    /// A text document of any program.
    TextDocument,
    /// A presentation of any program.
    Presentation,
    /// A zip archive with workbooks in it.
    ZippedWorkbooks,
    /// Any other zip archive.
    Zip,
    /// A 7z, rar or gzip archive.
    Archive,
    /// A picture.
    Picture,
    /// A message saved from Outlook.
    Message,
    /// None of these.
    Unknown,
}

/// Reports the file.
pub fn found(place: &Place, instead: Instead) -> Finding {
    const SAVE: &str = "Öppna filen i Excel och spara den som .xlsx.";
    const ASK: &str = "Be avsändaren om arbetsboken som .xlsx.";
    let (what, remedy) = match instead {
        Instead::Pdf => ("en PDF", ASK),
        Instead::Html => ("en webbsida", SAVE),
        Instead::Text => (
            "en textfil",
            "Öppna filen i Excel, kontrollera kolumnerna och spara den som .xlsx.",
        ),
        Instead::Xml2003 => ("ett XML-dokument från Excel 2003", SAVE),
        Instead::FlatOds => (
            "ett OpenDocument-kalkylark i ett enda XML-dokument (.fods)",
            "Öppna filen i LibreOffice och spara den som .ods eller .xlsx.",
        ),
        Instead::Xml => ("ett XML-dokument", ASK),
        Instead::TextDocument => ("ett textdokument", ASK),
        Instead::Presentation => ("en presentation", ASK),
        Instead::ZippedWorkbooks => (
            "ett zip-arkiv med arbetsböcker i",
            "Packa upp arkivet, och lägg arbetsböckerna i mappen i stället.",
        ),
        Instead::Zip => (
            "ett zip-arkiv",
            "Packa upp arkivet, eller be avsändaren om arbetsboken som .xlsx.",
        ),
        Instead::Archive => (
            "ett komprimerat arkiv",
            "Packa upp arkivet, och lägg arbetsboken i mappen i stället.",
        ),
        Instead::Picture => ("en bild", ASK),
        Instead::Message => (
            "ett e-postmeddelande",
            "Öppna meddelandet, och spara den bifogade arbetsboken i mappen.",
        ),
        Instead::Unknown => ("något okänt", ASK),
    };
    Finding::new(
        &RULE,
        place,
        format!("filen är {what} och ingen arbetsbok som går att läsa"),
        remedy,
    )
}
