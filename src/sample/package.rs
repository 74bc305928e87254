//! A workbook as its parts: unpacked, changed and packed again.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::error::Error;
use super::xml::Element;

/// A zip package's parts in their order.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Unpacks a package that this program wrote.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Error> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index)?;
            let mut content = Vec::new();
            file.read_to_end(&mut content)?;
            parts.push((file.name()?.into_owned(), content));
        }
        Ok(Self { parts })
    }

    /// Packs the parts in their order. A part called `mimetype` is stored,
    /// so that a program can read it at a fixed place in the file.
    pub(super) fn close(&self) -> Result<Vec<u8>, Error> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            let method = if name == "mimetype" {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            };
            let options = SimpleFileOptions::default().compression_method(method);
            writer.start_file(name.as_str(), options)?;
            writer.write_all(content)?;
        }
        Ok(writer.finish()?.into_inner())
    }

    /// Returns whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|(part, _)| part == name)
    }

    /// Returns a part's bytes; fails when there is no such part.
    pub(super) fn part(&self, name: &str) -> Result<&[u8], Error> {
        self.parts
            .iter()
            .find(|(part, _)| part == name)
            .map(|(_, content)| content.as_slice())
            .ok_or_else(|| Error::Edit(format!("delen {name} saknas")))
    }

    /// Returns a part read as XML.
    pub(super) fn xml(&self, name: &str) -> Result<Element, Error> {
        Element::parse(self.part(name)?)
    }

    /// Replaces a part, or adds it last.
    pub(super) fn set(&mut self, name: &str, content: Vec<u8>) {
        match self.parts.iter_mut().find(|(part, _)| part == name) {
            Some((_, old)) => *old = content,
            None => self.parts.push((name.to_owned(), content)),
        }
    }

    /// Replaces a part with XML, or adds it last.
    pub(super) fn set_xml(&mut self, name: &str, root: &Element) {
        self.set(name, root.document());
    }
}
