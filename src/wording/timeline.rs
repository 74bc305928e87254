//! The IT plans on one time axis: every activity from start to end, the late
//! and the most important ones by name.

use chrono::{Datelike as _, NaiveDate};

use super::activities;
use super::context::Context;
use super::node::words;
use super::status::Status;
use crate::domain::{ActivityStatus, DepartmentCode, PeriodKind};
use crate::report::{Activity, Timing};
use crate::swedish;

words! {
    /// The picture of the IT plans.
    pub struct Timeline {
        /// What it shows.
        pub title: String,
        /// How it is read.
        pub text: String,
        /// The shapes that end the bars, with their words.
        pub key: Vec<Status>,
        /// The months.
        pub months: Vec<Month>,
        /// The last day of the period, when that is not the year's: where,
        /// and which.
        pub last_day: Option<LastDay>,
        /// The förvaltningar.
        pub groups: Vec<TimelineGroup>,
    }

    /// A month on the axis.
    pub struct Month {
        /// Where it begins, 0–1.
        pub from: f64,
        /// Where it ends.
        pub to: f64,
        /// Its name.
        pub name: String,
        /// Whether a quarter begins with it.
        pub quarter: bool,
    }

    /// The last day of an interim period.
    pub struct LastDay {
        /// Where, 0–1.
        pub at: f64,
        /// `31 augusti`.
        pub text: String,
    }

    /// A förvaltning's activities.
    pub struct TimelineGroup {
        /// The förvaltning.
        pub name: String,
        /// Where it is told about.
        pub anchor: Option<String>,
        /// How many, and how it went; or why there is nothing to draw.
        pub text: String,
        /// What the picture says, with its figures.
        pub alt: String,
        /// The activities, by their end; none when there is nothing to draw.
        pub bars: Vec<TimelineBar>,
    }

    /// An activity on the axis.
    pub struct TimelineBar {
        /// Its name, when it is told by name.
        pub name: Option<String>,
        /// What became of it: `48 dagar sent`; empty without a name.
        pub word: String,
        /// The kind of its status.
        pub kind: String,
        /// Where the planned time begins, 0–1; nothing when it is not on the
        /// axis.
        pub from: Option<f64>,
        /// Where the planned time ends.
        pub to: Option<f64>,
        /// Whether it began before the year.
        pub before: bool,
        /// Whether it goes on after the year.
        pub after: bool,
        /// Where the delay begins.
        pub late_from: Option<f64>,
        /// Where the delay ends.
        pub late_to: Option<f64>,
        /// Where the shape stands.
        pub mark: Option<f64>,
    }
}

/// The names of the months, as narrow as the axis needs them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov",
    "dec",
];

/// The largest height of a group that is kept together, a bar without a name
/// being 1; about a third of a page.
const MOST_HEIGHT: usize = 60;

/// The height of a bar with a name.
const NAMED: usize = 2;

/// A year as an axis from 0 to 1.
#[derive(Clone, Copy)]
struct Axis {
    first: NaiveDate,
    days: f64,
}

impl Axis {
    #[expect(clippy::cast_precision_loss, reason = "a year has some 365 days")]
    fn new(year: i32) -> Self {
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
    fn end(self, date: NaiveDate) -> f64 {
        ((date - self.first).num_days() + 1) as f64 / self.days
    }
}

/// Returns the picture; nothing when there is no activity at all.
pub(super) fn timeline(context: &Context<'_>) -> Option<Timeline> {
    let plans = &context.report.plans;
    if plans.activities.is_empty() {
        return None;
    }
    let axis = Axis::new(context.year);
    let period = context.report.about.period;
    let groups = context
        .report
        .departments
        .iter()
        .flat_map(|department| groups(context, axis, &department.code))
        .collect();
    let last = swedish::date_long(period.last_day());
    Some(Timeline {
        title: format!("Insatserna under {}", context.year),
        text: format!(
            "Ett streck per insats, från start till slut, ordnade efter när de skulle \
             vara klara. Streckat är förseningen, för en insats som inte är klar räknad \
             till den {last}. Namn har de försenade, de med högsta prioritet och de utan \
             tidsplan; övriga står hos varje förvaltning i avsnitt {}.",
            super::frame::Section::Departments
                .number(context)
                .unwrap_or_default()
        ),
        key: key(&plans.activities),
        months: months(axis, context.year),
        last_day: (period.kind == PeriodKind::Interim).then(|| LastDay {
            at: axis.end(period.last_day()),
            text: day_and_month(period.last_day()),
        }),
        groups,
    })
}

/// Returns the shapes that occur, in the order in which they are best
/// understood.
fn key(activities: &[Activity]) -> Vec<Status> {
    let words = [
        ("met", "klar i tid"),
        ("partly", "klar för sent eller utan datum"),
        ("not", "ej klar"),
        ("open", "skulle inte vara klar ännu"),
        ("inapplicable", "avbruten"),
        ("untargeted", "utan slutdatum"),
    ];
    let occurs = |kind: &str| activities.iter().any(|a| activities::fate(a).kind == kind);
    words
        .into_iter()
        .filter(|(kind, _)| occurs(kind))
        .map(|(kind, word)| Status {
            kind: kind.to_owned(),
            word: word.to_owned(),
        })
        .collect()
}

fn months(axis: Axis, year: i32) -> Vec<Month> {
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

fn day_and_month(date: NaiveDate) -> String {
    let long = swedish::date_long(date);
    let year = date.year().to_string();
    long.trim_end_matches(&year).trim_end().to_owned()
}

/// Returns a förvaltning's activities; in parts when they are many.
fn groups(
    context: &Context<'_>,
    axis: Axis,
    department: &DepartmentCode,
) -> Vec<TimelineGroup> {
    let plans = &context.report.plans;
    let name = context.department_name(department);
    let anchor = context.department_anchor(department);
    let mut own: Vec<&Activity> = plans
        .activities
        .iter()
        .filter(|activity| &activity.department == department)
        .collect();
    if own.is_empty() {
        let text = if plans.declared_none.contains(department) {
            "Inga insatser att redovisa."
        } else if plans.missing.contains(department) {
            "Har inte redovisat någon IT-plan."
        } else {
            return Vec::new();
        };
        return vec![TimelineGroup {
            alt: format!("{name}: {text}"),
            name,
            anchor,
            text: text.to_owned(),
            bars: Vec::new(),
        }];
    }
    // A stable sort: those that end on the same day keep the sheet's order.
    own.sort_by_key(|a| (a.end.is_none(), a.end, a.start.is_none(), a.start));
    let summary = summary(context, department, &own);
    let mut groups: Vec<TimelineGroup> = Vec::new();
    for part in parts(&own) {
        let first = groups.is_empty();
        groups.push(TimelineGroup {
            name: if first {
                name.clone()
            } else {
                format!("{name}, forts.")
            },
            anchor: anchor.clone(),
            text: if first {
                summary.clone()
            } else {
                String::new()
            },
            alt: alt(context, &name, if first { &summary } else { "forts" }, part),
            bars: part.iter().map(|a| bar(context, axis, a)).collect(),
        });
    }
    groups
}

/// Divides activities into parts that each can stand on one page.
fn parts<'a, 'b>(own: &'b [&'a Activity]) -> Vec<&'b [&'a Activity]> {
    let mut parts = Vec::new();
    let (mut from, mut height) = (0, 0);
    for (at, activity) in own.iter().enumerate() {
        let more = if is_named(activity) { NAMED } else { 1 };
        if height + more > MOST_HEIGHT {
            parts.extend(own.get(from..at));
            (from, height) = (at, 0);
        }
        height += more;
    }
    parts.extend(own.get(from..));
    parts
}

/// `12 insatser: 9 klara i tid, 2 försenade, 1 avbruten`.
fn summary(
    context: &Context<'_>,
    department: &DepartmentCode,
    own: &[&Activity],
) -> String {
    let counts = context
        .report
        .plans
        .by_department
        .iter()
        .find(|(code, _)| code == department)
        .map(|(_, counts)| counts);
    let all = own.len();
    let mut text = format!("{all} {}", swedish::plural(all, "insats", "insatser"));
    let Some(counts) = counts else {
        return text;
    };
    let parts: Vec<String> = [
        (counts.in_time, "klar i tid", "klara i tid"),
        (counts.late, "försenad", "försenade"),
        (counts.cancelled, "avbruten", "avbrutna"),
    ]
    .into_iter()
    .filter(|(count, _, _)| *count > 0)
    .map(|(count, one, many)| format!("{count} {}", swedish::plural(count, one, many)))
    .collect();
    if !parts.is_empty() {
        text.push_str(": ");
        text.push_str(&parts.join(", "));
    }
    text
}

fn alt(context: &Context<'_>, name: &str, summary: &str, own: &[&Activity]) -> String {
    let mut sentences = vec![format!("{name}, {summary}.")];
    for activity in own.iter().filter(|activity| is_named(activity)) {
        let end = activity.end.map_or_else(
            || "utan slutdatum".to_owned(),
            |end| format!("skulle vara klar {}", swedish::date(end)),
        );
        sentences.push(format!(
            "{}: {end}, {}.",
            activities::name(activity).trim_end_matches('.'),
            word(context, activity)
        ));
    }
    sentences.join(" ")
}

/// Returns whether an activity is told by name: the late ones, those of the
/// highest priority that were not cancelled, and those without a schedule.
fn is_named(activity: &Activity) -> bool {
    match activity.timing {
        Timing::DoneLate { .. } | Timing::Overdue { .. } | Timing::NoDeadline => true,
        Timing::InTime | Timing::NotDue => activity.priority == Some(1),
        Timing::Cancelled => false,
    }
}

/// Returns what is said beside the bar of an activity.
fn word(context: &Context<'_>, activity: &Activity) -> String {
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

fn bar(context: &Context<'_>, axis: Axis, activity: &Activity) -> TimelineBar {
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
    let named = is_named(activity);
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
        before: span.is_some_and(|(from, _)| from < 0.0),
        after: span.is_some_and(|(_, to)| to > 1.0),
        late_from: late.map(|(from, _)| on_axis(from)),
        late_to: late.map(|(_, to)| on_axis(to)),
        // What ends after the year has its shape outside the picture.
        mark: mark.filter(|at| *at <= 1.0).map(on_axis),
    }
}

#[cfg(test)]
mod tests;
