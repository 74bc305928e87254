//! The editions: which there are, how each is made and where it is written.

use rayon::prelude::*;

use crate::commands::{Error, Result};
use crate::domain::EditionKind;
use crate::edition::{self, Edition};
use crate::folder::Written;
use crate::report::Report;
use crate::settings::Settings;
use crate::typeset::{self, Job, Templates, Typesetter};
use crate::{dataset, wording};

use super::project::Project;

/// Every edition, in the order in which they are made and told of.
pub(in crate::commands) const KINDS: [EditionKind; 2] = EditionKind::ALL;

/// The file that holds an edition as data.
pub(in crate::commands) const RESULT: &str = "it-bokslut.json";

/// An edition's files.
pub(in crate::commands) struct Made {
    /// Whom it is for.
    pub kind: EditionKind,
    /// The files' names and bytes, in the order in which they are told of.
    pub files: Vec<(String, Vec<u8>)>,
    /// The papers that could not be typeset, and why.
    pub failed: Vec<(String, typeset::Error)>,
}

/// Returns the names of an edition's files, in the order in which they are
/// told of: those that it has whenever it is written.
pub(in crate::commands) fn files(edition: &Edition) -> Vec<String> {
    let mut files = wording::paper_files(edition);
    files.push(RESULT.to_owned());
    files
}

/// Returns an edition of a report.
pub(in crate::commands) fn of(report: Report, kind: EditionKind) -> Edition {
    match kind {
        EditionKind::Internal => edition::internal(report),
        EditionKind::Public => edition::public(report),
    }
}

/// Returns every edition of a report.
pub(in crate::commands) fn editions(report: &Report) -> Vec<Edition> {
    let kinds = KINDS.into_iter();
    kinds.map(|kind| of(report.clone(), kind)).collect()
}

/// Returns whether somebody has released an edition: the internal one needs
/// nobody, the public one a review of its secrecy that is not older than the
/// report (DESIGN §6.2).
pub(in crate::commands) fn is_released(edition: &Edition, settings: &Settings) -> bool {
    let report_date = edition.report().about.date;
    match edition.kind() {
        EditionKind::Internal => true,
        EditionKind::Public => settings
            .reviewed
            .as_ref()
            .is_some_and(|review| review.date >= report_date),
    }
}

/// Makes editions, all their papers beside each other, since nearly all of
/// the time goes to setting the pages. A paper that cannot be typeset keeps
/// none of the others from being made.
pub(in crate::commands) fn make(
    report: &Report,
    kinds: &[EditionKind],
    templates: Templates,
) -> Vec<Made> {
    let words = |kind: &EditionKind| {
        let edition = of(report.clone(), *kind);
        (*kind, wording::papers(&edition), dataset::json(&edition))
    };
    let editions: Vec<_> = kinds.par_iter().map(words).collect();
    let jobs: Vec<Job<'_>> = editions
        .iter()
        .flat_map(|(_, papers, json)| papers.iter().map(move |paper| Job { paper, json }))
        .collect();
    let typesetter = Typesetter::new(templates);
    let set = |job: &Job<'_>| typesetter.pdf(*job);
    let mut pdfs = jobs.par_iter().map(set).collect::<Vec<_>>().into_iter();
    let mut made = Vec::new();
    for (kind, papers, json) in &editions {
        let (mut files, mut failed) = (Vec::new(), Vec::new());
        for (paper, pdf) in papers.iter().zip(&mut pdfs) {
            match pdf {
                Ok(pdf) => files.push((paper.file.clone(), pdf)),
                Err(why) => failed.push((paper.file.clone(), why)),
            }
        }
        files.push((RESULT.to_owned(), json.clone()));
        made.push(Made {
            kind: *kind,
            files,
            failed,
        });
    }
    made
}

/// Writes editions, each to its own folder, `ut/2025/offentlig`. What was
/// written before of a paper that could not be typeset is taken away: it would
/// stand beside data that it does not agree with.
pub(in crate::commands) fn write(
    project: &Project,
    editions: &[Made],
) -> Result<Vec<Written>> {
    let mut written = Vec::new();
    for edition in editions {
        for (name, bytes) in &edition.files {
            let within = format!("{}/{}/{name}", project.period, edition.kind.word());
            written.push(project.folder.write_output(&within, bytes)?);
        }
        for (name, _) in &edition.failed {
            let within = format!("{}/{}/{name}", project.period, edition.kind.word());
            project.folder.remove_output(&within)?;
        }
    }
    Ok(written)
}

/// Returns an error when there are papers that could not be typeset.
pub(in crate::commands) fn all_typeset(
    project: &Project,
    editions: &[Made],
) -> Result<()> {
    let mut papers = Vec::new();
    let mut faults: Vec<String> = Vec::new();
    let mut own = false;
    for edition in editions {
        for (name, why) in &edition.failed {
            let kind = edition.kind.word();
            papers.push(format!("ut/{}/{kind}/{name}", project.period));
            own |= why.faults().iter().any(typeset::Fault::own);
            // A fault in what all papers share is told once.
            for fault in why.to_string().lines() {
                if !faults.iter().any(|told| told == fault) {
                    faults.push(fault.to_owned());
                }
            }
        }
    }
    if papers.is_empty() {
        return Ok(());
    }
    Err(Error::NotTypeset {
        papers,
        faults,
        own,
    })
}
