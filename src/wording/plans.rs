//! IT-planerna: what the förvaltningar were to do and what became of it, by
//! förvaltning and by programme, the late ones by name, and what the policy
//! requires of every activity (DESIGN §5.9).

use std::cmp::Reverse;

use super::activities::{self, Late};
use super::context::Context;
use super::counts::Counts;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::node::words;
use super::prose;
use super::status::Status;
use super::timeline::{self, Timeline};
use crate::domain::{DepartmentCode, EditionKind};
use crate::edition::Part;
use crate::report::{Activity, ActivityCounts, Timing};
use crate::swedish::{self, Gender, NOTHING};

mod table;

pub use table::CountsRow;

words! {
    /// IT-planerna.
    pub struct PlansSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// What became of the activities, in sentences.
        pub verdict: String,
        /// Who has not reported, and who has none.
        pub unreported: Vec<String>,
        /// The picture.
        pub timeline: Option<Timeline>,
        /// `Så gick det`.
        pub counts_title: String,
        /// The columns' headers, the first for förvaltningar.
        pub department_heads: Vec<String>,
        /// The counts per förvaltning, the sum last.
        pub departments: Vec<CountsRow>,
        /// The columns' headers, the first for programmes.
        pub program_heads: Vec<String>,
        /// The counts per programme.
        pub programs: Vec<CountsRow>,
        /// What must be said of the tables.
        pub counts_notes: Vec<String>,
        /// `Försenade insatser`; nothing when there are no activities.
        pub late_title: Option<String>,
        /// The late ones: the unfinished first.
        pub late: Vec<LateGroup>,
        /// How they are counted, or that there is none.
        pub late_note: String,
        /// `Avbrutna insatser`.
        pub cancelled_title: String,
        /// The columns' headers.
        pub cancelled_heads: Vec<String>,
        /// The cancelled ones.
        pub cancelled: Vec<CancelledRow>,
        /// `Vad policyn kräver av varje insats`.
        pub breaches_title: String,
        /// How many keep to it.
        pub breaches_text: String,
        /// The columns' headers.
        pub breaches_heads: Vec<String>,
        /// Those that do not.
        pub breaches: Vec<BreachRow>,
    }

    /// The activities that are late in one way, the latest first.
    pub struct LateGroup {
        /// In which way.
        pub status: Status,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The activities.
        pub rows: Vec<LateRow>,
    }

    /// A late activity.
    pub struct LateRow {
        /// Its number; empty when it has none.
        pub id: String,
        /// Its förvaltning.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// Whose it is.
        pub department: String,
        /// Who carries it out.
        pub people: String,
        /// What the förvaltning says about it.
        pub comment: String,
        /// The priority.
        pub priority: String,
        /// When it was to be done.
        pub end: String,
        /// When it was done; empty where nobody in the group has such a date.
        pub finished: String,
        /// How many days late.
        pub days: String,
    }

    /// A cancelled activity.
    pub struct CancelledRow {
        /// Its number; empty when it has none.
        pub id: String,
        /// Its förvaltning.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// Whose it is.
        pub department: String,
        /// When it was to be done.
        pub end: String,
        /// What the förvaltning says about it, or that it says nothing.
        pub reason: String,
    }

    /// An activity that lacks something.
    pub struct BreachRow {
        /// Its number; empty when it has none.
        pub id: String,
        /// Its förvaltning.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// Whose it is.
        pub department: String,
        /// What it lacks.
        pub lacks: String,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> PlansSection {
    let plans = &context.report.plans;
    let late = late(context);
    PlansSection {
        heading: Section::Plans.heading(context),
        withheld: context.withheld(Part::Activities),
        verdict: verdict(context),
        unreported: unreported(context),
        timeline: timeline::timeline(context),
        counts_title: "Per förvaltning och program".to_owned(),
        department_heads: table::heads(context, "Förvaltning"),
        program_heads: table::heads(context, "Program"),
        counts_notes: table::notes(context),
        departments: table::departments(context),
        programs: table::programs(context),
        late_title: (!plans.activities.is_empty())
            .then(|| "Försenade insatser".to_owned()),
        late_note: late_note(context, &late),
        late,
        cancelled_title: "Avbrutna insatser".to_owned(),
        cancelled_heads: heads(&["Nr", "Insats", "Slut", "Skäl"]),
        cancelled: plans
            .activities
            .iter()
            .filter(|activity| activity.timing == Timing::Cancelled)
            .map(|activity| CancelledRow {
                id: activity.id.clone(),
                anchor: context.department_anchor(&activity.department),
                name: activities::name(activity),
                department: context.department_name(&activity.department),
                end: activities::date_or_nothing(activity.end),
                reason: comment(activity).unwrap_or_else(|| "inget angivet".to_owned()),
            })
            .collect(),
        breaches_title: "Vad policyn kräver av varje insats".to_owned(),
        breaches_text: breaches_text(&plans.total),
        breaches_heads: heads(&["Nr", "Insats", "Förvaltning", "Saknas"]),
        breaches: plans
            .activities
            .iter()
            .filter(|activity| !activity.breaches.is_empty())
            .map(|activity| BreachRow {
                id: activity.id.clone(),
                anchor: context.department_anchor(&activity.department),
                name: activities::name(activity),
                department: context.department_name(&activity.department),
                lacks: activities::lacks(&activity.breaches),
            })
            .collect(),
    }
}

fn verdict(context: &Context<'_>) -> String {
    let plans = &context.report.plans;
    if plans.total.all == 0 {
        return format!(
            "Ingen insats är redovisad i någon IT-plan för {}.",
            context.year
        );
    }
    let late: Late = plans.activities.iter().collect();
    let mut text = activities::sentences(context, &plans.total, late);
    if let Some(cost) = activities::cost(context, &plans.total) {
        text.push(' ');
        text.push_str(&cost);
    }
    text
}

/// Returns who has not reported and who has none, as sentences.
fn unreported(context: &Context<'_>) -> Vec<String> {
    let plans = &context.report.plans;
    let names = |codes: &[DepartmentCode]| {
        let names: Vec<String> = codes
            .iter()
            .map(|code| context.department_name(code))
            .collect();
        swedish::join(&names)
    };
    let mut sentences = Vec::new();
    if !plans.missing.is_empty() {
        sentences.push(format!(
            "{} har inte redovisat någon IT-plan och ingår inte i uppgifterna.",
            names(&plans.missing)
        ));
    }
    if !plans.declared_none.is_empty() {
        sentences.push(format!(
            "{} har angett «Inga att redovisa».",
            names(&plans.declared_none)
        ));
    }
    sentences
}

fn comment(activity: &Activity) -> Option<String> {
    activity
        .comment
        .as_deref()
        .map(prose::one_line)
        .filter(|comment| !comment.is_empty())
        .map(|comment| prose::sentence(&comment))
}

/// Returns the late ones in groups: not done, done late, and done without a
/// date that shows when.
fn late(context: &Context<'_>) -> Vec<LateGroup> {
    let last = swedish::date_long(context.report.about.period.last_day());
    let group = |kind: &str, word: String, belongs: fn(&Activity) -> bool| {
        let activities = context.report.plans.activities.iter();
        let mut rows: Vec<(&Activity, i64)> = activities
            .filter_map(|activity| Some((activity, activities::days_late(activity)?)))
            .filter(|(activity, _)| belongs(activity))
            .collect();
        // A stable sort: equally late ones keep the order of the plans.
        rows.sort_by_key(|(_, days)| Reverse(*days));
        let dated = rows.iter().any(|(activity, _)| activity.finished.is_some());
        let mut heads = heads(&["Nr", "Insats", "Prio.", "Slut"]);
        heads.extend(dated.then(|| "Avslutad".to_owned()));
        heads.extend([
            "Försening, dagar".to_owned(),
            "Förvaltningens kommentar".to_owned(),
        ]);
        LateGroup {
            status: Status {
                kind: kind.to_owned(),
                word: format!("{word} ({})", rows.len()),
            },
            heads,
            rows: rows
                .into_iter()
                .map(|(activity, days)| late_row(context, activity, days, dated))
                .collect(),
        }
    };
    let undated = activities::is_undated;
    [
        group("not", format!("Ej klara den {last}"), |a| {
            matches!(a.timing, Timing::Overdue { .. }) && !activities::is_undated(a)
        }),
        group("partly", "Klara för sent".to_owned(), |a| {
            matches!(a.timing, Timing::DoneLate { .. })
        }),
        group("partly", "Klara utan datum".to_owned(), undated),
    ]
    .into_iter()
    .filter(|group| !group.rows.is_empty())
    .collect()
}

fn late_row(
    context: &Context<'_>,
    activity: &Activity,
    days: i64,
    dated: bool,
) -> LateRow {
    LateRow {
        id: activity.id.clone(),
        anchor: context.department_anchor(&activity.department),
        name: activities::name(activity),
        department: context.department_name(&activity.department),
        people: activities::responsible(activity),
        comment: comment(activity).unwrap_or_else(|| NOTHING.to_owned()),
        priority: activities::priority(activity),
        end: activities::date_or_nothing(activity.end),
        finished: if dated {
            activities::date_or_nothing(activity.finished)
        } else {
            String::new()
        },
        days: if activities::is_undated(activity) {
            NOTHING.to_owned()
        } else {
            activities::whole(days)
        },
    }
}

fn late_note(context: &Context<'_>, late: &[LateGroup]) -> String {
    let plans = &context.report.plans;
    if late.is_empty() {
        return match context.kind {
            EditionKind::Internal => "Ingen insats är försenad.",
            EditionKind::Public => "Ingen av de insatser som lämnas är försenad.",
        }
        .to_owned();
    }
    let last = swedish::date_long(context.report.about.period.last_day());
    let mut text = format!(
        "Förseningen räknas från slutdatumet till den dag då insatsen avslutades, för \
         den som inte är klar till den {last}."
    );
    if plans
        .activities
        .iter()
        .any(|a| activities::is_undated(a) && activities::days_late(a).is_some())
    {
        text.push_str(
            " En insats som är angiven som klar utan datum räknas inte som klar i tid.",
        );
    }
    text
}

/// `Policyn kräver … 60 av 64 insatser har allt.`
fn breaches_text(counts: &ActivityCounts) -> String {
    let mut text = "Policyn kräver i kapitel 3 att varje insats har en ansvarig för \
                    genomförandet, en tidsplan, en ansvarig för uppföljningen och en \
                    prioritet."
        .to_owned();
    let counted = counts.all.open().zip(counts.with_breach.open());
    let Some((all, breaches)) = counted.filter(|(all, _)| *all > 0) else {
        return text;
    };
    let write = Counts::new(all, Gender::Common);
    let kept = all.saturating_sub(breaches);
    let sentence = match (kept, all) {
        (1, 1) => "insatsen uppfyller kravet".to_owned(),
        (0, 1) => "insatsen uppfyller inte kravet".to_owned(),
        (2, 2) => "båda insatserna uppfyller kravet".to_owned(),
        (kept, all) if kept == all => {
            format!("alla {} insatser uppfyller kravet", write.write(all))
        }
        (kept, all) => format!(
            "{} av {} insatser uppfyller kravet",
            write.write(kept),
            write.write(all)
        ),
    };
    text.push(' ');
    text.push_str(&swedish::capitalised(&sentence));
    text.push('.');
    text
}
