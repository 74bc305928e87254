//! What a file is, decided by its content and never by its name.

mod beginning;
mod compound;

use quick_xml::events::Event;

use crate::finding::rules::not_a_workbook::Instead;

use super::fault::Fault;
use super::package::Package;
use super::xlsx::relations;
use super::xml::Xml;

/// What a file is.
pub(super) enum Kind<'a> {
    /// Nothing at all.
    Empty,
    /// Office Open XML, with the name and the text of its main part.
    Xlsx {
        package: Package<'a>,
        main: String,
        text: String,
    },
    /// An OpenDocument spreadsheet.
    Ods(Package<'a>),
    /// Office Open XML with binary parts (.xlsb), with the name of the main
    /// one.
    Xlsb { package: Package<'a>, main: String },
    /// Excel's binary format before 2007.
    Xls,
    /// A workbook of Excel 2 to 4, which nothing here reads.
    Ancient,
    /// Something that the program does not read.
    Other(Instead),
}

const OLE2: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// How much of a file's beginning is looked at for what is recognised by its
/// first characters.
const BEGINNING: usize = 4_096;

impl<'a> Kind<'a> {
    /// Decides what a file is. Fails when it is a package that is broken or
    /// locked.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, Fault> {
        let start = bytes.get(..BEGINNING).unwrap_or(bytes);
        Ok(match start {
            [] => Self::Empty,
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => zipped(bytes)?,
            // A zip archive in several files begins so too.
            [b'P', b'K', 7, 8, ..] => Self::Other(Instead::Zip),
            _ if start.starts_with(OLE2) => compound::kind(bytes)?,
            // Without a container.
            [9, 0 | 2 | 4 | 8, 4 | 6 | 8 | 16, 0, ..] => Self::Ancient,
            _ => Self::Other(beginning::kind(start)),
        })
    }
}

/// Tells the packages apart: each names its main part, whose root element
/// says what it is.
fn zipped(bytes: &[u8]) -> Result<Kind<'_>, Fault> {
    let mut package = Package::open(bytes)?;
    if let Some(mime) = package.text("mimetype")? {
        return opened_document(package, mime.trim());
    }
    if let Some(text) = package.text("_rels/.rels")? {
        let main = relations("", "_rels/.rels", &text)?
            .into_iter()
            .find(|relation| relation.kind == "officeDocument");
        if let Some(main) = main {
            return office(package, main.target);
        }
    }
    if package.has("META-INF/manifest.xml") && package.has("content.xml") {
        return Ok(Kind::Ods(package));
    }
    if package.has("xl/workbook.xml") {
        return Err(Fault::missing("_rels/.rels"));
    }
    let is_workbook = |name: &str| {
        [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]
            .iter()
            .any(|extension| name.ends_with(extension))
    };
    let workbooks = package.names().any(is_workbook);
    // Numbers, Pages and Keynote keep their documents in a format of Apple's.
    let apple = package.names().any(|name| {
        let (stem, extension) = name.rsplit_once('.').unwrap_or_default();
        extension == "iwa" || (stem == "index" && extension == "apxl")
    });
    Ok(Kind::Other(if apple {
        Instead::AppleDocument
    } else if workbooks {
        Instead::ZippedWorkbooks
    } else {
        Instead::Zip
    }))
}

fn opened_document<'a>(package: Package<'a>, mime: &str) -> Result<Kind<'a>, Fault> {
    let Some(rest) = mime.strip_prefix("application/vnd.oasis.opendocument.") else {
        return Ok(Kind::Other(Instead::Zip));
    };
    if mime.starts_with(SPREADSHEET) {
        // LibreOffice 24.8 and later encrypt the whole package into one part.
        if package.has("encrypted-package") {
            return Err(Fault::Encrypted);
        }
        return Ok(Kind::Ods(package));
    }
    Ok(Kind::Other(if rest.starts_with("text") {
        Instead::TextDocument
    } else if rest.starts_with("presentation") {
        Instead::Presentation
    } else {
        Instead::Unknown
    }))
}

fn office(mut package: Package<'_>, main: String) -> Result<Kind<'_>, Fault> {
    let binary = std::path::Path::new(&main)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("bin"));
    if binary {
        return Ok(Kind::Xlsb { package, main });
    }
    let text = package.needed(&main)?;
    Ok(match root(&main, &text)?.as_str() {
        "workbook" => Kind::Xlsx {
            package,
            main,
            text,
        },
        "document" => Kind::Other(Instead::TextDocument),
        "presentation" => Kind::Other(Instead::Presentation),
        _ => Kind::Other(Instead::Unknown),
    })
}

/// Returns the name of a part's root element.
fn root(part: &str, text: &str) -> Result<String, Fault> {
    let mut xml = Xml::new(part, text);
    loop {
        match xml.next()? {
            Event::Start(e) => return Ok(e.local_name().as_ref().to_owned()),
            Event::Eof => return Err(xml.broken()),
            _ => {}
        }
    }
}
