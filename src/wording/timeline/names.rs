//! Which activities are told by name, and what is said of them.

use chrono::{Datelike as _, NaiveDate};

use super::super::activities;
use super::super::context::Context;
use crate::domain::ActivityStatus;
use crate::report::{Activity, Timing};
use crate::swedish;

/// The most names that leave the picture on one page. The late ones are always
/// told by name; those of the highest priority as long as there is room.
const MOST_NAMES: usize = 30;

/// Which activities are told by name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// The late ones and those without an end.
    Late,
    /// Those of the highest priority too.
    LateAndFirst,
}

impl Names {
    /// Returns who is named, by how much room there is.
    pub(super) fn choose(activities: &[Activity]) -> Self {
        let names = Self::LateAndFirst;
        let count = activities.iter().filter(|a| names.include(a)).count();
        if count <= MOST_NAMES {
            names
        } else {
            Self::Late
        }
    }

    /// Returns whether an activity is told by name.
    pub(super) fn include(self, activity: &Activity) -> bool {
        match activity.timing {
            Timing::DoneLate { .. } | Timing::Overdue { .. } | Timing::NoDeadline => true,
            Timing::InTime | Timing::NotDue | Timing::Cancelled => {
                self == Self::LateAndFirst && activity.priority == Some(1)
            }
        }
    }

    /// Returns who they are, in running text.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Late => "de försenade och de utan slutdatum",
            Self::LateAndFirst => {
                "de försenade, de med högsta prioritet och de utan slutdatum"
            }
        }
    }
}

/// Returns what is said beside the bar of an activity.
pub(super) fn word(context: &Context<'_>, activity: &Activity) -> String {
    let done = activity.status == Some(ActivityStatus::Done);
    match activity.timing {
        Timing::Cancelled => "avbruten".to_owned(),
        Timing::InTime => "klar i tid".to_owned(),
        Timing::DoneLate { days } => format!("{} sent", activities::days(days)),
        Timing::Overdue { .. } if activities::is_undated(activity) => {
            "klar, datum saknas".to_owned()
        }
        Timing::Overdue { days: 0 } => "ej klar".to_owned(),
        Timing::Overdue { days } => format!("ej klar, {}", activities::days(days)),
        Timing::NotDue if done => "klar i förväg".to_owned(),
        Timing::NotDue => match activity.end {
            Some(end) if end.year() == context.year => {
                format!("till {}", day_and_month(end))
            }
            Some(end) => format!("till {}", swedish::date(end)),
            None => "pågår".to_owned(),
        },
        Timing::NoDeadline => "utan slutdatum".to_owned(),
    }
}

/// Returns a date as `31 augusti`.
pub(super) fn day_and_month(date: NaiveDate) -> String {
    let long = swedish::date_long(date);
    let year = date.year().to_string();
    long.trim_end_matches(&year).trim_end().to_owned()
}
