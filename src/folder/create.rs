//! Making a new folder.

use std::path::{Path, PathBuf};

use super::write::write_new;
use super::{Error, Folder};

/// The short text that explains a folder to whoever opens it. It is never
/// read as a submission.
pub const README: &str = "LÄS MIG.txt";

/// Makes a kommun's folder with these files (path with `/` between folders,
/// and bytes), whole or not at all: it is built beside its place and moved
/// there in one step.
pub fn create(at: &Path, files: &[(String, Vec<u8>)]) -> Result<Folder, Error> {
    if !is_free(at) {
        return Err(Error::NotEmpty {
            folder: at.to_path_buf(),
        });
    }
    let parent = match at.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    };
    std::fs::create_dir_all(&parent).map_err(Error::io("skapa", &parent))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".itbokslut-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let building = builder
        .tempdir_in(&parent)
        .map_err(Error::io("skapa", at))?;
    for (name, bytes) in files {
        let target = building.path().join(name);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(Error::io("skapa", at.join(name)))?;
        }
        write_new(&target, bytes)?;
    }
    if at.exists() {
        std::fs::remove_dir(at).map_err(Error::io("skapa", at))?;
    }
    std::fs::rename(building.path(), at).map_err(Error::io("skapa", at))?;
    // It has been moved: there is nothing left to clean up.
    let _ = building.keep();
    Folder::find(Some(at))
}

/// Whether nothing is there, or an empty folder.
fn is_free(at: &Path) -> bool {
    match std::fs::read_dir(at) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
