//! The IT plans on one time axis: every activity from start to end, the late
//! and the most important ones by name.

use super::activities;
use super::context::Context;
use super::node::words;
use super::status::Status;
use crate::domain::{DepartmentCode, PeriodKind};
use crate::report::Activity;
use crate::swedish;

mod axis;
mod names;

use axis::{Axis, bar, months};
use names::{Names, day_and_month, word};

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

/// The largest height of a group that is kept together, a bar without a name
/// being 1; about a third of a page.
const MOST_HEIGHT: usize = 60;

/// The height of a bar with a name.
const NAMED: usize = 2;

/// Returns the picture; nothing when there is no activity at all.
pub(super) fn timeline(context: &Context<'_>) -> Option<Timeline> {
    let plans = &context.report.plans;
    if plans.activities.is_empty() {
        return None;
    }
    let axis = Axis::new(context.year);
    let period = context.report.about.period;
    let names = Names::choose(&plans.activities);
    let groups: Vec<TimelineGroup> = context
        .report
        .departments
        .iter()
        .flat_map(|department| groups(context, axis, names, &department.code))
        .collect();
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let arrows = if bars().any(|bar| bar.before || bar.after) {
        " En pil i kanten visar att insatsen började före året eller går vidare efter det."
    } else {
        ""
    };
    let last = swedish::date_long(period.last_day());
    Some(Timeline {
        title: format!("Insatserna under {}", context.year),
        text: format!(
            "Ett streck per insats, från start till slut, ordnade efter när de skulle \
             vara klara. Streckat är förseningen, för en insats som inte är klar räknad \
             till den {last}.{arrows} Namn har {}; alla står hos sin förvaltning i \
             avsnitt\u{a0}{}.",
            names.word(),
            super::frame::Section::Departments
                .number(context)
                .unwrap_or_default()
        ),
        key: key(bars()),
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
fn key<'a>(bars: impl Iterator<Item = &'a TimelineBar>) -> Vec<Status> {
    let shown: Vec<&str> = bars
        .filter(|bar| bar.mark.is_some())
        .map(|bar| bar.kind.as_str())
        .collect();
    [
        ("met", "klar i tid"),
        ("partly", "klar för sent eller utan datum"),
        ("not", "ej klar"),
        ("open", "har senare slutdatum"),
        ("inapplicable", "avbruten"),
        ("untargeted", "utan slutdatum"),
    ]
    .into_iter()
    .filter(|(kind, _)| shown.contains(kind))
    .map(|(kind, word)| Status {
        kind: kind.to_owned(),
        word: word.to_owned(),
    })
    .collect()
}

/// Returns a förvaltning's activities; in parts when they are many.
fn groups(
    context: &Context<'_>,
    axis: Axis,
    names: Names,
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
    for part in parts(names, &own) {
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
            alt: alt(
                context,
                &name,
                if first { &summary } else { "forts" },
                names,
                part,
            ),
            bars: part.iter().map(|a| bar(context, axis, names, a)).collect(),
        });
    }
    groups
}

/// Divides activities into parts that each can stand on one page.
fn parts<'a, 'b>(names: Names, own: &'b [&'a Activity]) -> Vec<&'b [&'a Activity]> {
    let mut parts = Vec::new();
    let (mut from, mut height) = (0, 0);
    for (at, activity) in own.iter().enumerate() {
        let more = if names.include(activity) { NAMED } else { 1 };
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
    .filter_map(|(count, one, many)| Some((count.open()?, one, many)))
    .filter(|(count, _, _)| *count > 0)
    .map(|(count, one, many)| format!("{count} {}", swedish::plural(count, one, many)))
    .collect();
    if !parts.is_empty() {
        text.push_str(": ");
        text.push_str(&parts.join(", "));
    }
    text
}

fn alt(
    context: &Context<'_>,
    name: &str,
    summary: &str,
    names: Names,
    own: &[&Activity],
) -> String {
    let mut sentences = vec![format!("{name}, {summary}.")];
    for activity in own.iter().filter(|activity| names.include(activity)) {
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
