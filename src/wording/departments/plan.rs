//! A förvaltning's IT plan: what is done, what is late, what goes on.

use super::super::activities::{self, Late};
use super::super::context::Context;
use super::super::node::words;
use super::super::notes::Note;
use super::super::prose;
use super::super::status::Status;
use crate::domain::{ActivityStatus, DepartmentCode, EditionKind, Figure, PeriodKind};
use crate::report::{Activity, Timing};
use crate::swedish::{self, NOTHING};

words! {
    /// A förvaltning's IT plan.
    pub struct DepartmentPlan {
        /// `IT-plan`.
        pub title: String,
        /// What became of it, or why there is nothing.
        pub text: String,
        /// The activities.
        pub rows: Vec<PlanRow>,
        /// What the förvaltning says, what is missing and what is secret.
        pub notes: Vec<Note>,
    }

    /// An activity.
    pub struct PlanRow {
        /// Its number; empty when it has none.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Who carries it out and who follows it up.
        pub people: String,
        /// The priority.
        pub priority: String,
        /// When it begins.
        pub start: String,
        /// When it was to be done.
        pub end: String,
        /// The budget, tkr.
        pub budget: String,
        /// The outcome, tkr.
        pub outcome: String,
        /// What became of it.
        pub status: Status,
        /// By how much it is late, and whether it goes on.
        pub beside: String,
    }
}

/// Returns the columns' headers.
pub(super) fn heads(context: &Context<'_>) -> Vec<String> {
    super::heads(&[
        "Nr",
        "Insats",
        "Prio.",
        "Start och slut",
        "Budget, tkr",
        &context.period.activity_outcome_head(),
        "Läge",
    ])
}

/// Returns a förvaltning's IT plan; nothing where none was asked for.
pub(super) fn plan(
    context: &Context<'_>,
    department: &DepartmentCode,
) -> Option<DepartmentPlan> {
    let plans = &context.report.plans;
    let own: Vec<&Activity> = plans
        .activities
        .iter()
        .filter(|activity| &activity.department == department)
        .collect();
    let counts = plans
        .by_department
        .iter()
        .find(|(code, _)| code == department);
    let text = if own.is_empty() {
        if plans.missing.contains(department) {
            "Förvaltningen har inte redovisat någon IT-plan.".to_owned()
        } else if plans.declared_none.contains(department) {
            "Förvaltningen har angett «Inga att redovisa»: den har ingen insats i en \
             IT-plan."
                .to_owned()
        } else if context.kind == EditionKind::Public && counts.is_some() {
            "Förvaltningens insatser lämnas inte.".to_owned()
        } else {
            return None;
        }
    } else {
        let late: Late = own.iter().copied().collect();
        let mut sentences = Vec::new();
        if let Some((_, counts)) = counts {
            sentences.push(activities::sentences(context, counts, late));
            sentences.extend(activities::cost(context, counts));
        }
        sentences.extend(activities::missing_amounts(own.iter().copied()));
        sentences.join(" ")
    };
    Some(DepartmentPlan {
        title: "IT-plan".to_owned(),
        text,
        rows: own.iter().map(|activity| row(context, activity)).collect(),
        notes: own.iter().filter_map(|activity| note(activity)).collect(),
    })
}

fn row(context: &Context<'_>, activity: &Activity) -> PlanRow {
    let amount = |figure: Option<&Figure<f64>>| {
        figure.map_or_else(
            || NOTHING.to_owned(),
            |figure| swedish::fixed(figure.value, 0),
        )
    };
    PlanRow {
        id: activity.id.clone(),
        name: activities::name(activity),
        people: activities::people(activity),
        priority: activities::priority(activity),
        start: activities::date_or_nothing(activity.start),
        end: activities::date_or_nothing(activity.end),
        budget: amount(activity.budget.as_ref()),
        outcome: amount(activity.outcome.as_ref()),
        status: activities::fate(activity),
        beside: beside(context, activity),
    }
}

fn beside(context: &Context<'_>, activity: &Activity) -> String {
    let mut parts = Vec::new();
    if let Some(days) = activities::days_late(activity)
        && days > 0
        && !activities::is_undated(activity)
    {
        parts.push(format!("{} sent", activities::days(days)));
    }
    if let Timing::InTime | Timing::DoneLate { .. } = activity.timing {
        parts.extend(activity.finished.map(swedish::date));
    }
    if activity.carried_over {
        if activity.status == Some(ActivityStatus::Ongoing)
            && let Some(done) = &activity.done
        {
            parts.push(format!("{} klart", swedish::percent(done.value, 0)));
        }
        if context.report.about.period.kind == PeriodKind::Annual {
            parts.push(format!("går vidare till {}", context.year + 1));
        }
    }
    parts.join(", ")
}

fn note(activity: &Activity) -> Option<Note> {
    let mut sentences = Vec::new();
    if let Some(comment) = activity.comment.as_deref().map(prose::one_line)
        && !comment.is_empty()
    {
        sentences.push(prose::sentence(&comment));
    }
    if !activity.breaches.is_empty() {
        sentences.push(format!("Saknar {}.", activities::lacks(&activity.breaches)));
    }
    if activity.secret {
        sentences.push(match &activity.legal_ground {
            Some(ground) => format!("Raden är märkt för sekretess ({ground})."),
            None => "Raden är märkt för sekretess.".to_owned(),
        });
    }
    (!sentences.is_empty()).then(|| Note {
        code: if activity.id.is_empty() {
            activities::name(activity)
        } else {
            activity.id.clone()
        },
        text: sentences.join(" "),
    })
}
