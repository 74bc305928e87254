//! A package of parts as text, so that what is altered is the parts and not
//! their compression.
//!
//! Each part is a line with its name after three record separators, and then
//! its contents: no XML can hold the separator, and binary parts seldom do.

use crate::support::zip::RawZip;

/// What a part begins with.
pub(super) const SEPARATOR: &[u8] = b"\x1e\x1e\x1e";

/// The most parts that are packed; more of them teach nothing.
const MOST: usize = 40;

/// Returns the text of a package.
pub(super) fn text<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut text = Vec::new();
    for (name, contents) in parts {
        text.extend(SEPARATOR);
        text.extend(name.as_bytes());
        text.push(b'\n');
        text.extend(contents);
    }
    text
}

/// Packs the parts of a text, and of `usual` those that it does not have.
pub(super) fn packed(text: &[u8], usual: &[(&str, &str)]) -> Vec<u8> {
    let mut parts: Vec<(String, &[u8])> = split(text)
        .into_iter()
        .filter(|part| !part.is_empty())
        .take(MOST)
        .map(|part| {
            let line = part.iter().position(|&byte| byte == b'\n');
            let (name, contents) = part.split_at(line.unwrap_or(part.len()));
            let name = String::from_utf8_lossy(name.get(..200).unwrap_or(name));
            (name.into_owned(), contents.get(1..).unwrap_or_default())
        })
        .collect();
    for (name, contents) in usual {
        if !parts.iter().any(|(known, _)| known == name) {
            parts.push(((*name).to_owned(), contents.as_bytes()));
        }
    }
    let zip = parts.iter().fold(RawZip::new(), |zip, (name, contents)| {
        zip.part(name, contents)
    });
    zip.build()
}

/// Splits a text at the separators.
fn split(mut text: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let length = SEPARATOR.len();
    while let Some(at) = text.windows(length).position(|bytes| bytes == SEPARATOR) {
        parts.push(&text[..at]);
        text = &text[at + length..];
    }
    parts.push(text);
    parts
}
