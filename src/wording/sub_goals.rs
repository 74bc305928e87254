//! The year's sub-goals for IT security, which the policy wants in the common
//! strategy (IT-policyn kap. 4).

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::prose;
use super::status::Status;
use crate::domain::ActivityStatus;
use crate::report::SubGoal;
use crate::swedish::{self, Gender};

words! {
    /// The year's sub-goals.
    pub struct SubGoalsPart {
        /// The heading.
        pub heading: Heading,
        /// How they went.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The sub-goals.
        pub rows: Vec<SubGoalRow>,
    }

    /// A sub-goal.
    pub struct SubGoalRow {
        /// The code.
        pub code: String,
        /// The sub-goal.
        pub name: String,
        /// What explains how it went.
        pub comment: String,
        /// The goal it serves.
        pub goal: String,
        /// Where that goal is accounted for.
        pub anchor: Option<String>,
        /// The responsible function.
        pub responsible: String,
        /// When it is to be reached.
        pub due: String,
        /// How far it has come.
        pub status: Status,
    }
}

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> SubGoalsPart {
    let sub_goals = &context.report.sub_goals;
    SubGoalsPart {
        heading,
        text: text(context),
        heads: heads(&["Kod", "Delmål", "Mål", "Ansvarig", "Klart senast", "Läge"]),
        rows: sub_goals.iter().map(|one| row(context, one)).collect(),
    }
}

/// `Av sex delmål för 2025 är fyra klara. Ett skulle ha varit klart men är
/// det inte.`
fn text(context: &Context<'_>) -> String {
    let sub_goals = &context.report.sub_goals;
    let year = context.year;
    let all = sub_goals.len();
    if all == 0 {
        return format!(
            "Inga delmål för IT-säkerhet är redovisade för {year}. Policyn kräver att de \
             beslutas varje år."
        );
    }
    let count = |wanted: &dyn Fn(&SubGoal) -> bool| {
        sub_goals.iter().filter(|one| wanted(one)).count()
    };
    let done = count(&|one| one.status == Some(ActivityStatus::Done));
    let late = count(&|one| one.late);
    let cancelled = count(&|one| one.status == Some(ActivityStatus::Cancelled));
    let write = Counts::new(all, Gender::Neuter);
    let mut sentences = vec![match (done, all) {
        (1, 1) => format!("Det enda delmålet för {year} är klart."),
        (0, 1) => format!("Det enda delmålet för {year} är inte klart."),
        (done, all) if done == all => {
            format!("Alla {} delmål för {year} är klara.", write.write(all))
        }
        _ => format!(
            "Av {} delmål för {year} är {} {}.",
            write.write(all),
            write.write(done),
            swedish::plural(done.max(1), "klart", "klara")
        ),
    }];
    if late > 0 {
        sentences.push(swedish::capitalised(&format!(
            "{} skulle ha varit {} men är det inte.",
            write.write(late),
            swedish::plural(late, "klart", "klara")
        )));
    }
    if cancelled > 0 {
        sentences.push(swedish::capitalised(&format!(
            "{} har avbrutits.",
            write.write(cancelled)
        )));
    }
    sentences.join(" ")
}

fn row(context: &Context<'_>, one: &SubGoal) -> SubGoalRow {
    let nothing = || swedish::NOTHING.to_owned();
    SubGoalRow {
        code: one.code.clone(),
        name: prose::one_line(&one.name),
        comment: one
            .comment
            .as_deref()
            .map(prose::one_line)
            .unwrap_or_default(),
        goal: one.goal.as_ref().map_or_else(nothing, ToString::to_string),
        anchor: one.goal.as_ref().and_then(|code| context.goal_anchor(code)),
        responsible: one
            .responsible
            .as_deref()
            .map_or_else(nothing, prose::one_line),
        due: one.due.map_or_else(nothing, swedish::date),
        status: status(one),
    }
}

/// Lateness is judged from the date and is what the reader must see; what was
/// ticked is said with it.
fn status(one: &SubGoal) -> Status {
    let (kind, word) = match (one.status, one.late) {
        (Some(ActivityStatus::Done), _) => ("met", "Klart"),
        (Some(ActivityStatus::Cancelled), _) => ("inapplicable", "Avbrutet"),
        (Some(ActivityStatus::Ongoing), false) => ("open", "Pågår"),
        (Some(ActivityStatus::NotStarted), false) => ("open", "Ej påbörjat"),
        (None, false) => ("unmeasured", "Ej redovisat"),
        (Some(ActivityStatus::Ongoing), true) => ("not", "Försenat, pågår"),
        (Some(ActivityStatus::NotStarted), true) => ("not", "Försenat, ej påbörjat"),
        (None, true) => ("not", "Försenat"),
    };
    Status {
        kind: kind.to_owned(),
        word: word.to_owned(),
    }
}
