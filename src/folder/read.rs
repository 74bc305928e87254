//! Reading a file that somebody else put there.

use std::io::{self, Read};
use std::path::{Component, Path};

use crate::finding::Finding;
use crate::finding::rules::unreadable_file::{self, Cause};

use super::{Folder, Found};

/// The most that is read of a file. A förvaltning's workbook is some tens of
/// kilobytes; statistics can be some megabytes.
pub(super) const LARGEST: u64 = 64 * 1_048_576;

impl Folder {
    /// Reads a file; a finding says why it cannot be.
    pub fn read(&self, file: &Found) -> Result<Vec<u8>, Box<Finding>> {
        bytes_of(file, &self.root, LARGEST)
    }
}

/// Reads a file of the folder with this root, if it has no more than so many
/// bytes. What the file is, is asked before it is opened: opening a pipe would
/// wait for ever.
pub(super) fn bytes_of(
    file: &Found,
    root: &Path,
    limit: u64,
) -> Result<Vec<u8>, Box<Finding>> {
    let fail = |cause| Box::new(unreadable_file::found(&file.place(), cause));
    let failed = |error: &io::Error| fail(cause_of(error));
    let kind = std::fs::symlink_metadata(&file.path).map_err(|e| failed(&e))?;
    if kind.is_symlink() {
        let real = file.path.canonicalize().map_err(|_| fail(Cause::Link))?;
        if !file.chosen && !real.starts_with(root) {
            return Err(fail(Cause::Link));
        }
    }
    let kind = std::fs::metadata(&file.path).map_err(|e| failed(&e))?;
    if kind.is_dir() {
        return Err(fail(Cause::Folder));
    }
    if !kind.is_file() {
        return Err(fail(Cause::NotAFile));
    }
    let too_large = Cause::TooLarge { limit };
    if kind.len() > limit {
        return Err(fail(too_large));
    }
    let open = std::fs::File::open(&file.path).map_err(|e| failed(&e))?;
    let mut bytes = Vec::new();
    open.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| failed(&e))?;
    // It may have grown while it was read, and a file that is being copied is
    // not the whole file.
    match u64::try_from(bytes.len()) {
        Ok(length) if length > limit => Err(fail(too_large)),
        Ok(length) if length != kind.len() => Err(fail(Cause::Changed)),
        _ => Ok(bytes),
    }
}

/// Returns why the operating system refused.
pub(super) fn cause_of(error: &io::Error) -> Cause {
    /// Windows: `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`.
    const LOCKED: [i32; 2] = [32, 33];
    if cfg!(windows)
        && error
            .raw_os_error()
            .is_some_and(|code| LOCKED.contains(&code))
    {
        return Cause::Locked;
    }
    match error.kind() {
        io::ErrorKind::PermissionDenied => Cause::Denied,
        io::ErrorKind::NotFound => Cause::Gone,
        io::ErrorKind::ResourceBusy => Cause::Locked,
        _ => Cause::Failed,
    }
}

/// A file that the settings name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Its bytes.
    Read(Vec<u8>),
    /// The name leads out of the kommun's folder.
    Outside,
    /// There is none, or it cannot be read.
    Missing,
}

impl Folder {
    /// Reads a file that the settings name, relative to the kommun's folder
    /// and with either slash between folders. Nothing outside the folder is
    /// looked at.
    pub fn named(&self, name: &str) -> Named {
        let name = name.replace('\\', "/");
        let relative = Path::new(&name);
        let inside = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        // A drive is an ordinary name to a system without drives.
        if !relative.components().all(inside) || name.contains(':') {
            return Named::Outside;
        }
        let path = self.root.join(relative);
        match path.canonicalize() {
            Err(_) => return Named::Missing,
            Ok(real) if !real.starts_with(&self.root) => return Named::Outside,
            Ok(_) => {}
        }
        let file = Found {
            name: name.as_str().into(),
            path,
            chosen: false,
        };
        self.read(&file).map_or(Named::Missing, Named::Read)
    }
}
