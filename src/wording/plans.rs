//! IT-planerna: what the förvaltningar were to do and what became of it, by
//! förvaltning and by programme, the late ones by name, and what the policy
//! requires of every activity (DESIGN §5.9).

use std::cmp::Reverse;

use super::activities::{self, Late};
use super::context::Context;
use super::counts::Counts;
use super::frame::{Heading, Section};
use super::node::words;
use super::prose;
use super::status::Status;
use super::summary::heads;
use super::timeline::{self, Timeline};
use crate::domain::DepartmentCode;
use crate::report::{Activity, ActivityCounts, Timing};
use crate::swedish::{self, Gender, NOTHING};

mod table;

pub use table::CountsRow;

words! {
    /// IT-planerna.
    pub struct PlansSection {
        /// The heading.
        pub heading: Heading,
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
        /// `Försenade insatser`.
        pub late_title: String,
        /// The columns' headers.
        pub late_heads: Vec<String>,
        /// The late ones: the unfinished first, then by how late.
        pub late: Vec<LateRow>,
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
        /// Who carries it out and who follows it up.
        pub people: String,
        /// What the förvaltning says about it.
        pub comment: Option<String>,
        /// The priority.
        pub priority: String,
        /// When it was to be done.
        pub end: String,
        /// When it was done; empty when it is not.
        pub finished: String,
        /// How many days late.
        pub days: String,
        /// What became of it.
        pub status: Status,
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
        verdict: verdict(context),
        unreported: unreported(context),
        timeline: timeline::timeline(context),
        counts_title: "Per förvaltning och program".to_owned(),
        department_heads: table::heads("Förvaltning"),
        program_heads: table::heads("Program"),
        counts_notes: table::notes(context),
        departments: table::departments(context),
        programs: table::programs(plans),
        late_title: "Försenade insatser".to_owned(),
        late_heads: heads(&["Nr", "Insats", "Prio.", "Slut", "Försening, dagar", "Läge"]),
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
    if plans.activities.is_empty() {
        return format!(
            "Ingen insats är redovisad i någon IT-plan för {}.",
            context.year
        );
    }
    let late: Late = plans.activities.iter().collect();
    let mut text = activities::sentences(context, &plans.total, late);
    if let Some(cost) = activities::cost(&plans.total) {
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

fn late(context: &Context<'_>) -> Vec<LateRow> {
    let mut late: Vec<(&Activity, i64)> = context
        .report
        .plans
        .activities
        .iter()
        .filter_map(|activity| Some((activity, activities::days_late(activity)?)))
        .collect();
    late.sort_by_key(|(activity, days)| {
        let rank = match activity.timing {
            Timing::Overdue { .. } if activities::is_undated(activity) => 2,
            Timing::Overdue { .. } => 0,
            _ => 1,
        };
        (rank, Reverse(*days))
    });
    late.into_iter()
        .map(|(activity, days)| LateRow {
            id: activity.id.clone(),
            anchor: context.department_anchor(&activity.department),
            name: activities::name(activity),
            department: context.department_name(&activity.department),
            people: activities::people(activity),
            comment: comment(activity),
            priority: activities::priority(activity),
            end: activities::date_or_nothing(activity.end),
            finished: activity.finished.map(swedish::date).unwrap_or_default(),
            days: if activities::is_undated(activity) {
                NOTHING.to_owned()
            } else {
                activities::whole(days)
            },
            status: activities::fate(activity),
        })
        .collect()
}

fn late_note(context: &Context<'_>, late: &[LateRow]) -> String {
    let plans = &context.report.plans;
    if plans.activities.is_empty() {
        return "Det finns inga insatser att bedöma.".to_owned();
    }
    if late.is_empty() {
        return "Ingen insats är försenad.".to_owned();
    }
    let last = swedish::date_long(context.report.about.period.last_day());
    let mut text = format!(
        "Förseningen räknas från slutdatumet till den dag då insatsen avslutades, för \
         den som inte är klar till den {last}. Texten i kursiv är förvaltningens."
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
    if counts.all == 0 {
        return text;
    }
    let write = Counts::new(counts.all, Gender::Common);
    let kept = counts.all.saturating_sub(counts.with_breach);
    let sentence = match (kept, counts.all) {
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

#[cfg(test)]
mod tests;
