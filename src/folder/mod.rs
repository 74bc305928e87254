//! The kommun's folder: the only place where files are read and written.
//!
//! Files that are input are listed and read without trust: a pipe, a device,
//! a link out of the folder or a file too large is a finding, never a wait.
//! Files that are output are written whole or not at all. Nothing outside
//! `ut/` is ever overwritten.

mod add;
mod apart;
mod choose;
mod create;
mod error;
mod find;
mod kept;
mod list;
mod read;
mod report_templates;
mod templates;
mod write;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::{Period, Place};

pub use apart::{READ_APART, Second, serve};
pub use choose::Choice;
pub use create::{README, create};
pub use error::Error;
pub use kept::{HASHES, Kept};
pub use list::GoverningFile;
pub use read::Named;
pub use report_templates::{REPORT_TEMPLATES, ReportTemplates, report_templates_to_copy};
pub use templates::{Template, Templates, record};
pub use write::Written;

/// A kommun's folder (DESIGN §3).
#[derive(Clone, Debug)]
pub struct Folder {
    /// Its real path, without links.
    root: PathBuf,
}

/// A file that was found, not yet read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The name that findings show: relative to the kommun's folder, with
    /// `/` between folders.
    pub name: Arc<str>,
    path: PathBuf,
    /// Whether the user named it, so that it may lie anywhere.
    chosen: bool,
}

impl Found {
    /// Returns the place that findings about the whole file have.
    pub fn place(&self) -> Place {
        Place::file(Arc::clone(&self.name))
    }

    /// Returns the file's name without its folders.
    pub fn base_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

impl Folder {
    /// Returns the folder's real path.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Returns a path in the folder as a person would type it: from the
    /// current folder where that is shorter than the whole path.
    pub fn shown(&self, relative: &str) -> String {
        let path = self.root.join(relative);
        let current = std::env::current_dir().and_then(|dir| dir.canonicalize());
        let from_here = current
            .ok()
            .and_then(|dir| path.strip_prefix(dir).ok().map(Path::to_path_buf));
        let shown = from_here.unwrap_or(path);
        if shown.as_os_str().is_empty() {
            return ".".to_owned();
        }
        shown.display().to_string()
    }

    /// Returns the folder of a period's submissions, `inlamnat/2025`.
    pub fn submissions_of(period: Period) -> String {
        format!("inlamnat/{period}")
    }
}

#[cfg(test)]
mod tests;
