//! Where things stand on the axis of a year.

use chrono::NaiveDate;

use super::super::activities;
use super::super::context::Context;
use super::names::{Names, word};
use super::{Month, TimelineBar};
use crate::report::{Activity, Timing};

/// The names of the months, as narrow as the axis needs them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
];

/// A year as an axis from 0 to 1.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    first: NaiveDate,
    days: f64,
}

impl Axis {
    #[expect(clippy::cast_precision_loss, reason = "a year has some 365 days")]
    /// Returns the axis of a year.
    pub(super) fn new(year: i32) -> Self {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN);
        let next = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap_or(first);
        Self {
            first,
            days: ((next - first).num_days() as f64).max(1.0),
        }
    }

    /// Returns where a day begins, on the axis or outside it.
    #[expect(clippy::cast_precision_loss, reason = "dates are within centuries")]
    fn start(self, date: NaiveDate) -> f64 {
        (date - self.first).num_days() as f64 / self.days
    }

    /// Returns where a day ends.
    #[expect(clippy::cast_precision_loss, reason = "dates are within centuries")]
    pub(super) fn end(self, date: NaiveDate) -> f64 {
        ((date - self.first).num_days() + 1) as f64 / self.days
    }
}

/// Returns the months of a year.
pub(super) fn months(axis: Axis, year: i32) -> Vec<Month> {
    let start = |month: u32| {
        let (year, month) = if month > 12 {
            (year + 1, 1)
        } else {
            (year, month)
        };
        NaiveDate::from_ymd_opt(year, month, 1).map_or(1.0, |date| axis.start(date))
    };
    (1u32..)
        .zip(MONTHS)
        .map(|(month, name)| Month {
            from: start(month),
            to: start(month + 1),
            name: name.to_owned(),
            quarter: month % 3 == 1,
        })
        .collect()
}

/// Returns an activity's bar.
pub(super) fn bar(
    context: &Context<'_>,
    axis: Axis,
    names: Names,
    activity: &Activity,
) -> TimelineBar {
    let on_axis = |at: f64| at.clamp(0.0, 1.0);
    let last_day = axis.end(context.report.about.period.last_day());
    let start = activity.start.map(|date| axis.start(date));
    let end = activity.end.map(|date| axis.end(date));
    // Without one of its ends the bar has no known length and is not drawn.
    let span = start
        .zip(end)
        .filter(|(from, to)| from < to && *from < 1.0 && *to > 0.0);
    let late_to = match activity.timing {
        Timing::DoneLate { .. } => activity.finished.map(|date| axis.end(date)),
        Timing::Overdue { .. } if !activities::is_undated(activity) => Some(last_day),
        _ => None,
    };
    let late = end.zip(late_to).filter(|(from, to)| from < to && *to > 0.0);
    let mark = match activity.timing {
        Timing::InTime | Timing::DoneLate { .. } => {
            activity.finished.map(|date| axis.end(date))
        }
        Timing::Overdue { .. } => late_to.or(end),
        Timing::NotDue | Timing::Cancelled => end,
        Timing::NoDeadline => start,
    };
    let named = names.include(activity);
    TimelineBar {
        name: named.then(|| activities::name(activity)),
        word: if named {
            word(context, activity)
        } else {
            String::new()
        },
        kind: activities::fate(activity).kind,
        from: span.map(|(from, _)| on_axis(from)),
        to: span.map(|(_, to)| on_axis(to)),
        before: start.is_some_and(|from| from < 0.0),
        after: end.is_some_and(|to| to > 1.0),
        late_from: late.map(|(from, _)| on_axis(from)),
        late_to: late.map(|(_, to)| on_axis(to)),
        // What ends after the year has its shape outside the picture.
        mark: mark.filter(|at| *at <= 1.0).map(on_axis),
    }
}
