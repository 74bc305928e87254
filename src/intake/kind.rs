//! What a file is, decided by its content and never by its name.

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
    /// One of Excel's binary formats, by its extension.
    Binary(&'static str),
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
            _ if start.starts_with(OLE2) => compound(bytes)?,
            // Excel 2 to 95 without a container.
            [9, 0 | 2 | 4 | 8, 4 | 6 | 8 | 16, 0, ..] => Self::Binary(".xls"),
            _ => Self::Other(by_beginning(start)),
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
    Ok(Kind::Other(if workbooks {
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
        return Ok(Kind::Binary(".xlsb"));
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

/// Tells the kinds of OLE2 compound file apart by the streams they list.
fn compound(bytes: &[u8]) -> Result<Kind<'_>, Fault> {
    let lists = |stream: &str| lists_stream(bytes, stream);
    if lists("EncryptedPackage") || lists("EncryptionInfo") {
        return Err(Fault::Encrypted);
    }
    Ok(if lists("Workbook") || lists("Book") {
        Kind::Binary(".xls")
    } else if lists("WordDocument") {
        Kind::Other(Instead::TextDocument)
    } else if lists("PowerPoint Document") {
        Kind::Other(Instead::Presentation)
    } else if lists("__properties_version1.0") {
        Kind::Other(Instead::Message)
    } else {
        Kind::Other(Instead::Unknown)
    })
}

/// Returns whether a compound file lists a stream. Its directory entries are
/// 128 bytes at a multiple of 128: a name of at most 32 UTF-16 units, then
/// its length in bytes, then 2 for a stream. Which sectors hold the directory
/// need not be known, since no other data looks like this by chance.
fn lists_stream(bytes: &[u8], stream: &str) -> bool {
    let name: Vec<u8> = stream
        .encode_utf16()
        .chain([0])
        .flat_map(u16::to_le_bytes)
        .collect();
    let Ok(length) = u16::try_from(name.len()) else {
        return false;
    };
    let [low, high] = length.to_le_bytes();
    let (entries, _) = bytes.as_chunks::<128>();
    entries.iter().any(|entry| {
        entry.starts_with(&name)
            && matches!(entry.get(64..67), Some(&[l, h, 2]) if (l, h) == (low, high))
    })
}

fn by_beginning(start: &[u8]) -> Instead {
    let binary: &[(&[u8], Instead)] = &[
        (b"\x89PNG", Instead::Picture),
        (b"\xff\xd8\xff", Instead::Picture),
        (b"GIF89a", Instead::Picture),
        (b"GIF87a", Instead::Picture),
        (b"{\\rtf", Instead::TextDocument),
        (b"7z\xbc\xaf\x27\x1c", Instead::Archive),
        (b"Rar!", Instead::Archive),
        (b"\x1f\x8b", Instead::Archive),
    ];
    let found = binary.iter().find(|(magic, _)| start.starts_with(magic));
    if let Some((_, instead)) = found {
        return *instead;
    }
    // A PDF may begin with a kilobyte of something else.
    if start
        .get(..1_024)
        .unwrap_or(start)
        .windows(5)
        .any(|window| window == b"%PDF-")
    {
        return Instead::Pdf;
    }
    looks_like_text(start).map_or(Instead::Unknown, |text| markup(&text))
}

/// Returns the beginning of a file as text in lower case, when that is what
/// it is: UTF-8, UTF-16 or Windows-1252 without control characters.
fn looks_like_text(start: &[u8]) -> Option<String> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = rest.as_chunks::<2>();
        char::decode_utf16(pairs.iter().copied().map(unit))
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
    };
    let text = match start {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => start.iter().copied().map(char::from).collect(),
    };
    let control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\x0c');
    (!text.contains(control)).then(|| text.trim_start().to_lowercase())
}

/// Tells what text in lower case is.
fn markup(text: &str) -> Instead {
    let html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<meta",
    ];
    if html.iter().any(|tag| text.starts_with(tag)) {
        return Instead::Html;
    }
    if !text.starts_with("<?xml") && !text.starts_with('<') {
        return Instead::Text;
    }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || text.contains("progid=\"excel.sheet\"")
    {
        Instead::Xml2003
    } else if text.contains(SPREADSHEET) {
        Instead::FlatOds
    } else if text.contains("<html") {
        Instead::Html
    } else {
        Instead::Xml
    }
}
