//! What lies in the kommun's folder, in a fixed order whatever the disk says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::domain::{Period, PeriodKind, Place, Year};
use crate::finding::Finding;
use crate::finding::rules::skipped_file::{self, Skipped};
use crate::finding::rules::unreadable_file::{self, Cause};
use crate::finding::rules::{skipped_folder, two_governing_workbooks};

use super::read::cause_of;
use super::{Folder, Found};

/// The endings of workbooks, the preferred one first.
const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "ods", "xlsb", "xls"];

/// A year's governing workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoverningFile {
    /// The year in its name.
    pub year: Year,
    /// The file.
    pub file: Found,
}

impl Folder {
    /// Lists the governing workbooks, `styrning/2025.xlsx`, oldest first.
    ///
    /// A workbook that is not named by a year is a notice; a second one for
    /// the same year is an error and is not used.
    pub fn governing(&self) -> (Vec<GoverningFile>, Vec<Finding>) {
        let (files, mut findings) = self.list("styrning");
        let mut years: BTreeMap<Year, Vec<(usize, Found)>> = BTreeMap::new();
        for file in files {
            let Some(rank) = workbook_rank(file.base_name()) else {
                continue;
            };
            let stem = file.base_name().rsplit_once('.').map(|(stem, _)| stem);
            match stem.and_then(Period::parse) {
                Some(Period {
                    year,
                    kind: PeriodKind::Annual,
                }) => years.entry(year).or_default().push((rank, file)),
                _ => findings.push(skipped_file::found(&file.place(), Skipped::NoYear)),
            }
        }
        let mut governing = Vec::new();
        for (year, mut candidates) in years {
            candidates.sort();
            let mut candidates = candidates.into_iter().map(|(_, file)| file);
            let Some(file) = candidates.next() else {
                continue;
            };
            for other in candidates {
                let found = two_governing_workbooks::found(&other.place(), &file.place());
                findings.push(found);
            }
            governing.push(GoverningFile { year, file });
        }
        (governing, findings)
    }

    /// Returns the years that have been adopted: those with a folder in
    /// `faststallt/`.
    pub fn adopted(&self) -> BTreeSet<Year> {
        let periods = self.adopted_periods().into_iter();
        periods
            .filter(|period| period.kind == PeriodKind::Annual)
            .map(|period| period.year)
            .collect()
    }

    /// Lists the files that lie directly in a folder such as `inlamnat/2025`
    /// or `kallor`; a folder that does not exist is empty.
    ///
    /// Hidden files and programs' own files about open workbooks are skipped
    /// with a notice, folders with a warning. A folder that is named as a
    /// workbook is listed like one, so that reading it says what it is.
    pub fn list(&self, folder: &str) -> (Vec<Found>, Vec<Finding>) {
        let path = self.root.join(folder);
        let place = Place::file(folder);
        if path
            .canonicalize()
            .is_ok_and(|real| !real.starts_with(&self.root))
        {
            return (
                Vec::new(),
                vec![unreadable_file::found(&place, Cause::Link)],
            );
        }
        let entries = match entries(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                let found = unreadable_file::found(&place, cause_of(&error));
                return (Vec::new(), vec![found]);
            }
        };
        let mut files = Vec::new();
        let mut findings = Vec::new();
        for (base, path) in entries {
            let name = format!("{folder}/{base}");
            let place = Place::file(name.as_str());
            if is_lock(&base) {
                findings.push(skipped_file::found(&place, Skipped::Lock));
            } else if is_of_the_system(&base) {
                findings.push(skipped_file::found(&place, Skipped::System));
            } else if base.starts_with('.') {
                findings.push(skipped_file::found(&place, Skipped::Hidden));
            } else if is_temporary(&base) {
                findings.push(skipped_file::found(&place, Skipped::Temporary));
            } else if path.is_dir() && workbook_rank(&base).is_none() {
                findings.push(skipped_folder::found(&place));
            } else if base != super::create::README {
                files.push(Found {
                    name: name.into(),
                    path,
                    chosen: false,
                });
            }
        }
        (files, findings)
    }

    /// Returns a file that the user named, wherever it lies.
    pub fn chosen(&self, path: &Path) -> Found {
        let real = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let name = match real.strip_prefix(&self.root) {
            Ok(relative) => relative
                .components()
                .map(|part| part.as_os_str().to_string_lossy().nfc().collect::<String>())
                .collect::<Vec<_>>()
                .join("/"),
            Err(_) => path.display().to_string(),
        };
        Found {
            name: name.into(),
            path: real,
            chosen: true,
        }
    }
}

/// Whether a file is a program's own about a workbook that is open: Excel's
/// `~$buf.xlsx`, LibreOffice's `.~lock.buf.ods#`.
pub(super) fn is_lock(base: &str) -> bool {
    base.starts_with("~$") || base.starts_with(".~lock.")
}

/// Whether an operating system leaves files of this name in every folder.
pub(super) fn is_of_the_system(base: &str) -> bool {
    const NAMES: [&str; 5] = [
        ".ds_store",
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "icon\r",
    ];
    NAMES.contains(&base.to_lowercase().as_str())
}

/// Whether a program keeps a file of this name only while it works: Word's
/// and Excel's `~WRL0001.tmp`, a browser's `buf.xlsx.crdownload`.
fn is_temporary(base: &str) -> bool {
    const ENDINGS: [&str; 4] = ["tmp", "crdownload", "part", "partial"];
    let ending = base
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    base.starts_with('~') || ending.is_some_and(|e| ENDINGS.contains(&e.as_str()))
}

/// Returns how much a workbook's ending is preferred, 0 first; `None` when it
/// is no workbook's.
pub(super) fn workbook_rank(base: &str) -> Option<usize> {
    let (_, ending) = base.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    WORKBOOKS.iter().position(|known| *known == ending)
}

/// Returns a folder's entries by name. Names are composed (NFC), as one disk
/// keeps `ä` in one part and another in two.
pub(super) fn entries(folder: &Path) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut entries = std::fs::read_dir(folder)?
        .map(|entry| {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().nfc().collect();
            Ok((name, entry.path()))
        })
        .collect::<std::io::Result<Vec<(String, PathBuf)>>>()?;
    entries.sort();
    Ok(entries)
}
