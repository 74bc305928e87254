//! Templates, and the record of how they were when they were written.
//!
//! Somebody may have opened a template and changed it. The record
//! `mallar/{period}/.itbokslut` holds each template's SHA-256; a file that
//! differs from it is left alone, and the new one is written beside it
//! (DESIGN §3).

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::domain::Period;

use super::write::{replace, with_suffix, write_new};
use super::{Error, Folder, Found};

/// The record's name.
pub(super) const RECORD: &str = ".itbokslut";

/// The templates of a period.
#[derive(Debug)]
pub struct Templates<'f> {
    folder: &'f Folder,
    within: String,
    record: BTreeMap<String, String>,
}

/// What became of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Template {
    /// It was written.
    Written {
        /// The file, relative to the kommun's folder.
        file: String,
    },
    /// It was there already, the same to the last byte.
    Unchanged {
        /// The file, relative to the kommun's folder.
        file: String,
    },
    /// Somebody has changed the one that was there: it was left alone.
    Beside {
        /// The file that was written.
        file: String,
        /// The file that was left alone.
        kept: String,
    },
}

impl Folder {
    /// Returns the bytes of a template of a period; `None` when it has not been
    /// written, or cannot be read.
    pub fn template(&self, period: Period, name: &str) -> Option<Vec<u8>> {
        let file = format!("mallar/{period}/{name}");
        let found = Found {
            path: self.root.join(&file),
            name: file.into(),
            chosen: false,
        };
        self.read(&found).ok()
    }

    /// Opens a period's templates and the record of them.
    pub fn templates(&self, period: Period) -> Result<Templates<'_>, Error> {
        let within = format!("mallar/{period}");
        let path = self.room_for(&format!("{within}/{RECORD}"))?;
        let record = match std::fs::read_to_string(&path) {
            Ok(text) => records(&text),
            // Without a record every file that is there is somebody's own.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(Error::io("läsa", path)(error)),
        };
        Ok(Templates {
            folder: self,
            within,
            record,
        })
    }
}

impl Templates<'_> {
    /// Writes a template under a file name, or beside one that was changed.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<Template, Error> {
        let hash = hash(bytes);
        let mut attempt = name.to_owned();
        let mut number = 1u32;
        loop {
            let file = format!("{}/{attempt}", self.within);
            let target = self.folder.room_for(&file)?;
            let found = Found {
                name: file.as_str().into(),
                path: target.clone(),
                chosen: true,
            };
            let beside = |file| match number {
                1 => Template::Written { file },
                _ => Template::Beside {
                    file,
                    kept: format!("{}/{name}", self.within),
                },
            };
            if !target.exists() {
                write_new(&target, bytes)?;
                let written = beside(file);
                self.remember(&attempt, hash)?;
                return Ok(written);
            }
            let there = self
                .folder
                .read(&found)
                .map(|bytes| self::hash(&bytes))
                .ok();
            if there.as_ref() == Some(&hash) {
                let written = match number {
                    1 => Template::Unchanged { file },
                    _ => beside(file),
                };
                self.remember(&attempt, hash)?;
                return Ok(written);
            }
            if there.is_some() && there.as_ref() == self.record.get(&attempt) {
                replace(&target, bytes)?;
                let written = beside(file);
                self.remember(&attempt, hash)?;
                return Ok(written);
            }
            attempt = match number {
                1 => with_suffix(name, "-ny"),
                n => with_suffix(name, &format!("-ny-{n}")),
            };
            number += 1;
        }
    }

    fn remember(&mut self, name: &str, hash: String) -> Result<(), Error> {
        self.record.insert(name.to_owned(), hash);
        let path = self.folder.root.join(&self.within).join(RECORD);
        replace(&path, &recorded(&self.record))
    }
}

/// Returns the record's file, with its name, of templates that are written
/// all at once (file name and bytes).
pub fn record<'t>(
    templates: impl IntoIterator<Item = (&'t str, &'t [u8])>,
) -> (&'static str, Vec<u8>) {
    let templates = templates.into_iter();
    let record = templates.map(|(name, bytes)| (name.to_owned(), hash(bytes)));
    (RECORD, recorded(&record.collect()))
}

/// Reads a record: each template's hash by its name.
pub(super) fn records(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, name)| (name.to_owned(), hash.to_owned()))
        .collect()
}

fn recorded(record: &BTreeMap<String, String>) -> Vec<u8> {
    let mut text = String::new();
    for (name, hash) in record {
        text.extend([hash.as_str(), "  ", name, "\n"]);
    }
    text.into_bytes()
}

pub(super) fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(bytes);
    let mut text = String::with_capacity(64);
    for byte in digest {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
