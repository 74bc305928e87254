//! A zip package of parts: every part that is needed is unpacked once, within
//! a budget of bytes, and checked against its checksum.
//!
//! Sizes that the package declares are not believed. A package with two parts
//! of one name, or with parts that share bytes, can be read in two ways and
//! is refused.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;

use super::fault::{Fault, shortened};
use super::limits;

/// A package whose list of parts has been read.
pub(super) struct Package<'a> {
    bytes: &'a [u8],
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The index of every part by its name in lower case, which is how the
    /// packaging standard compares names.
    parts: BTreeMap<String, usize>,
    /// The bytes that may still be unpacked.
    left: usize,
}

impl<'a> Package<'a> {
    /// Reads the list of parts. Fails when it is unreadable, too long or
    /// ambiguous.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        // The zip library makes an entry for each record before anything can
        // be asked, so the records are counted first.
        if directory_records(bytes) > limits::PARTS as usize {
            return Err(Fault::TooLarge(Excess::Parts(limits::PARTS)));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Fault::Damaged(Damage::Container))?;
        if archive.has_duplicate_names() {
            return Err(Fault::DoubledPart);
        }
        match archive.has_overlapping_entries() {
            Ok(false) => {}
            Ok(true) => return Err(Fault::Damaged(Damage::Overlap)),
            Err(_) => return Err(Fault::Damaged(Damage::Container)),
        }
        let mut parts = BTreeMap::new();
        for (index, name) in archive.file_names().enumerate() {
            let name = name.map_err(|_| Fault::Damaged(Damage::Container))?;
            if parts.insert(key(&name), index).is_some() {
                return Err(Fault::DoubledPart);
            }
        }
        Ok(Self {
            bytes,
            archive,
            parts,
            left: limits::bytes(limits::UNPACKED_MIB),
        })
    }

    /// Returns whether there is a part with a name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// Returns the names of the parts in lower case, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Unpacks a part; `None` when there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(&index) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        let broken = || Fault::Damaged(Damage::Contents(shortened(name)));
        let file = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Fault::Encrypted);
            }
            Err(_) => return Err(broken()),
        };
        let known = [CompressionMethod::Stored, CompressionMethod::Deflated];
        if !known.contains(&file.compression()) {
            return Err(Fault::Damaged(Damage::Compression(shortened(name))));
        }
        // A part that calls itself something else than the list does can be
        // read in two ways.
        if local_name(self.bytes, file.header_start()) != Some(file.name_raw()) {
            return Err(Fault::Damaged(Damage::Container));
        }
        // One byte more than allowed tells too much from just enough.
        let most = u64::try_from(self.left).unwrap_or(u64::MAX);
        let mut contents = Vec::new();
        let read = file
            .take(most.saturating_add(1))
            .read_to_end(&mut contents)
            .map_err(|_| broken())?;
        let left = self.left.checked_sub(read);
        self.left = left.ok_or(Fault::TooLarge(Excess::UnpackedMegabytes(
            limits::UNPACKED_MIB,
        )))?;
        Ok(Some(contents))
    }

    /// Unpacks a part as text; `None` when there is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(contents) = self.part(name)? else {
            return Ok(None);
        };
        decode(contents).ok_or_else(|| Fault::xml(name)).map(Some)
    }

    /// Unpacks a part as text; its absence is a fault.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, Fault> {
        self.text(name)?.ok_or_else(|| Fault::missing(name))
    }
}

/// Returns the name in the header that a part begins with.
fn local_name(bytes: &[u8], start: u64) -> Option<&[u8]> {
    const FIXED: usize = 30;
    let header = bytes.get(usize::try_from(start).ok()?..)?;
    let &[low, high] = header.get(26..28)? else {
        return None;
    };
    let length = usize::from(u16::from_le_bytes([low, high]));
    header.get(FIXED..FIXED + length)
}

/// Writes parts into a package without compression.
pub(super) fn stored(parts: &[(String, impl AsRef<[u8]>)]) -> Result<Vec<u8>, Fault> {
    let write = || -> Result<Vec<u8>, ZipError> {
        let options =
            SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let size = parts
            .iter()
            .map(|(_, part)| part.as_ref().len() + 256)
            .sum();
        let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(size)));
        for (name, part) in parts {
            zip.start_file(name.as_str(), options)?;
            zip.write_all(part.as_ref())?;
        }
        Ok(zip.finish()?.into_inner())
    };
    write().map_err(|_| Fault::Damaged(Damage::Container))
}

/// Decodes XML as the standard has it: UTF-8, or UTF-16 with a byte order
/// mark. `None` when the bytes are neither.
pub(super) fn decode(bytes: Vec<u8>) -> Option<String> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => str::from_utf8(rest).ok().map(str::to_owned),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().copied().map(unit))
        .collect::<Result<_, _>>()
        .ok()
}

fn key(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_lowercase()
}

/// Counts what can be a record of the list of parts.
fn directory_records(bytes: &[u8]) -> usize {
    const RECORD: [u8; 4] = *b"PK\x01\x02";
    bytes.windows(4).filter(|window| *window == RECORD).count()
}
