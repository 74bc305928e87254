//! Adding several new files to the kommun's folder: all of them or none.

use std::path::{Path, PathBuf};

use super::write::temporary;
use super::{Error, Folder};

impl Folder {
    /// Returns an error when one of these files (path with `/` between
    /// folders) is there already, or its folder cannot be used.
    pub fn refuse_existing<'f>(
        &self,
        files: impl IntoIterator<Item = &'f str>,
    ) -> Result<(), Error> {
        for file in files {
            // A link that leads nowhere is in the way too.
            if self.root.join(file).symlink_metadata().is_ok() {
                return Err(Error::InTheWay {
                    file: file.to_owned(),
                });
            }
            self.stays_inside(file)?;
        }
        Ok(())
    }

    /// Writes new files with these paths and bytes. Nothing is written over:
    /// they are all built under other names first, and if one cannot get its
    /// own, those that have are taken away again, with the folders that were
    /// made for them.
    pub fn add(&self, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
        self.refuse_existing(files.iter().map(|(file, _)| file.as_str()))?;
        let mut undo = Undo::default();
        let mut built = Vec::with_capacity(files.len());
        for (file, bytes) in files {
            let target = self.root.join(file);
            undo.make_folder_of(&target)?;
            built.push((temporary(&target, bytes)?, target));
        }
        for (temporary, target) in built {
            temporary
                .persist_noclobber(&target)
                .map_err(|error| Error::io("skriva", &target)(error.error))?;
            undo.files.push(target);
        }
        undo.forget();
        Ok(())
    }
}

/// What has been made so far; it is taken away again unless it is forgotten.
#[derive(Default)]
struct Undo {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Undo {
    /// Makes a file's folder, and remembers what was not there.
    fn make_folder_of(&mut self, target: &Path) -> Result<(), Error> {
        let folder = target.parent().unwrap_or(Path::new("."));
        let missing = folder.ancestors().take_while(|folder| !folder.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_path_buf).collect();
        for folder in missing.into_iter().rev() {
            std::fs::create_dir(&folder).map_err(Error::io("skapa", &folder))?;
            self.folders.push(folder);
        }
        Ok(())
    }

    /// Lets everything stand.
    fn forget(mut self) {
        self.folders.clear();
        self.files.clear();
    }
}

impl Drop for Undo {
    fn drop(&mut self) {
        // What cannot be taken away stays; the error says what went wrong.
        for file in &self.files {
            let _ = std::fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}
