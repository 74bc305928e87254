//! The papers of an edition: every document that is typeset, in the order in
//! which they are made and told of (DESIGN §6).
//!
//! A paper has a file of its own here, with its words; a line in [`papers`];
//! and a template of its own in `report-templates/`.

mod bodies;
mod body;
mod digest;
mod head;
mod memorandum;
mod presentation;
mod shortened;

use super::Node;
use super::ToNode as _;
use super::context::Context;
use super::contract::Contract;
use super::frame;
use crate::edition::Edition;

pub use body::{BodyDeviation, BodyPaper, BodySecurity};
pub use digest::{DigestArea, DigestGoal, DigestPaper, DigestRow, DigestTable};
pub use head::PaperHead;
pub use memorandum::{
    MeasureLine, MemorandumArea, MemorandumGoal, MemorandumPaper, ProposedDecisions,
    Signer,
};
pub use presentation::{
    BigFigure, BoardSlide, ChangesColumn, ChangesSlide, DecisionsSlide, PlanSlide,
    SecuritySlide, SlideArea, SlideChange, SlideGoal, SlideHeading, Slides, SourcesSlide,
    TitleSlide, TrendBar, VerdictSlide, slides,
};

/// A document to be typeset: which template sets it, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The file that it is written to, `it-bokslut.pdf`.
    pub file: String,
    /// The template that sets it, `it-bokslut.typ`.
    pub template: &'static str,
    /// What identifies the document for ever: kommun, period, edition and
    /// document.
    pub ident: String,
    /// Its words. Those of every paper have `document`
    /// ([`Document`](super::Document)) and `page`
    /// ([`PageWords`](super::PageWords)).
    pub words: Node,
}

impl Paper {
    /// Returns the IT section (DESIGN §6.1) with its words.
    pub fn section(words: &super::Words) -> Self {
        Self {
            file: format!("{}.pdf", frame::SECTION),
            template: "it-bokslut.typ",
            ident: words.document.ident.clone(),
            words: words.to_node(),
        }
    }
}

/// Returns the papers of an edition.
pub fn papers(edition: &Edition) -> Vec<Paper> {
    let context = Context::new(edition);
    let mut papers = vec![
        Paper::section(&super::section(&context)),
        digest::paper(&context),
        presentation::paper(&context),
        memorandum::paper(&context),
    ];
    papers.extend(body::papers(&context));
    papers
}

/// Returns the files that the papers of an edition are written to, without
/// making them.
pub fn paper_files(edition: &Edition) -> Vec<String> {
    let bodies = bodies::bodies(&Context::new(edition));
    let names = [
        frame::SECTION,
        digest::NAME,
        presentation::NAME,
        memorandum::NAME,
    ];
    let names = names.into_iter().map(str::to_owned);
    names
        .chain(bodies.into_iter().map(|body| body.file))
        .map(|name| format!("{name}.pdf"))
        .collect()
}

/// Adds the templates of the papers, with the words that each of them gets.
pub(super) fn describe(contract: &mut Contract) {
    contract.template::<super::Words>("it-bokslut.typ");
    contract.template::<DigestPaper>("sammanfattning.typ");
    contract.template::<Slides>("presentation.typ");
    contract.template::<MemorandumPaper>("tjansteskrivelse.typ");
    contract.template::<BodyPaper>("namnd.typ");
}
