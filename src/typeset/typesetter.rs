//! Papers to PDF, with what they share made once.

use typst::diag::{SourceResult, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::wording::Paper;

use super::world::{Shared, World};
use super::{Error, Templates, error};

/// A paper to be typeset, and the data of its edition.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// What it says, and which template sets it.
    pub paper: &'a Paper,
    /// The bytes of the edition's `it-bokslut.json`: what a template reads as
    /// `data`, and may attach.
    pub json: &'a [u8],
}

/// Sets papers with the same templates and fonts.
pub struct Typesetter {
    shared: Shared,
}

impl Typesetter {
    /// Returns a typesetter that has read the fonts.
    pub fn new(templates: Templates) -> Self {
        Self {
            shared: Shared::new(templates),
        }
    }

    /// Typesets a paper: PDF/A-3a and PDF/UA-1.
    pub fn pdf(&self, job: Job<'_>) -> Result<Vec<u8>, Error> {
        let world = World::new(&self.shared, job)?;
        let result = typst::compile::<PagedDocument>(&world);
        export(&world, result, &job.paper.ident)
    }
}

impl Drop for Typesetter {
    /// Nothing is kept between runs: one over many kommuner stays small.
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

fn export(
    world: &World<'_>,
    result: Warned<SourceResult<PagedDocument>>,
    ident: &str,
) -> Result<Vec<u8>, Error> {
    let document = result
        .output
        .map_err(|diagnostics| error::faults(world, &diagnostics))?;
    if !result.warnings.is_empty() {
        return Err(error::faults(world, &result.warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|hinted| Error::Standards(hinted.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("itbokslut".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options)
        .map_err(|diagnostics| error::faults(world, &diagnostics))
}
