//! The files that are being broken, workbooks open while they are edited.

use std::collections::BTreeMap;

use crate::sample::error::Error;
use crate::sample::xlsx::Xlsx;

/// The files of a kommun's folder by path.
#[derive(Debug)]
pub(super) struct Workspace {
    files: BTreeMap<String, File>,
}

#[derive(Debug)]
enum File {
    Closed(Vec<u8>),
    Open(Box<Xlsx>),
}

impl Workspace {
    /// Returns a workspace with these files.
    pub(super) fn new(files: Vec<(String, Vec<u8>)>) -> Self {
        let closed = |(path, bytes)| (path, File::Closed(bytes));
        Self {
            files: files.into_iter().map(closed).collect(),
        }
    }

    /// Returns a workbook, open for editing.
    pub(super) fn book(&mut self, path: &str) -> Result<&mut Xlsx, Error> {
        if let Some(File::Closed(bytes)) = self.files.get(path) {
            let book = Box::new(Xlsx::open(bytes)?);
            self.files.insert(path.to_owned(), File::Open(book));
        }
        match self.files.get_mut(path) {
            Some(File::Open(book)) => Ok(book),
            _ => Err(missing(path)),
        }
    }

    /// Returns a file's bytes.
    pub(super) fn bytes(&mut self, path: &str) -> Result<Vec<u8>, Error> {
        let bytes = match self.files.remove(path) {
            Some(File::Open(book)) => book.close()?,
            Some(File::Closed(bytes)) => bytes,
            None => return Err(missing(path)),
        };
        self.set(path, bytes.clone());
        Ok(bytes)
    }

    /// Replaces a file, or adds one.
    pub(super) fn set(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), File::Closed(bytes));
    }

    /// Removes a file.
    pub(super) fn remove(&mut self, path: &str) -> Result<(), Error> {
        let removed = self.files.remove(path);
        removed.map(drop).ok_or_else(|| missing(path))
    }

    /// Returns the files, sorted by path.
    pub(super) fn close(self) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let bytes = |file| match file {
            File::Open(book) => book.close(),
            File::Closed(bytes) => Ok(bytes),
        };
        self.files
            .into_iter()
            .map(|(path, file)| Ok((path, bytes(file)?)))
            .collect()
    }
}

fn missing(path: &str) -> Error {
    Error::Missing(path.to_owned())
}
