//! Words and data to PDF.
//!
//! The only room that names Typst. Templates, fonts and data come from memory
//! and nothing else can be reached: no file, no package, no clock. What comes
//! out is PDF/A-3a and PDF/UA-1 at once, with the data attached; a warning
//! from Typst is an error.

mod clean;
mod data;
mod error;
mod templates;
mod world;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::wording::{ToNode as _, Words};
use world::World;

pub use error::{Error, Fault};
pub use templates::Templates;

/// The name under which the data are attached, and read by the templates.
const ATTACHED: &str = "it-bokslut.json";
/// The template of the IT section.
const REPORT: &str = "it-bokslut.typ";

/// Typesets the IT section (DESIGN §6.1): PDF/A-3a and PDF/UA-1, the bytes of
/// `it-bokslut.json` attached. The templates see the same data, cleaned, as
/// `data`, and the words as `text`.
pub fn report(
    json: &[u8],
    words: &Words,
    templates: &Templates,
) -> Result<Vec<u8>, Error> {
    let world = World::new(templates, REPORT, |fonts| {
        vec![
            (
                "data.json".to_owned(),
                data::object(json, &words.to_node(), fonts),
            ),
            (ATTACHED.to_owned(), json.to_vec()),
        ]
    })?;
    let result = typst::compile::<PagedDocument>(&world);
    let pdf = export(&world, result, &words.document.ident);
    // Nothing is kept between reports: a run over many kommuner stays small.
    typst::comemo::evict(1);
    pdf
}

fn export(
    world: &World<'_>,
    result: typst::diag::Warned<typst::diag::SourceResult<PagedDocument>>,
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
