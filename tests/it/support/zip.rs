//! A zip archive written by hand, so that it can lie.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// An archive that is being described.
#[derive(Clone, Default)]
pub(crate) struct RawZip {
    entries: Vec<Entry>,
}

#[derive(Clone)]
struct Entry {
    name: String,
    /// The bytes as they lie in the archive.
    stored: Vec<u8>,
    deflated: bool,
    /// How it says that it is compressed, when that is a lie.
    method: Option<u16>,
    crc: u32,
    /// The size that is declared, unpacked.
    size: u32,
    /// The entry whose bytes this one points to instead of its own.
    same_as: Option<usize>,
    encrypted: bool,
}

impl RawZip {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a part without compression.
    pub(crate) fn part(self, name: &str, contents: impl AsRef<[u8]>) -> Self {
        let contents = contents.as_ref();
        self.entry_of(name, contents.len(), contents.to_vec(), crc32(contents))
    }

    /// Adds a part with compression.
    pub(crate) fn deflated(self, name: &str, contents: impl AsRef<[u8]>) -> Self {
        let contents = contents.as_ref();
        let (stored, crc) = deflate(contents);
        let mut zip = self.entry_of(name, contents.len(), stored, crc);
        zip.entries.last_mut().unwrap().deflated = true;
        zip
    }

    fn entry_of(mut self, name: &str, size: usize, stored: Vec<u8>, crc: u32) -> Self {
        self.entries.push(Entry {
            name: name.to_owned(),
            stored,
            deflated: false,
            method: None,
            crc,
            size: u32::try_from(size).unwrap(),
            same_as: None,
            encrypted: false,
        });
        self
    }

    /// Declares another checksum for a part.
    pub(crate) fn with_crc(mut self, name: &str, crc: u32) -> Self {
        self.entry(name).crc = crc;
        self
    }

    /// Declares another size for a part.
    pub(crate) fn with_size(mut self, name: &str, size: u32) -> Self {
        self.entry(name).size = size;
        self
    }

    /// Says of a part that it is compressed in some other way.
    pub(crate) fn with_method(mut self, name: &str, method: u16) -> Self {
        self.entry(name).method = Some(method);
        self
    }

    /// Marks a part as encrypted.
    pub(crate) fn encrypted(mut self, name: &str) -> Self {
        self.entry(name).encrypted = true;
        self
    }

    /// Adds a part that points to another part's bytes.
    pub(crate) fn sharing(mut self, name: &str, other: &str) -> Self {
        let index = self.entries.iter().position(|e| e.name == other).unwrap();
        self.entries.push(Entry {
            name: name.to_owned(),
            same_as: Some(index),
            ..self.entries[index].clone()
        });
        self
    }

    /// Changes the bytes of a part after its checksum was taken.
    pub(crate) fn rotting(mut self, name: &str, rot: impl FnOnce(&mut Vec<u8>)) -> Self {
        rot(&mut self.entry(name).stored);
        self
    }

    /// Puts other contents in a part, without compression.
    pub(crate) fn with(mut self, name: &str, contents: &[u8]) -> Self {
        let other = Self::new().part(name, contents);
        *self.entry(name) = other.entries[0].clone();
        self
    }

    /// Returns the contents of a part.
    pub(crate) fn contents(&self, name: &str) -> Vec<u8> {
        let mut archive = ZipArchive::new(Cursor::new(self.build())).unwrap();
        let mut contents = Vec::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_end(&mut contents).unwrap();
        contents
    }

    pub(crate) fn build(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut offsets: Vec<u32> = Vec::new();
        for entry in &self.entries {
            if let Some(index) = entry.same_as {
                offsets.push(offsets[index]);
                continue;
            }
            offsets.push(u32::try_from(bytes.len()).unwrap());
            bytes.extend(b"PK\x03\x04");
            entry.header(&mut bytes);
            bytes.extend(entry.name.as_bytes());
            bytes.extend(&entry.stored);
        }
        let start = u32::try_from(bytes.len()).unwrap();
        for (entry, offset) in self.entries.iter().zip(&offsets) {
            bytes.extend(b"PK\x01\x02\x14\x00");
            entry.header(&mut bytes);
            bytes.extend([0; 10]);
            bytes.extend(offset.to_le_bytes());
            bytes.extend(entry.name.as_bytes());
        }
        let size = u32::try_from(bytes.len()).unwrap() - start;
        let count = u16::try_from(self.entries.len()).unwrap().to_le_bytes();
        bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        bytes.extend(count);
        bytes.extend(count);
        bytes.extend(size.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }

    fn entry(&mut self, name: &str) -> &mut Entry {
        self.entries.iter_mut().find(|e| e.name == name).unwrap()
    }
}

impl Entry {
    /// Writes what the two headers of an entry have in common.
    fn header(&self, bytes: &mut Vec<u8>) {
        bytes.extend(20_u16.to_le_bytes());
        bytes.extend(u16::from(self.encrypted).to_le_bytes());
        let method = if self.deflated { 8_u16 } else { 0 };
        bytes.extend(self.method.unwrap_or(method).to_le_bytes());
        bytes.extend([0, 0, 0x21, 0]);
        bytes.extend(self.crc.to_le_bytes());
        bytes.extend(u32::try_from(self.stored.len()).unwrap().to_le_bytes());
        bytes.extend(self.size.to_le_bytes());
        bytes.extend(u16::try_from(self.name.len()).unwrap().to_le_bytes());
        bytes.extend([0; 2]);
    }
}

/// Returns contents deflated, and their checksum.
fn deflate(contents: &[u8]) -> (Vec<u8>, u32) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("x", SimpleFileOptions::default()).unwrap();
    zip.write_all(contents).unwrap();
    let bytes = zip.finish().unwrap();
    let mut archive = ZipArchive::new(bytes).unwrap();
    let mut raw = archive.by_index_raw(0).unwrap();
    let crc = raw.crc32();
    let mut stored = Vec::new();
    raw.read_to_end(&mut stored).unwrap();
    (stored, crc)
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc: u32, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
