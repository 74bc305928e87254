//! A binary workbook, as the process that may end over it reads it.

use itbokslut::intake;

use super::wire::Answer;
use super::{parts, sound};

/// What an .xlsb with one sheet needs beside its binary parts.
const USUAL: &[(&str, &str)] = &[
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="r" Type="/officeDocument" Target="xl/workbook.bin"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.bin.rels",
        r#"<Relationships><Relationship Id="rId1" Type="/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="t" Type="/sharedStrings" Target="sharedStrings.bin"/><Relationship Id="f" Type="/styles" Target="styles.bin"/></Relationships>"#,
    ),
];

/// Reads a binary workbook, or the text of an .xlsb's parts ([`parts`]), in
/// this process, and what it wrote down. Panics where the library that reads
/// the formats does: whoever calls this knows what to make of that.
pub(crate) fn check(bytes: &[u8]) {
    if bytes.starts_with(parts::SEPARATOR) {
        read(&parts::packed(bytes, USUAL));
    } else {
        read(bytes);
    }
}

fn read(bytes: &[u8]) {
    sound::read(bytes, None);
    if let Some(answer) = intake::transcribe(bytes) {
        sound::read(bytes, Some(&Answer(&answer)));
    }
}
