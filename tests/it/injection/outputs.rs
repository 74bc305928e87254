//! Every file that the program wrote, read back as what its name says.
//!
//! An output of a new kind is a line in [`read`]; a file that none of them
//! knows fails.

use std::io::{Cursor, Read as _};

use itbokslut::intake;
use serde_json::Value;
use zip::ZipArchive;

use super::hostile::{deceiving, marks};
use crate::support::inflate::laid_open;

/// A text that stands in an output, as a reader of it gets it.
pub(super) type Texts = Vec<String>;

/// Reads a file that the program wrote, and fails where something in it is
/// more than text.
#[track_caller]
pub(super) fn read(name: &str, bytes: &[u8]) -> Texts {
    let base = name.rsplit('/').next().unwrap();
    let extension = base.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "xlsx" => workbook(name, bytes),
        "json" | "sarif" => json(name, bytes),
        "pdf" => pdf(name, bytes),
        "eml" => message(name, bytes),
        // The record of the templates holds hashes and names.
        "txt" | "toml" | "csv" | "md" | "itbokslut" => plain(name, bytes),
        _ => panic!("{name}: nobody reads this kind of output back"),
    }
}

fn plain(name: &str, bytes: &[u8]) -> Texts {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(deceiving(&text), None, "{name}");
    vec![text]
}

/// Reads a workbook: what was planted is text, in no formula, link, name,
/// list or header that means more.
fn workbook(name: &str, bytes: &[u8]) -> Texts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        if !part_name.ends_with(".xml") && !part_name.ends_with(".rels") {
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        for tag in ["f", "formula1", "formula2", "formula", "definedName"] {
            for inner in elements(&xml, tag) {
                // A list of what may be chosen is a text between quotes.
                let is_list = inner.starts_with("&quot;") || inner.starts_with('"');
                assert!(
                    marks(inner).is_empty() || is_list,
                    "{name} {part_name}: a mark in <{tag}>: {inner}"
                );
            }
        }
        for tag in ["hyperlink", "Relationship"] {
            for attributes in openings(&xml, tag) {
                assert!(
                    marks(attributes).is_empty(),
                    "{name} {part_name}: {attributes}"
                );
                assert!(!attributes.contains("External"), "{name}: {attributes}");
            }
        }
        for tag in ["oddHeader", "oddFooter", "evenHeader", "firstHeader"] {
            for inner in elements(&xml, tag) {
                let codes = inner.replace("&amp;&amp;", "");
                let known = ["&amp;L", "&amp;C", "&amp;R", "&amp;P", "&amp;N", "&amp;A"];
                let left = known
                    .iter()
                    .fold(codes, |text, code| text.replace(code, ""));
                assert!(!left.contains("&amp;"), "{name} {part_name}: {inner}");
            }
        }
    }
    let (book, findings) = intake::workbook(name, bytes);
    let book = book.unwrap_or_else(|| panic!("{name}: {findings:?}"));
    let mut texts = Vec::new();
    for sheet in &book.sheets {
        assert!(marks(&sheet.name).is_empty(), "{name}: {}", sheet.name);
        for (at, cell) in &sheet.cells {
            if let itbokslut::domain::RawValue::Text(text) = &cell.value {
                if !marks(text).is_empty() {
                    assert_eq!(cell.formula, None, "{name} {}!{at}", sheet.name);
                }
                texts.push(text.to_string());
            }
        }
    }
    texts
}

/// Returns what stands in the elements of a name.
fn elements<'x>(xml: &'x str, tag: &str) -> Vec<&'x str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let starts = xml.match_indices(&open).map(|(at, _)| at + open.len());
    starts
        .filter_map(|at| {
            let rest = &xml[at..];
            if !rest.starts_with(['>', ' ']) {
                return None;
            }
            let from = rest.find('>')? + 1;
            let to = rest.find(&close)?;
            rest.get(from..to)
        })
        .collect()
}

/// Returns the attributes of the elements of a name.
fn openings<'x>(xml: &'x str, tag: &str) -> Vec<&'x str> {
    let open = format!("<{tag} ");
    let starts = xml.match_indices(&open).map(|(at, _)| at + open.len());
    starts
        .filter_map(|at| xml[at..].split('>').next())
        .collect()
}

/// Reads JSON: a text arrives exactly as it was, and nothing in the file
/// deceives whoever prints it.
pub(super) fn json(name: &str, bytes: &[u8]) -> Texts {
    fn walk(value: &Value, texts: &mut Texts) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| walk(item, texts)),
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                assert!(marks(key).is_empty(), "{key}");
                walk(value, texts);
            }),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    let value: Value =
        serde_json::from_slice(bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
    walk(&value, &mut texts);
    let printed = std::str::from_utf8(bytes).unwrap();
    assert_eq!(deceiving(printed), None, "{name}");
    texts
}

/// Reads a PDF as far as its structure goes: nothing in it runs, opens or
/// leads to what was planted. Its text is read by `pdftotext` in `real`.
fn pdf(name: &str, bytes: &[u8]) -> Texts {
    let open = laid_open(bytes);
    let text = String::from_utf8_lossy(&open);
    for action in [
        "/JavaScript",
        "/JS ",
        "/Launch",
        "/SubmitForm",
        "/EmbeddedFile ",
    ] {
        assert!(!text.contains(action), "{name}: {action}");
    }
    for (at, _) in text.match_indices("/URI") {
        let near: String = text[at..].chars().take(200).collect();
        for planted in ["a.example", "javascript:", "mailto:a@", "file:", "qz"] {
            assert!(!near.contains(planted), "{name}: {near}");
        }
    }
    Vec::new()
}

/// Reads a message: nothing planted makes a line of its head, and what is
/// attached is read like any output.
fn message(name: &str, bytes: &[u8]) -> Texts {
    const HEADS: &[&str] = &[
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
        "content-language",
        "message-id",
        "x-unsent",
        "auto-submitted",
        "reply-to",
    ];
    let text = String::from_utf8(bytes.to_vec())
        .unwrap()
        .replace("\r\n", "\n");
    let (head, body) = text.split_once("\n\n").unwrap();
    let joined = head.replace("\n ", " ").replace("\n\t", " ");
    let heads: Vec<(String, &str)> = joined
        .lines()
        .map(|line| {
            let (field, value) = line
                .split_once(':')
                .unwrap_or_else(|| panic!("{name}: {line}"));
            (field.to_lowercase(), value.trim())
        })
        .collect();
    for (field, value) in &heads {
        assert!(HEADS.contains(&field.as_str()), "{name}: {field}");
        assert_eq!(deceiving(value), None, "{name}: {field}");
        let addressed = ["to", "cc", "from", "reply-to"].contains(&field.as_str());
        assert!(
            !(addressed && value.contains("b.example")),
            "{name}: {value}"
        );
    }
    let field = |wanted: &str| {
        let found = heads.iter().find(|(field, _)| field == wanted);
        found.map_or("", |(_, value)| *value)
    };
    let kind = field("content-type");
    if let Some(at) = kind.find("boundary=") {
        let boundary = kind[at + 9..].split(';').next().unwrap().trim_matches('"');
        let parts: Vec<&str> = body.split(&format!("--{boundary}")).collect();
        let parts = parts.iter().skip(1).filter(|part| !part.starts_with("--"));
        return parts
            .flat_map(|part| message(name, part.trim_start_matches('\n').as_bytes()))
            .collect();
    }
    let contents = match field("content-transfer-encoding").to_lowercase().as_str() {
        "base64" => base64(body),
        "quoted-printable" => quoted(body),
        _ => body.as_bytes().to_vec(),
    };
    if kind.starts_with("text/") {
        plain(name, &contents)
    } else {
        assert!(kind.contains("spreadsheetml"), "{name}: {kind}");
        workbook(name, &contents)
    }
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|l| *l == letter) else {
            continue;
        };
        bits = bits << 6 | u32::try_from(value).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    bytes
}

fn quoted(text: &str) -> Vec<u8> {
    let joined = text.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

#[test]
fn what_is_encoded_in_a_message_is_decoded() {
    assert_eq!(base64("UsOka3Ntw7ZyZ8Olcw=="), "Räksmörgås".as_bytes());
    assert_eq!(quoted("r=C3=A4k=\nsmacka = 2"), "räksmacka = 2".as_bytes());
}
