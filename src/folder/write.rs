//! Writing files whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::list::entries;
use super::{Error, Folder};

/// Where an output went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file, relative to the kommun's folder.
    pub file: String,
    /// The file that was asked for, when it is open in another program and
    /// this one was written beside it.
    pub instead_of: Option<String>,
}

impl Folder {
    /// Writes an output under `ut/`, over what is there. A file that is open
    /// in another program is left alone, and the output is written beside it
    /// as `…-ny` (DESIGN §3).
    pub fn write_output(&self, within: &str, bytes: &[u8]) -> Result<Written, Error> {
        let file = format!("ut/{within}");
        let target = self.room_for(&file)?;
        if !is_open_elsewhere(&target) {
            match replace(&target, bytes) {
                Ok(()) => {
                    return Ok(Written {
                        file,
                        instead_of: None,
                    });
                }
                Err(error) if is_sharing_violation(&error) => {}
                Err(error) => return Err(error),
            }
        }
        let beside = with_suffix(&file, "-ny");
        replace(&self.root.join(&beside), bytes)?;
        Ok(Written {
            file: beside,
            instead_of: Some(file),
        })
    }

    /// Takes away an output under `ut/` that an earlier run has written, if
    /// there is one.
    pub fn remove_output(&self, within: &str) -> Result<(), Error> {
        let file = format!("ut/{within}");
        self.stays_inside(&file)?;
        let target = self.root.join(file);
        match std::fs::remove_file(&target) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::io("ta bort", target)(error))
            }
            _ => Ok(()),
        }
    }

    /// Takes away the outputs directly in a folder under `ut/` whose names have
    /// an ending, but for those to keep: what they say no longer holds.
    pub fn clear_outputs(
        &self,
        within: &str,
        ending: &str,
        keep: &[String],
    ) -> Result<(), Error> {
        let folder = format!("ut/{within}");
        self.stays_inside(&format!("{folder}/x"))?;
        for (name, path) in entries(&self.root.join(&folder)).unwrap_or_default() {
            let is_output = name.ends_with(ending)
                && path.symlink_metadata().is_ok_and(|kind| kind.is_file());
            if is_output && !keep.contains(&name) {
                std::fs::remove_file(&path).map_err(Error::io("ta bort", path))?;
            }
        }
        Ok(())
    }

    /// Returns a file's path, with its folder made; refuses one that a link
    /// leads out of the kommun's folder.
    pub(super) fn room_for(&self, file: &str) -> Result<PathBuf, Error> {
        self.stays_inside(file)?;
        let target = self.root.join(file);
        let folder = target.parent().unwrap_or(&self.root);
        std::fs::create_dir_all(folder).map_err(Error::io("skapa", folder))?;
        Ok(target)
    }

    /// Returns an error when a link leads a file's folder out of the kommun's.
    pub(super) fn stays_inside(&self, file: &str) -> Result<(), Error> {
        let target = self.root.join(file);
        let folder = target.parent().unwrap_or(&self.root);
        // The nearest folder that exists decides where the rest is made.
        for above in folder.ancestors() {
            if let Ok(real) = above.canonicalize() {
                if !real.starts_with(&self.root) {
                    return Err(Error::LeadsOut {
                        path: above.to_path_buf(),
                    });
                }
                break;
            }
        }
        Ok(())
    }
}

/// Writes a file: all of it under another name, to the disk, and then in one
/// step under its own.
pub(super) fn replace(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = Error::io("skriva", target);
    temporary(target, bytes)?
        .persist(target)
        .map_err(|error| fail(error.error))?;
    Ok(())
}

/// Writes a file that must not exist yet.
pub(super) fn write_new(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = Error::io("skriva", target);
    temporary(target, bytes)?
        .persist_noclobber(target)
        .map_err(|error| fail(error.error))?;
    Ok(())
}

/// Writes a file beside its place, under a name that disappears unless it
/// gets its own.
pub(super) fn temporary(
    target: &Path,
    bytes: &[u8],
) -> Result<tempfile::NamedTempFile, Error> {
    let fail = Error::io("skriva", target);
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".itbokslut-");
    // Without this the file would be the user's alone; the rest of the
    // office must be able to read what was written.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(&fail)?;
    file.write_all(bytes).map_err(&fail)?;
    file.as_file().sync_all().map_err(&fail)?;
    Ok(file)
}

/// Whether a program has left word that it has the file open: Excel's
/// `~$name`, LibreOffice's `.~lock.name#`.
fn is_open_elsewhere(target: &Path) -> bool {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
        return false;
    };
    let name = name.to_string_lossy();
    folder.join(format!("~${name}")).exists()
        || folder.join(format!(".~lock.{name}#")).exists()
}

/// Whether Windows refused because another program has the file open.
fn is_sharing_violation(error: &Error) -> bool {
    match error {
        Error::Io { cause, .. } => {
            cfg!(windows) && matches!(cause.raw_os_error(), Some(5 | 32 | 33))
        }
        _ => false,
    }
}

/// Returns a path with a suffix before its ending: `it-bokslut-ny.pdf`.
pub(super) fn with_suffix(file: &str, suffix: &str) -> String {
    let name_from = file.rfind('/').map_or(0, |i| i + 1);
    match file.rfind('.') {
        Some(dot) if dot > name_from => {
            let (stem, ending) = file.split_at(dot);
            format!("{stem}{suffix}{ending}")
        }
        _ => format!("{file}{suffix}"),
    }
}
