//! All that a template can reach: the files in memory, and nothing else.

use std::borrow::Cow;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt as _};
use typst_kit::files::{FileLoader, FileStore};

use super::clean::Coverage;
use super::{Error, Job, Templates, data};

/// The name under which the words are read by the templates.
const WORDS: &str = "text.json";
/// The name under which the data are read by the templates.
const DATA: &str = "data.json";
/// The name under which the data are attached, to the last byte as written.
const ATTACHED: &str = "it-bokslut.json";

/// How a WebAssembly program begins.
const PROGRAM: &[u8] = b"\0asm";

/// What every paper is set with.
pub(super) struct Shared {
    templates: Templates,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    coverage: Coverage,
}

impl Shared {
    pub(super) fn new(templates: Templates) -> Self {
        let fonts: Vec<Font> = templates
            .fonts()
            .flat_map(|bytes| {
                Font::iter(match bytes {
                    Cow::Borrowed(bytes) => Bytes::new(*bytes),
                    Cow::Owned(bytes) => Bytes::new(bytes.clone()),
                })
            })
            .collect();
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            coverage: Coverage::of(&fonts),
            fonts,
            templates,
        }
    }
}

/// The files in memory. What a template reads of the paper is made when it
/// is asked for: few templates read the data.
struct Memory<'a> {
    shared: &'a Shared,
    job: Job<'a>,
}

impl FileLoader for Memory<'_> {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        if *path.root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let path = path.vpath().get_without_slash();
        let fonts = &self.shared.coverage;
        match path {
            WORDS => return Ok(Bytes::new(data::text(&self.job.paper.words, fonts))),
            DATA => return Ok(Bytes::new(data::data(self.job.json, fonts))),
            ATTACHED => return Ok(Bytes::new(self.job.json.to_vec())),
            _ => {}
        }
        match self.shared.templates.get(path) {
            // A plugin is a program; nobody can see what it does to a report.
            Some(bytes) if bytes.starts_with(PROGRAM) => Err(FileError::AccessDenied),
            Some(Cow::Borrowed(bytes)) => Ok(Bytes::new(*bytes)),
            Some(Cow::Owned(bytes)) => Ok(Bytes::new(bytes.clone())),
            None => Err(FileError::NotFound(path.into())),
        }
    }
}

/// Typst's view of the world, for one paper.
pub(super) struct World<'a> {
    shared: &'a Shared,
    files: FileStore<Memory<'a>>,
    main: FileId,
}

impl<'a> World<'a> {
    /// Whether a template is the kommun's own.
    pub(super) fn is_own(&self, path: &str) -> bool {
        matches!(self.shared.templates.get(path), Some(Cow::Owned(_)))
    }

    /// Returns the world of a paper.
    pub(super) fn new(shared: &'a Shared, job: Job<'a>) -> Result<Self, Error> {
        let main = job.paper.template;
        let main = VirtualPath::new(main)
            .map_err(|_| Error::Path(main.to_owned()))
            .map(|path| RootedPath::new(VirtualRoot::Project, path).intern())?;
        Ok(Self {
            shared,
            files: FileStore::new(Memory { shared, job }),
            main,
        })
    }
}

impl typst::World for World<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
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
        self.shared.fonts.get(index).cloned()
    }

    /// No template knows what day it is.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
