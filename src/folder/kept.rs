//! What was adopted: `faststallt/{period}/`, kept with the SHA-256 of every
//! file, never written over and never written to (DESIGN §5.14).

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::{Period, Place};
use crate::finding::Finding;
use crate::finding::rules::unreadable_file::{self, Cause};

use super::list::{entries, is_of_the_system};
use super::templates::hash;
use super::write::write_new;
use super::{Error, Folder, Found};

/// The folder of everything that was adopted.
const ADOPTED: &str = "faststallt";
/// The list of what was adopted, as `sha256sum -c` reads it.
pub const HASHES: &str = "hashar.txt";
/// How many folders deep an edition can be.
const DEEPEST: usize = 6;
/// How many files are looked at.
const MOST: usize = 500;

/// What lies in the folder of an adopted period.
#[derive(Debug)]
pub struct Kept {
    /// The folder, `faststallt/2024`.
    pub folder: String,
    /// The bytes of the list, if it is there.
    pub list: Option<Vec<u8>>,
    /// The SHA-256 of every other file, by its path within the folder.
    pub files: BTreeMap<String, String>,
    /// The bytes of the file that was asked for, if it is there.
    pub result: Option<Vec<u8>>,
}

impl Folder {
    /// Returns the folder of an adopted period, `faststallt/2024`.
    pub fn adopted_of(period: Period) -> String {
        format!("{ADOPTED}/{period}")
    }

    /// Returns whether a period has a folder in `faststallt/`.
    pub fn is_adopted(&self, period: Period) -> bool {
        let path = self.root.join(Self::adopted_of(period));
        path.symlink_metadata().is_ok()
    }

    /// Returns the periods that have a folder in `faststallt/`, oldest first.
    pub fn adopted_periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = entries(&self.root.join(ADOPTED))
            .unwrap_or_default()
            .iter()
            .filter(|(_, path)| path.is_dir())
            .filter_map(|(name, _)| {
                Period::parse(name).filter(|p| p.to_string() == *name)
            })
            .collect();
        periods.sort();
        periods
    }

    /// Reads the folder of an adopted period; `result` is the file in it
    /// whose bytes are wanted.
    pub fn kept(&self, period: Period, result: &str) -> (Kept, Vec<Finding>) {
        let folder = Self::adopted_of(period);
        let mut kept = Kept {
            list: None,
            files: BTreeMap::new(),
            result: None,
            folder: folder.clone(),
        };
        let path = self.root.join(&folder);
        if path
            .canonicalize()
            .is_ok_and(|real| !real.starts_with(&self.root))
        {
            let place = Place::file(folder);
            return (kept, vec![unreadable_file::found(&place, Cause::Link)]);
        }
        let mut files = Vec::new();
        let mut findings = Vec::new();
        files_in(&path, "", 0, &mut files);
        for name in files {
            let file = Found {
                name: format!("{folder}/{name}").into(),
                path: path.join(&name),
                chosen: false,
            };
            match self.read(&file) {
                Ok(bytes) if name == HASHES => kept.list = Some(bytes),
                Ok(bytes) => {
                    kept.files.insert(name.clone(), hash(&bytes));
                    if name == result {
                        kept.result = Some(bytes);
                    }
                }
                Err(finding) => {
                    // It is there, whatever it holds.
                    kept.files.insert(name, String::new());
                    findings.push(*finding);
                }
            }
        }
        (kept, findings)
    }

    /// Reads everything in a folder under `ut/`, by path within it. Links,
    /// and files that are open in another program, are refused: what is
    /// adopted must be what was written.
    ///
    /// A folder that does not exist is empty.
    pub fn outputs(&self, within: &str) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let folder = format!("ut/{within}");
        let path = self.root.join(&folder);
        if path.canonicalize().is_ok_and(|real| real != path) {
            return Err(Error::LeadsOut { path });
        }
        let mut names = Vec::new();
        files_in(&path, "", 0, &mut names);
        let mut files = Vec::new();
        for name in names {
            let base = name.rsplit('/').next().unwrap_or(&name);
            let shown = format!("{folder}/{name}");
            if let Some(open) = open_elsewhere(base) {
                let within = shown.strip_suffix(base).unwrap_or_default();
                return Err(Error::OpenElsewhere {
                    name: format!("{within}{open}"),
                });
            }
            let target = path.join(&name);
            let is_plain = target
                .symlink_metadata()
                .is_ok_and(|kind| kind.is_file() && !kind.is_symlink());
            if !is_plain {
                return Err(Error::NotPlain { name: shown });
            }
            let file = Found {
                name: shown.as_str().into(),
                path: target,
                chosen: false,
            };
            let bytes = self.read(&file).map_err(|finding| Error::Unreadable {
                name: shown,
                message: finding.message,
            })?;
            files.push((name, bytes));
        }
        Ok(files)
    }

    /// Reads a file that is known to be there.
    pub fn bytes(&self, file: &Found) -> Result<Vec<u8>, Error> {
        self.read(file).map_err(|finding| Error::Unreadable {
            name: file.name.to_string(),
            message: finding.message,
        })
    }

    /// Keeps these files (path within the folder, and bytes) as what was
    /// adopted for a period, with a list of their hashes under a title. The
    /// folder is built beside its place and moved there in one step.
    ///
    /// Returns the folder. Fails when there is one already, whatever is in it.
    pub fn adopt(
        &self,
        period: Period,
        title: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<String, Error> {
        let folder = Self::adopted_of(period);
        let target = self.room_for(&folder)?;
        if self.is_adopted(period) {
            return Err(Error::AlreadyAdopted { folder });
        }
        let fail = Error::io("skapa", &target);
        let mut builder = tempfile::Builder::new();
        builder.prefix(".itbokslut-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let parent = target.parent().unwrap_or(&self.root);
        let building = builder.tempdir_in(parent).map_err(&fail)?;
        for (name, bytes) in files {
            let path = building.path().join(name);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(&fail)?;
            }
            write_new(&path, bytes)?;
        }
        let list = list(title, files);
        write_new(&building.path().join(HASHES), list.as_bytes())?;
        std::fs::rename(building.path(), &target).map_err(&fail)?;
        // It has been moved: there is nothing left to clean up.
        let _ = building.keep();
        Ok(folder)
    }
}

fn list(title: &str, files: &[(String, Vec<u8>)]) -> String {
    let mut lines: Vec<String> = files
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", hash(bytes)))
        .collect();
    // By name, which stands after the hash and two spaces.
    lines.sort_by(|a, b| a.get(66..).cmp(&b.get(66..)));
    format!(
        "# {title}\n\
         # Det som publicerades. Filerna får inte ändras, tas bort eller bli fler.\n\
         # Varje rad är en fils SHA-256 och namn. Kontroll: sha256sum -c {HASHES}\n\
         {}",
        lines.concat()
    )
}

/// Collects the files of a folder and those within it, in a fixed order, by
/// path with `/` between folders. What a desktop leaves behind is not seen.
fn files_in(folder: &Path, within: &str, depth: usize, files: &mut Vec<String>) {
    for (base, path) in entries(folder).unwrap_or_default() {
        let name = match within {
            "" => base.clone(),
            within => format!("{within}/{base}"),
        };
        let is_lock = open_elsewhere(&base).is_some();
        if (is_of_a_desktop(&base) && !is_lock) || files.len() >= MOST {
            continue;
        }
        let is_folder = path.is_dir() && !path.is_symlink();
        if is_folder && depth < DEEPEST {
            files_in(&path, &name, depth + 1, files);
        } else {
            files.push(name);
        }
    }
}

/// Returns the file that a program says that it has open, by the name of the
/// file that says so.
fn open_elsewhere(base: &str) -> Option<&str> {
    base.strip_prefix("~$").or_else(|| {
        let lock = base.strip_prefix(".~lock.")?;
        Some(lock.strip_suffix('#').unwrap_or(lock))
    })
}

fn is_of_a_desktop(base: &str) -> bool {
    base.starts_with('.') || is_of_the_system(base)
}
