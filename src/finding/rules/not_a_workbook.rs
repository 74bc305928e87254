//! A file that is something else than a workbook, whatever its name says.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-ingen-arbetsbok",
    severity: Severity::Error,
    subject: Subject::File,
    title: "fil som inte är en arbetsbok",
    reason: "Vad en fil är avgörs av innehållet och inte av namnet. Det som läses är \
             arbetsböcker: .xlsx, .xlsm, .xlsb, .xls och .ods.",
    source: "DESIGN §4.3",
};

/// What the file is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// A PDF document.
    Pdf,
    /// A web page, often an export that is named .xls.
    Html,
    /// A web page whose cells are in files beside it.
    FramedHtml,
    /// Plain text.
    Text,
    /// Text with values in columns, comma-separated or with tabs.
    Columns,
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
    /// A document of Numbers, Pages or Keynote.
    AppleDocument,
    /// A 7z, rar or gzip archive.
    Archive,
    /// A database of Access.
    Database,
    /// A link to a file or to a page.
    Shortcut,
    /// A program.
    Program,
    /// A picture.
    Picture,
    /// A message saved from a mail program.
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
        Instead::FramedHtml => (
            "en webbsida som har sina celler i andra filer",
            "Öppna arbetsboken där den kommer ifrån, och spara den som .xlsx.",
        ),
        Instead::Text => ("en textfil", ASK),
        Instead::Columns => (
            "en textfil med värden i kolumner (CSV)",
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
        Instead::AppleDocument => (
            "ett dokument från Numbers, Pages eller Keynote",
            "Öppna det i Numbers, välj Arkiv, Exportera till, Excel, och spara som .xlsx.",
        ),
        Instead::Database => (
            "en Access-databas",
            "Öppna tabellen i Access, och exportera den till Excel som .xlsx.",
        ),
        Instead::Shortcut => (
            "en genväg",
            "Öppna genvägen, och spara arbetsboken som den leder till i mappen.",
        ),
        Instead::Program => (
            "ett program",
            "Öppna inte filen. Ta bort den, och fråga avsändaren vad den är.",
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
