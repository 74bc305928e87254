//! A published year, read back: bytes → [`Adopted`] and findings
//! (DESIGN §5.14).
//!
//! What was published must not be changed, so only a file that has the hash
//! it was kept with is read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{EditionKind, Period, Place};
use crate::finding::Finding;
use crate::finding::rules::adopted_changed::{self, Change};
use crate::finding::rules::adopted_unreadable::{self, Cause};
use crate::published::{Adopted, Document, VERSION};

/// The largest file that is read. A kommun's is some megabytes.
const LARGEST: usize = 32 * 1_048_576;
/// The most files that a list can name.
const MOST: usize = 500;

/// What lies in the folder of an adopted period.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'k> {
    /// The period.
    pub period: Period,
    /// The folder, `faststallt/2024`.
    pub folder: &'k str,
    /// The name of the list within it.
    pub list_name: &'k str,
    /// The list's bytes: a line is a SHA-256, two spaces and a path within
    /// the folder; one that begins with `#` is a comment.
    pub list: Option<&'k [u8]>,
    /// The SHA-256 of every other file, by its path within the folder.
    pub files: &'k BTreeMap<String, String>,
    /// The bytes of the internal edition's JSON.
    pub result: Option<&'k [u8]>,
}

/// Where the internal edition's JSON lies within the folder.
pub const ADOPTED_RESULT: &str = "intern/it-bokslut.json";

/// Reads an adopted period, and tells of everything that is not as it was
/// kept. `None` when its result cannot be trusted or read.
pub fn adopted(kept: &Kept<'_>) -> (Option<Adopted>, Vec<Finding>) {
    let place = |name: &str| Place::file(format!("{}/{name}", kept.folder));
    let Some(listed) = kept.list.and_then(listed) else {
        let place = place(kept.list_name);
        return (
            None,
            vec![adopted_changed::found(&place, Change::WithoutList)],
        );
    };
    let mut findings = Vec::new();
    let there = kept.files.keys().map(String::as_str);
    let names: BTreeSet<&str> = listed.keys().copied().chain(there).collect();
    for name in names {
        let now = kept.files.get(name).map(String::as_str);
        let change = match (listed.get(name), now) {
            (Some(_), None) => Change::Missing,
            (None, _) => Change::Added,
            // What could not be read has been told of.
            (Some(then), Some(now)) if *then == now || now.is_empty() => continue,
            _ => Change::Changed,
        };
        findings.push(adopted_changed::found(&place(name), change));
    }
    let hash = listed.get(ADOPTED_RESULT).copied();
    let place = place(ADOPTED_RESULT);
    if hash.is_none() && !kept.files.contains_key(ADOPTED_RESULT) {
        findings.push(adopted_changed::found(&place, Change::Missing));
    }
    let unchanged =
        hash.is_some() && hash == kept.files.get(ADOPTED_RESULT).map(String::as_str);
    let Some(bytes) = kept.result.filter(|_| unchanged) else {
        return (None, findings);
    };
    match document(bytes, kept.period) {
        Ok(document) => {
            let file = Arc::clone(&place.file);
            (Some(Adopted { document, file }), findings)
        }
        Err(cause) => {
            findings.push(adopted_unreadable::found(&place, &cause));
            (None, findings)
        }
    }
}

fn document(bytes: &[u8], period: Period) -> Result<Document, Cause> {
    if bytes.len() > LARGEST {
        return Err(Cause::TooLarge);
    }
    // A newer file may look like anything, but says so.
    if let Some(version) = Document::version_of(bytes)
        && version > u64::from(VERSION)
    {
        return Err(Cause::Newer { version });
    }
    let document = Document::from_json(bytes)
        .map_err(|error| Cause::Malformed { line: error.line })?;
    let is_it = document.ar == period.year
        && document.period.0 == period.kind
        && document.utgava.0 == EditionKind::Internal;
    if is_it {
        Ok(document)
    } else {
        Err(Cause::OtherPeriod)
    }
}

/// Returns the hashes by name; `None` when there are none, or a line is
/// something else.
fn listed(bytes: &[u8]) -> Option<BTreeMap<&str, &str>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut hashes = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with('#') {
            continue;
        }
        let (hash, name) = line.split_once("  ")?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_hash || hashes.len() >= MOST {
            return None;
        }
        hashes.insert(name, hash);
    }
    (!hashes.is_empty()).then_some(hashes)
}
