//! The report date and the submissions' dates (DESIGN §5.15).

use chrono::{Datelike as _, NaiveDate};

use crate::domain::Period;
use crate::settings::Settings;
use crate::submission::Submission;

/// Returns the report date: the setting, otherwise the newest of the cover
/// sheets' dates that lie between 1 January of the year and 31 December of
/// the next, otherwise the period's last day.
pub(super) fn report_date(
    submissions: &[Submission],
    period: Period,
    settings: &Settings,
) -> NaiveDate {
    let dates = submissions.iter().flat_map(|submission| {
        let cover = &submission.cover;
        [
            submitted(submission, settings),
            cover.approved.value().copied(),
            cover.treated.value().copied(),
        ]
    });
    let believable = dates
        .flatten()
        .filter(|date| (period.year..=period.year + 1).contains(&date.year()));
    settings
        .report
        .date
        .or(believable.max())
        .unwrap_or(period.last_day())
}

/// Returns a submission's date: the economist's override, otherwise the
/// cover sheet's; never the file system's.
pub(super) fn submitted(
    submission: &Submission,
    settings: &Settings,
) -> Option<NaiveDate> {
    settings
        .submitted
        .get(&submission.department)
        .or(submission.cover.submitted.value())
        .copied()
}
