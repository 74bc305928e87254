//! An OpenDocument spreadsheet written by hand.

use super::zip::RawZip;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A spreadsheet that is being described: its styles and its tables, as XML.
#[derive(Clone, Default)]
pub(crate) struct RawOds {
    styles: String,
    tables: String,
    encrypted: bool,
}

impl RawOds {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds automatic styles.
    pub(crate) fn styles(mut self, xml: &str) -> Self {
        self.styles.push_str(xml);
        self
    }

    /// Adds a table with its columns and rows.
    pub(crate) fn table(self, name: &str, rows: &str) -> Self {
        self.raw(&format!(
            "<table:table table:name=\"{name}\">{rows}</table:table>"
        ))
    }

    /// Adds to the body as it is.
    pub(crate) fn raw(mut self, xml: &str) -> Self {
        self.tables.push_str(xml);
        self
    }

    /// Says that the content is encrypted.
    pub(crate) fn encrypted(mut self) -> Self {
        self.encrypted = true;
        self
    }

    /// Returns the text of the content.
    pub(crate) fn content(&self) -> String {
        const NAMES: &str = "urn:oasis:names:tc:opendocument:xmlns";
        let namespaces = ["office", "style", "text", "table", "number"]
            .iter()
            .map(|name| {
                let full = if *name == "number" { "datastyle" } else { name };
                format!(" xmlns:{name}=\"{NAMES}:{full}:1.0\"")
            })
            .collect::<Vec<_>>()
            .concat();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <office:document-content{namespaces} \
             xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">\
             <office:automatic-styles>{}</office:automatic-styles>\
             <office:body><office:spreadsheet>{}</office:spreadsheet></office:body>\
             </office:document-content>",
            self.styles, self.tables
        )
    }

    pub(crate) fn build(&self) -> Vec<u8> {
        let protection = if self.encrypted {
            "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\"/>"
        } else {
            ""
        };
        let manifest = format!(
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
             <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{MIME}\"/>\
             <manifest:file-entry manifest:full-path=\"content.xml\" \
             manifest:media-type=\"text/xml\">{protection}</manifest:file-entry>\
             </manifest:manifest>"
        );
        RawZip::new()
            .part("mimetype", MIME)
            .deflated("content.xml", self.content())
            .deflated("META-INF/manifest.xml", manifest)
            .build()
    }
}
