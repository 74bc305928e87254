//! What a person named on the command line: files, folders and patterns,
//! wherever they lie.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::domain::{Period, Year};
use crate::settings;
use crate::swedish::near::nearest;

use super::list::{entries, is_lock, workbook_rank};
use super::{Error, Folder, Found};

/// What a person wants to know about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The files that were named.
    pub files: Vec<Found>,
    /// The folders of the kommun's that were named, relative to it.
    pub folders: Vec<String>,
}

impl Choice {
    /// Whether nothing in particular was named, so that it is about
    /// everything.
    pub const fn is_everything(&self) -> bool {
        self.files.is_empty() && self.folders.is_empty()
    }

    /// Whether a file, by the name that findings show, is among what was
    /// named.
    pub fn holds(&self, file: &str) -> bool {
        let is_in = |folder: &String| {
            let rest = file.strip_prefix(folder.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.files.iter().any(|chosen| *chosen.name == *file)
            || self.folders.iter().any(is_in)
    }

    /// Returns the names as findings show them.
    pub fn names(&self) -> Vec<&str> {
        let folders = self.folders.iter().map(String::as_str);
        let files = self.files.iter().map(|file| &*file.name);
        folders.chain(files).collect()
    }

    /// Returns the files that are to be read as submissions: those that the
    /// kommun's folder has no other use for.
    pub fn submissions(&self) -> Vec<Found> {
        let has_other_use = |name: &str| {
            name == settings::FILE
                || ["styrning/", "kallor/", "faststallt/", "rapportmallar/"]
                    .iter()
                    .any(|folder| name.starts_with(folder))
        };
        let files = self.files.iter();
        files
            .filter(|file| !has_other_use(&file.name))
            .cloned()
            .collect()
    }

    /// Returns the periods whose folders, or whose governing workbooks, were
    /// named, in order; a governing workbook belongs to its whole year.
    pub fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> =
            self.names().into_iter().filter_map(period_of).collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

/// What a folder that was named stands for.
enum Within {
    /// The kommun's whole folder, or one around it.
    Everything,
    /// A folder that the program reads anyway, relative to the kommun's.
    Folder(String),
    /// The workbooks in any other folder.
    Files(Vec<Found>),
}

fn period_of(name: &str) -> Option<Period> {
    if let Some(within) = name.strip_prefix("inlamnat/") {
        return Period::parse(within.split('/').next().unwrap_or(within));
    }
    let year = name.strip_prefix("styrning/")?.split('.').next()?;
    let year: Year = year.parse().ok()?;
    Some(Period::annual(year))
}

impl Folder {
    /// Finds the kommun's folder that a named file or folder lies in.
    pub fn around(path: &Path) -> Option<Self> {
        let real = path.canonicalize().ok()?;
        let mut above = real.ancestors();
        let folder = above.find(|folder| folder.join(settings::FILE).is_file())?;
        Self::find(Some(folder)).ok()
    }

    /// Returns what a person named: a file, a folder for all that lies in it,
    /// or a pattern with `*` and `?` that the shell has left as it was.
    pub fn choose(&self, paths: &[PathBuf]) -> Result<Choice, Error> {
        let mut choice = Choice::default();
        for path in paths {
            if path.symlink_metadata().is_err() {
                choice.files.extend(self.matching(path)?);
            } else if path.is_dir() {
                match self.in_folder(path)? {
                    Within::Everything => return Ok(Choice::default()),
                    Within::Folder(name) => choice.folders.push(name),
                    Within::Files(files) => choice.files.extend(files),
                }
            } else {
                choice.files.push(self.chosen(path));
            }
        }
        choice.files.sort();
        choice.files.dedup();
        choice.folders.sort();
        choice.folders.dedup();
        Ok(choice)
    }

    /// Returns what a folder stands for.
    fn in_folder(&self, path: &Path) -> Result<Within, Error> {
        const READ: [&str; 4] = ["styrning", "inlamnat", "kallor", "faststallt"];
        let real = path.canonicalize().map_err(Error::io("läsa", path))?;
        if self.root.starts_with(&real) {
            return Ok(Within::Everything);
        }
        let name = self.chosen(path).name;
        let first = name.split('/').next().unwrap_or_default();
        if real.starts_with(&self.root) && READ.contains(&first) {
            return Ok(Within::Folder(name.to_string()));
        }
        let entries = entries(&real).map_err(Error::io("läsa", path))?;
        let workbooks = entries.into_iter().filter(|(base, _)| is_workbook(base));
        let files: Vec<Found> = workbooks
            .map(|(base, _)| self.chosen(&path.join(base)))
            .collect();
        match files.is_empty() {
            true => Err(Error::NoWorkbooks {
                folder: path.to_path_buf(),
            }),
            false => Ok(Within::Files(files)),
        }
    }

    /// Returns the workbooks whose names match a pattern, or what may have
    /// been meant by a name that no file has.
    fn matching(&self, path: &Path) -> Result<Vec<Found>, Error> {
        let parent = path.parent().filter(|parent| *parent != Path::new(""));
        let folder = parent.unwrap_or(Path::new("."));
        let name: String = match path.file_name() {
            Some(name) => name.to_string_lossy().nfc().collect(),
            None => String::new(),
        };
        let there = entries(folder).unwrap_or_default();
        let is_pattern = name.contains(['*', '?']);
        let files: Vec<Found> = there
            .iter()
            .filter(|(base, path)| {
                // A name typed in one form of Unicode may be kept in another.
                let fits = match is_pattern {
                    true => is_workbook(base) && fits(&name, base),
                    false => *base == name,
                };
                fits && path.is_file()
            })
            .map(|(_, path)| self.chosen(path))
            .collect();
        if !files.is_empty() {
            return Ok(files);
        }
        let path = path.to_path_buf();
        if is_pattern {
            return Err(Error::NothingFits { pattern: path });
        }
        let names = there.iter().map(|(base, _)| base.as_str());
        let near = nearest(&name, names).map(str::to_owned);
        Err(Error::NoSuchFile { path, near })
    }
}

fn is_workbook(base: &str) -> bool {
    workbook_rank(base).is_some() && !is_lock(base) && !base.starts_with('.')
}

/// Whether a name fits a pattern: `*` is any text, `?` any letter, and large
/// and small letters are the same.
fn fits(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.to_lowercase().chars().collect();
    let mut reached = vec![false; pattern.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    skip_stars(&pattern, &mut reached);
    for letter in name.to_lowercase().chars() {
        let mut next = vec![false; pattern.len() + 1];
        for (at, wanted) in pattern.iter().enumerate() {
            if reached.get(at) != Some(&true) {
                continue;
            }
            let to = match wanted {
                '*' => Some(at),
                '?' => Some(at + 1),
                wanted if *wanted == letter => Some(at + 1),
                _ => None,
            };
            if let Some(slot) = to.and_then(|to| next.get_mut(to)) {
                *slot = true;
            }
        }
        skip_stars(&pattern, &mut next);
        reached = next;
    }
    reached.last() == Some(&true)
}

/// Marks what is reached when every `*` may stand for nothing.
fn skip_stars(pattern: &[char], reached: &mut [bool]) {
    for (at, letter) in pattern.iter().enumerate() {
        if *letter == '*'
            && reached.get(at) == Some(&true)
            && let Some(next) = reached.get_mut(at + 1)
        {
            *next = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_as_in_a_shell() {
        for (pattern, name) in [
            ("*.xlsx", "buf.xlsx"),
            ("*.XLSX", "buf.xlsx"),
            ("b?f*", "buf.xlsx"),
            ("*", "buf.xlsx"),
            ("*u*x*", "buf.xlsx"),
            ("buf.xlsx", "buf.xlsx"),
            ("*ö*.ods", "Miljö o bygg.ods"),
            ("***", ""),
        ] {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("*.xlsx", "buf.ods"),
            ("b?f", "buf.xlsx"),
            ("?", ""),
            ("", "buf.xlsx"),
            ("*a", "buf.xlsx"),
        ] {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn a_period_is_known_by_its_folder() {
        let annual = Period::annual(2025);
        assert_eq!(period_of("inlamnat/2025/buf.xlsx"), Some(annual));
        assert_eq!(period_of("inlamnat/2025"), Some(annual));
        assert_eq!(period_of("styrning/2025.xlsx"), Some(annual));
        assert_eq!(
            period_of("inlamnat/2025-delar/buf.xlsx"),
            Period::parse("2025-delar")
        );
        assert_eq!(period_of("styrning"), None);
        assert_eq!(period_of("/hem/buf.xlsx"), None);
    }
}
