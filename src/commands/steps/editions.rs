//! The editions that are made of a report, in one place.

use crate::domain::EditionKind;
use crate::edition::{self, Edition};
use crate::report::Report;
use crate::settings::Settings;

/// The file that holds an edition as data.
pub(in crate::commands) const RESULT: &str = "it-bokslut.json";
/// The files that the report command writes of every edition.
pub(in crate::commands) const FILES: [&str; 2] = ["it-bokslut.pdf", RESULT];

/// Returns every edition that is made of a report.
pub(in crate::commands) fn editions(report: Report) -> Vec<Edition> {
    vec![edition::internal(report)]
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
