//! An OpenDocument spreadsheet, as somebody gets it who opens an .xlsx in
//! LibreOffice and saves it in LibreOffice's own format.
//!
//! Every cell keeps its address, value and look. Drop-down lists, input
//! messages and conditional colours are left behind.

use super::error::Error;
use super::package::Package;
use super::xlsx::Xlsx;
use super::xml::Element;

mod content;
mod format;
mod look;
mod settings;

/// The kind of file, in a part of its own that stands first.
const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The version of OpenDocument that is written.
const VERSION: &str = "1.3";

/// The namespaces by prefix, without the common beginning.
const NAMESPACES: [(&str, &str); 10] = [
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    (
        "number",
        "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    ),
    (
        "fo",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    ),
    ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    (
        "calcext",
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    ),
    (
        "loext",
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    ),
];

/// Returns the bytes of the .ods with the contents of an .xlsx.
pub(super) fn from_xlsx(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let book = Xlsx::open(bytes)?;
    let mut package = Package::default();
    package.set("mimetype", MIMETYPE.as_bytes().to_vec());
    package.set_xml("meta.xml", &meta());
    package.set_xml("settings.xml", &settings::document(&book));
    package.set_xml("styles.xml", &look::page_styles());
    package.set_xml("content.xml", &content::document(&book)?);
    package.set_xml("META-INF/manifest.xml", &manifest());
    package.close()
}

/// Returns an empty document element with every namespace.
fn root(name: &str) -> Element {
    let root = NAMESPACES
        .iter()
        .fold(Element::new(name), |root, (prefix, namespace)| {
            root.with(&format!("xmlns:{prefix}"), *namespace)
        });
    root.with("office:version", VERSION)
}

fn meta() -> Element {
    let generator = Element::new("meta:generator").text("itbokslut");
    root("office:document-meta").child(Element::new("office:meta").child(generator))
}

fn manifest() -> Element {
    let entry = |path: &str, kind: &str| {
        Element::new("manifest:file-entry")
            .with("manifest:full-path", path)
            .with("manifest:media-type", kind)
    };
    ["meta.xml", "settings.xml", "styles.xml", "content.xml"]
        .into_iter()
        .fold(
            Element::new("manifest:manifest")
                .with(
                    "xmlns:manifest",
                    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                )
                .with("manifest:version", VERSION)
                .child(entry("/", MIMETYPE).with("manifest:version", VERSION)),
            |manifest, part| manifest.child(entry(part, "text/xml")),
        )
}

#[cfg(test)]
mod tests;
