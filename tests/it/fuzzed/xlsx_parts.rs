//! The parts of an .xlsx, packed into a valid package.

use itbokslut::domain::Place;
use itbokslut::finding::rules::damaged_file::{self, Damage};

use super::{parts, sound};

/// What a workbook with one sheet needs beside the sheet.
const USUAL: &[(&str, &str)] = &[
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="r" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook><sheets><sheet name="Utfall" sheetId="1" r:id="s1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="s1" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="/styles" Target="styles.xml"/></Relationships>"#,
    ),
];

/// Reads the text of a package's parts ([`parts`]).
pub(crate) fn check(text: &[u8]) {
    let package = parts::packed(text, USUAL);
    let (_, findings) = sound::read(&package, None);
    // The package is whole, and what calamine is given is what we wrote: that
    // it cannot be opened is our fault and not the file's.
    let place = Place::file(sound::FILE);
    for damage in [Damage::Container, Damage::Unreadable] {
        let ours = damaged_file::found(&place, &damage);
        assert!(!findings.contains(&ours), "{}", ours.message);
    }
}
