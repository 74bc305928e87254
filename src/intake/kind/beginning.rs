//! What a file is that is neither a package nor a compound file, by its first
//! characters.

use crate::finding::rules::not_a_workbook::Instead;

use super::SPREADSHEET;

/// Files that are known by their first bytes.
const BINARY: &[(&[u8], Instead)] = &[
    (b"\x89PNG", Instead::Picture),
    (b"\xff\xd8\xff", Instead::Picture),
    (b"GIF89a", Instead::Picture),
    (b"GIF87a", Instead::Picture),
    (b"II*\0", Instead::Picture),
    (b"MM\0*", Instead::Picture),
    (b"{\\rtf", Instead::TextDocument),
    (b"7z\xbc\xaf\x27\x1c", Instead::Archive),
    (b"Rar!", Instead::Archive),
    (b"\x1f\x8b", Instead::Archive),
    (b"BZh", Instead::Archive),
    (b"\xfd7zXZ\0", Instead::Archive),
    (b"\x28\xb5\x2f\xfd", Instead::Archive),
    (b"MSCF", Instead::Archive),
    (b"\0\x01\0\0Standard ACE DB", Instead::Database),
    (b"\0\x01\0\0Standard Jet DB", Instead::Database),
    (b"\x4c\0\0\0\x01\x14\x02\0", Instead::Shortcut),
    (b"\x7fELF", Instead::Program),
];

/// Tells what a file is by its beginning, some kilobytes.
pub(super) fn kind(start: &[u8]) -> Instead {
    let found = BINARY.iter().find(|(magic, _)| start.starts_with(magic));
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
    match looks_like_text(start) {
        Some(text) => of_text(&text),
        None => deeper(start),
    }
}

/// Tells by what comes a little later what a file is that is no text.
fn deeper(start: &[u8]) -> Instead {
    let at = |from: usize, what: &[u8]| {
        start.get(from..).is_some_and(|rest| rest.starts_with(what))
    };
    let is_container = at(4, b"ftyphei") || at(4, b"ftypmif1") || at(4, b"ftypavif");
    let is_bitmap = at(0, b"BM") && at(6, b"\0\0\0\0");
    if at(8, b"WEBP") || is_container || is_bitmap {
        Instead::Picture
    } else if at(257, b"ustar") {
        Instead::Archive
    } else if at(0, b"MZ") {
        Instead::Program
    } else {
        Instead::Unknown
    }
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
        // UTF-16 without a mark: the first characters are Latin ones.
        [1..=255, 0, 1..=255, 0, ..] => utf16(start, u16::from_le_bytes),
        [0, 1..=255, 0, 1..=255, ..] => utf16(start, u16::from_be_bytes),
        _ => start.iter().copied().map(char::from).collect(),
    };
    let control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\x0c');
    (!text.contains(control)).then(|| text.trim_start().to_lowercase())
}

/// Tells what text in lower case is.
fn of_text(text: &str) -> Instead {
    let begins = |starts: &[&str]| starts.iter().any(|start| text.starts_with(start));
    if text.starts_with('<') {
        return markup(text);
    }
    // A link to a file or a page, and a link to Google's spreadsheets.
    if begins(&["[internetshortcut]", "[desktop entry]"])
        || (text.starts_with('{') && text.contains("docs.google.com"))
    {
        return Instead::Shortcut;
    }
    if let Some(instead) = message(text) {
        return instead;
    }
    let first = text.lines().next().unwrap_or_default();
    if first.contains([';', '\t']) || first.split(',').count() > 2 {
        Instead::Columns
    } else {
        Instead::Text
    }
}

/// Tells a message, and a web page that is stored like one, from other text:
/// they begin with lines such as `from: `.
fn message(text: &str) -> Option<Instead> {
    const NAMES: [&str; 9] = [
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "from",
        "to",
        "subject",
        "date",
        "mime-version",
    ];
    let heads = text
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| NAMES.contains(name))
        .count();
    let (name, _) = text.lines().next()?.split_once(": ")?;
    let is_head = NAMES.contains(&name) || name.starts_with("x-");
    if !is_head {
        return None;
    }
    let is_page = text.contains("multipart/related")
        && (text.contains("x-document-type: workbook") || text.contains("saved by "));
    if is_page {
        Some(Instead::Html)
    } else {
        (heads >= 2).then_some(Instead::Message)
    }
}

/// Tells what markup in lower case is.
fn markup(text: &str) -> Instead {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "urn:schemas-microsoft-com:office:spreadsheet",
        "progid=\"excel.sheet\"",
    ]) {
        return Instead::Xml2003;
    }
    if text.contains(SPREADSHEET) {
        return Instead::FlatOds;
    }
    if has(&[
        "application/vnd.oasis.opendocument.text",
        "progid=\"word.document\"",
    ]) {
        return Instead::TextDocument;
    }
    // Excel's web page of several sheets has its cells in files beside it.
    if has(&["<frameset", "<x:worksheetsource"]) {
        return Instead::FramedHtml;
    }
    let html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<meta",
        "<style",
        "<div",
    ];
    if html.iter().any(|tag| text.starts_with(tag))
        || has(&["<html", "<body", "<table", "<td"])
    {
        return Instead::Html;
    }
    if has(&["<svg"]) {
        return Instead::Picture;
    }
    if has(&["<plist"]) && has(&["<key>url</key>"]) {
        return Instead::Shortcut;
    }
    Instead::Xml
}
