//! The editions: which there are, how each is made and where it is written.

use rayon::prelude::*;

use crate::commands::Result;
use crate::domain::EditionKind;
use crate::edition::{self, Edition};
use crate::folder::Written;
use crate::report::Report;
use crate::settings::Settings;
use crate::typeset::{self, Templates};
use crate::{dataset, wording};

use super::project::Project;

/// Every edition, in the order in which they are made and told of.
pub(in crate::commands) const KINDS: [EditionKind; 2] = EditionKind::ALL;

/// The files of an edition, by the names that they have in each, in the order
/// in which they are told of.
pub(in crate::commands) const FILES: [&str; 2] = [PDF, JSON];

/// The file that holds an edition as data.
pub(in crate::commands) const RESULT: &str = JSON;

const PDF: &str = "it-bokslut.pdf";
const JSON: &str = "it-bokslut.json";

/// An edition's files.
pub(in crate::commands) struct Made {
    /// Whom it is for.
    pub kind: EditionKind,
    /// The bytes of each of [`FILES`].
    pub files: [Vec<u8>; 2],
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

/// Makes editions beside each other, since nearly all of the time goes to
/// setting the pages.
pub(in crate::commands) fn make(
    report: &Report,
    kinds: &[EditionKind],
    templates: &Templates,
) -> Result<Vec<Made>> {
    let make = |kind: &EditionKind| -> Result<Made> {
        let edition = of(report.clone(), *kind);
        let json = dataset::json(&edition);
        let pdf = typeset::report(&json, &wording::words(&edition), templates)?;
        Ok(Made {
            kind: *kind,
            files: [pdf, json],
        })
    };
    kinds.par_iter().map(make).collect()
}

/// Writes editions, each to its own folder, `ut/2025/offentlig`.
pub(in crate::commands) fn write(
    project: &Project,
    editions: &[Made],
) -> Result<Vec<Written>> {
    let mut written = Vec::new();
    for edition in editions {
        for (name, bytes) in FILES.iter().zip(&edition.files) {
            let within = format!("{}/{}/{name}", project.period, edition.kind.word());
            written.push(project.folder.write_output(&within, bytes)?);
        }
    }
    Ok(written)
}
