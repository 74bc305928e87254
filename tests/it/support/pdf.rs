//! Papers set in memory.

use itbokslut::dataset;
use itbokslut::edition::Edition;
use itbokslut::typeset::{Error, Job, Templates, Typesetter};
use itbokslut::wording::{self, Paper, Words};

/// Sets an IT section with the given words and data.
pub(crate) fn section(
    json: &[u8],
    words: &Words,
    templates: Templates,
) -> Result<Vec<u8>, Error> {
    let paper = Paper::section(words);
    Typesetter::new(templates).pdf(Job {
        paper: &paper,
        json,
    })
}

/// Sets every paper of an edition; returns them with their files' names.
#[track_caller]
pub(crate) fn papers(edition: &Edition) -> Vec<(String, Vec<u8>)> {
    papers_with(edition, Templates::built_in())
}

/// Sets every paper of an edition with the given templates.
#[track_caller]
pub(crate) fn papers_with(
    edition: &Edition,
    templates: Templates,
) -> Vec<(String, Vec<u8>)> {
    let typesetter = Typesetter::new(templates);
    let json = dataset::json(edition);
    let papers = wording::papers(edition);
    let set = papers.into_iter().map(|paper| {
        let job = Job {
            paper: &paper,
            json: &json,
        };
        let pdf = typesetter.pdf(job);
        let pdf = pdf.unwrap_or_else(|why| panic!("{}: {why}", paper.file));
        (paper.file, pdf)
    });
    set.collect()
}
