//! All that a template can reach: the files in memory, and nothing else.

use std::borrow::Cow;
use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt as _};
use typst_kit::files::{FileLoader, FileStore};

use super::clean::Coverage;
use super::{Error, Templates};

/// The files in memory.
struct Memory<'a> {
    templates: &'a Templates,
    data: BTreeMap<String, Bytes>,
}

impl FileLoader for Memory<'_> {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        if *path.root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let path = path.vpath().get_without_slash();
        if let Some(bytes) = self.data.get(path) {
            return Ok(bytes.clone());
        }
        match self.templates.get(path) {
            Some(Cow::Borrowed(bytes)) => Ok(Bytes::new(*bytes)),
            Some(Cow::Owned(bytes)) => Ok(Bytes::new(bytes.clone())),
            None => Err(FileError::NotFound(path.into())),
        }
    }
}

/// Typst's view of the world.
pub(super) struct World<'a> {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    files: FileStore<Memory<'a>>,
    main: FileId,
}

impl<'a> World<'a> {
    /// Returns a world of templates and of data made for their fonts.
    pub(super) fn new(
        templates: &'a Templates,
        main: &str,
        data: impl FnOnce(&Coverage) -> Vec<(String, Vec<u8>)>,
    ) -> Result<Self, Error> {
        let fonts: Vec<Font> = templates
            .fonts()
            .flat_map(|bytes| {
                Font::iter(match bytes {
                    Cow::Borrowed(bytes) => Bytes::new(*bytes),
                    Cow::Owned(bytes) => Bytes::new(bytes.clone()),
                })
            })
            .collect();
        let data = data(&Coverage::of(&fonts));
        let main = VirtualPath::new(main)
            .map_err(|_| Error::Path(main.to_owned()))
            .map(|path| RootedPath::new(VirtualRoot::Project, path).intern())?;
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            files: FileStore::new(Memory {
                templates,
                data: data
                    .into_iter()
                    .map(|(path, bytes)| (path, Bytes::new(bytes)))
                    .collect(),
            }),
            main,
        })
    }
}

impl typst::World for World<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// No template knows what day it is.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
