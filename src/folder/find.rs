//! Finding the kommun's folder, and reading its settings.

use std::path::{Path, PathBuf};

use crate::settings;

use super::read::bytes_of;
use super::{Error, Folder, Found};

/// The most that is read of the settings, in bytes. They are a page of text.
const LARGEST_SETTINGS: u64 = 1_048_576;

impl Folder {
    /// Finds the kommun's folder: the chosen one, or else the current one or
    /// the nearest above it that holds the settings.
    pub fn find(chosen: Option<&Path>) -> Result<Self, Error> {
        if let Some(folder) = chosen {
            if !folder.join(settings::FILE).exists() {
                return Err(Error::NotAProject {
                    folder: folder.to_path_buf(),
                });
            }
            return Self::at(folder);
        }
        let from =
            std::env::current_dir().map_err(Error::io("läsa", PathBuf::from(".")))?;
        match from
            .ancestors()
            .find(|dir| dir.join(settings::FILE).exists())
        {
            Some(folder) => Self::at(folder),
            None => Err(Error::NoProject { from }),
        }
    }

    fn at(folder: &Path) -> Result<Self, Error> {
        let root = folder.canonicalize().map_err(Error::io("läsa", folder))?;
        Ok(Self { root })
    }

    /// Returns the bytes of `itbokslut.toml`.
    pub fn settings(&self) -> Result<Vec<u8>, Error> {
        let file = Found {
            name: settings::FILE.into(),
            path: self.root.join(settings::FILE),
            chosen: true,
        };
        bytes_of(&file, &self.root, LARGEST_SETTINGS).map_err(|finding| {
            Error::Unreadable {
                name: self.shown(settings::FILE),
                message: finding.message,
            }
        })
    }
}
