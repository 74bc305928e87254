//! IT-infrastruktur: the programme, what was done in it, and how the goal it
//! serves went.

use super::activities;
use super::context::Context;
use super::documents;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::indicators::{self, IndicatorTable};
use super::node::words;
use super::notes::{self, Note};
use super::prose::{self, Prose};
use super::status::Status;
use crate::domain::{DocumentType, Figure, GoalCode, Program};
use crate::edition::Part;
use crate::report::{Activity, Document, Goal, Indicator, Shown, WITHHELD};
use crate::swedish;

words! {
    /// IT-infrastruktur.
    pub struct InfrastructureSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// Whether there is a programme, and how it went.
        pub verdict: String,
        /// The kommun's own words about it.
        pub own: Option<Prose>,
        /// `Programmets insatser`.
        pub activities_title: String,
        /// What became of the activities.
        pub activities_text: String,
        /// The columns' headers.
        pub activities_heads: Vec<String>,
        /// The activities.
        pub activities: Vec<ProgrammeRow>,
        /// The goals that the programme serves.
        pub goals: Vec<ServedGoal>,
        /// What is said when there are none.
        pub goals_nothing: Option<String>,
    }

    /// An activity of the programme.
    pub struct ProgrammeRow {
        /// What is done.
        pub name: String,
        /// What explains how it went.
        pub beside: String,
        /// The förvaltning's code, and the function.
        pub responsible: String,
        /// From when.
        pub start: String,
        /// To when.
        pub end: String,
        /// How it went.
        pub status: Status,
        /// The budget, tkr.
        pub budget: String,
        /// The outcome, tkr.
        pub outcome: String,
        /// Whether it is the sum of the others.
        pub total: bool,
    }

    /// A goal that the programme serves.
    pub struct ServedGoal {
        /// The code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it is accounted for.
        pub anchor: Option<String>,
        /// The assessment.
        pub status: Status,
        /// Its indicators; the rows lead to section Måluppfyllelse.
        pub table: IndicatorTable,
        /// The notes under the table.
        pub notes: Vec<Note>,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> InfrastructureSection {
    let activities = activities(context);
    let goals = goals(context, &activities);
    InfrastructureSection {
        heading: Section::Infrastructure.heading(context),
        withheld: context.withheld(Part::Infrastructure),
        verdict: std::iter::once(programme(context))
            .chain(goals.iter().map(|goal| goal_sentence(context, goal)))
            .collect::<Vec<_>>()
            .join(" "),
        own: context.text("it-infrastruktur").map(prose::with_lead),
        activities_title: "Programmets insatser".to_owned(),
        activities_text: activities_text(context, &activities),
        activities_heads: heads(&[
            "Insats",
            "Ansvarig",
            "Start",
            "Slut",
            "Läge",
            "Budget, tkr",
            &context.period.activity_outcome_head(),
        ]),
        activities: rows(context, &activities),
        goals_nothing: goals
            .is_empty()
            .then(|| "Inget policymål gäller IT-infrastruktur.".to_owned()),
        goals: goals
            .into_iter()
            .map(|goal| served(context, goal))
            .collect(),
    }
}

fn activities<'a>(context: &Context<'a>) -> Vec<&'a Activity> {
    let all = context.report.plans.activities.iter();
    all.filter(|activity| activity.program == Some(Program::Infrastructure))
        .collect()
}

/// Returns the goals about infrastructure: those whose words name it, or else
/// those that the programme's activities serve.
fn goals<'a>(context: &Context<'a>, activities: &[&Activity]) -> Vec<&'a Goal> {
    let all = &context.report.goals;
    let named: Vec<&Goal> = all
        .iter()
        .filter(|goal| goal.name.to_lowercase().contains("infrastruktur"))
        .collect();
    if !named.is_empty() {
        return named;
    }
    let served: Vec<&GoalCode> =
        activities.iter().filter_map(|a| a.goal.as_ref()).collect();
    all.iter()
        .filter(|goal| served.contains(&&goal.code))
        .collect()
}

fn programme(context: &Context<'_>) -> String {
    let programmes: Vec<&Document> = context
        .report
        .documents
        .iter()
        .filter(|document| document.kind == Some(DocumentType::InfrastructureProgramme))
        .collect();
    let in_force = programmes.iter().find(|document| document.in_force);
    let latest = programmes.iter().max_by_key(|document| document.valid_to);
    match (in_force, latest) {
        (Some(document), _) => in_force_sentence(document),
        (None, Some(document)) => {
            let name = prose::one_line(&document.name);
            let last_day = context.report.about.period.last_day();
            match document.valid_to {
                Some(day) if day < last_day => format!(
                    "{name} gällde till {} och har inte ersatts.",
                    swedish::date(day)
                ),
                _ => format!("{name} gällde inte vid periodens slut."),
            }
        }
        (None, None) => "Inget IT-infrastrukturprogram är redovisat. Policyn kräver att \
                         kommunstyrelsen fastställer ett."
            .to_owned(),
    }
}

/// `Mål S4 är uppfyllt.`
fn goal_sentence(context: &Context<'_>, goal: &Goal) -> String {
    if context.period.is_interim() {
        let how = context.period.assessment(goal.assessment);
        return format!("Mål {}: {how}.", goal.code);
    }
    let how = goal.assessment.word().replace("ej ", "inte ");
    format!("Mål {} är {how}.", goal.code)
}

/// `IT-infrastrukturprogram 2024–2028 fastställdes av kommunstyrelsen
/// 2024-02-13, § 12, och gäller till 2028-12-31.`
fn in_force_sentence(document: &Document) -> String {
    let until = document.valid_to.map_or_else(
        || "gäller tills vidare".to_owned(),
        |day| format!("gäller till {}", swedish::date(day)),
    );
    let name = prose::one_line(&document.name);
    let adopted = documents::adopted(document);
    // A date alone would read as if someone were called so.
    let by = if document.adopted_by.is_some() {
        "av "
    } else {
        ""
    };
    let comma = if document.paragraph.is_some() {
        ","
    } else {
        ""
    };
    if adopted == swedish::NOTHING {
        format!("{name} {until}.")
    } else {
        format!("{name} fastställdes {by}{adopted}{comma} och {until}.")
    }
}

fn activities_text(context: &Context<'_>, activities: &[&Activity]) -> String {
    let counts = context
        .report
        .plans
        .by_program
        .iter()
        .find(|(program, _)| *program == Program::Infrastructure);
    if activities.is_empty() && counts.is_none() {
        return "Ingen insats i IT-planerna hör till programmet.".to_owned();
    }
    counts.map_or_else(String::new, |(_, counts)| {
        let late = activities.iter().copied().collect();
        activities::sentences(context, counts, late)
    })
}

fn rows(context: &Context<'_>, activities: &[&Activity]) -> Vec<ProgrammeRow> {
    let mut rows: Vec<ProgrammeRow> = activities.iter().map(|a| row(a)).collect();
    let counts = context
        .report
        .plans
        .by_program
        .iter()
        .find(|(program, _)| *program == Program::Infrastructure);
    if let Some((_, counts)) = counts.filter(|_| rows.len() > 1) {
        rows.push(ProgrammeRow {
            name: "Alla insatser".to_owned(),
            beside: String::new(),
            responsible: String::new(),
            start: String::new(),
            end: String::new(),
            status: Status {
                kind: "none".to_owned(),
                word: String::new(),
            },
            budget: shown(&counts.budget),
            outcome: shown(&counts.outcome),
            total: true,
        });
    }
    rows
}

fn row(activity: &Activity) -> ProgrammeRow {
    let responsible = activity
        .responsible
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty());
    let day = activities::date_or_nothing;
    ProgrammeRow {
        name: activities::name(activity),
        beside: activity
            .comment
            .as_deref()
            .map(prose::one_line)
            .into_iter()
            .chain(super::register::secrecy(
                activity.secret,
                activity.legal_ground.as_deref(),
            ))
            .collect::<Vec<_>>()
            .join(" "),
        responsible: match responsible {
            Some(function) => format!("{function} ({})", activity.department),
            None => activity.department.to_string(),
        },
        start: day(activity.start),
        end: day(activity.end),
        status: activities::fate(activity),
        budget: amount(activity.budget.as_ref()),
        outcome: amount(activity.outcome.as_ref()),
        total: false,
    }
}

fn served(context: &Context<'_>, goal: &Goal) -> ServedGoal {
    let own: Vec<&Indicator> = context.report.indicators_of(&goal.code).collect();
    let mut table = indicators::table(context, &own);
    // The rows of section Måluppfyllelse have the anchors; these lead to them.
    for row in &mut table.rows {
        row.sources = row.anchor.take();
    }
    ServedGoal {
        code: goal.code.to_string(),
        name: goal.name.clone(),
        anchor: context.goal_anchor(&goal.code),
        status: context.period.status(goal.assessment),
        table,
        notes: own
            .iter()
            .filter_map(|indicator| notes::indicator(context, indicator))
            .collect(),
    }
}

fn shown(figure: &Shown<Option<Figure<f64>>>) -> String {
    figure
        .as_ref()
        .open()
        .map_or_else(|| WITHHELD.to_owned(), |figure| amount(figure.as_ref()))
}

fn amount(figure: Option<&Figure<f64>>) -> String {
    figure.map_or_else(
        || swedish::NOTHING.to_owned(),
        |figure| swedish::fixed(figure.value, 0),
    )
}
