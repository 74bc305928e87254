//! IT-säkerhet: the security goals at a glance, the year's sub-goals, the
//! critical systems and their approvals, the incidents, and risk against
//! cost.

use super::approvals::{self, ApprovalsPart};
use super::context::Context;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::incidents::{self, IncidentsPart};
use super::node::words;
use super::prose::{self, Prose};
use super::register::{self, OtherSystemsPart};
use super::risks::{self, RisksPart};
use super::status::{self, Distribution, Status};
use super::sub_goals::{self, SubGoalsPart};
use super::systems::{self, SystemsPart};
use super::tally::{Noun, Tally};
use crate::edition::Part;
use crate::report::Goal;
use crate::swedish;

words! {
    /// IT-säkerhet.
    pub struct SecuritySection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// How it went, in a few sentences.
        pub verdict: String,
        /// The kommun's own words about IT security.
        pub own: Option<Prose>,
        /// The security goals.
        pub goals: SecurityGoalsPart,
        /// The year's sub-goals.
        pub sub_goals: SubGoalsPart,
        /// The critical systems.
        pub systems: SystemsPart,
        /// Their operating approvals.
        pub approvals: ApprovalsPart,
        /// The other systems.
        pub others: OtherSystemsPart,
        /// The incidents.
        pub incidents: IncidentsPart,
        /// Risk against cost.
        pub risks: RisksPart,
    }

    /// The security goals at a glance.
    pub struct SecurityGoalsPart {
        /// The heading.
        pub heading: Heading,
        /// What is said when there are none.
        pub empty: Option<String>,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The goals.
        pub rows: Vec<SecurityGoalRow>,
    }

    /// A security goal.
    pub struct SecurityGoalRow {
        /// The code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it is accounted for.
        pub anchor: Option<String>,
        /// Last year's assessment as a word.
        pub last: String,
        /// The assessment.
        pub status: Status,
        /// How its indicators are assessed.
        pub distribution: Distribution,
    }
}

/// What the goals of this section are called.
const GOALS: Noun = Noun {
    many: "säkerhetsmål",
    only: "säkerhetsmålet",
    both: "säkerhetsmålen",
};

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> SecuritySection {
    let [
        goals,
        sub_goals,
        systems,
        approvals,
        others,
        incidents,
        risks,
    ] = headings(context);
    SecuritySection {
        heading: Section::Security.heading(context),
        withheld: context.withheld(Part::Security),
        verdict: verdict(context),
        own: context.text("it-säkerhet").map(prose::with_lead),
        goals: goals_part(context, goals),
        sub_goals: sub_goals::part(context, sub_goals),
        systems: systems::part(context, systems),
        approvals: approvals::part(context, approvals),
        others: register::others(context, others),
        incidents: incidents::part(context, incidents),
        risks: risks::part(context, risks),
    }
}

/// Returns the headings of the section's parts.
pub(super) fn headings(context: &Context<'_>) -> [Heading; 7] {
    let mut at = 0;
    [
        ("Säkerhetsmålen", "sakerhetsmalen"),
        ("Årets delmål", "delmal"),
        ("Samhällsviktiga system", "samhallsviktiga-system"),
        ("Driftgodkännanden", "driftgodkannanden"),
        ("Övriga system", "ovriga-system"),
        ("Incidenter", "incidenter"),
        ("Risk och kostnad", "risk-och-kostnad"),
    ]
    .map(|(title, anchor)| {
        at += 1;
        Section::Security.part(context, at - 1, title, anchor.to_owned())
    })
}

/// Returns the goals about security: those of an area, or of a section of the
/// policy, that is about it.
pub(super) fn goals<'a>(context: &Context<'a>) -> Vec<&'a Goal> {
    let about = |text: &str| text.to_lowercase().contains("säkerhet");
    let all = &context.report.goals;
    let by_area: Vec<_> = all.iter().filter(|goal| about(&goal.area)).collect();
    if by_area.is_empty() {
        all.iter().filter(|goal| about(&goal.section)).collect()
    } else {
        by_area
    }
}

fn verdict(context: &Context<'_>) -> String {
    let counts = goals(context).iter().map(|goal| goal.assessment).collect();
    [
        Tally::goals(counts, GOALS, context.period).sentence(),
        Some(systems::verdict(&context.report.systems)),
        Some(incidents::verdict(context)),
        risks::verdict(&context.report.risks),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

fn goals_part(context: &Context<'_>, heading: Heading) -> SecurityGoalsPart {
    let goals = goals(context);
    SecurityGoalsPart {
        heading,
        empty: goals
            .is_empty()
            .then(|| "Inget policymål gäller IT-säkerhet.".to_owned()),
        heads: heads(&[
            "Kod",
            "Mål",
            &context.period.assessment_head(context.year - 1),
            &context.period.assessment_head(context.year),
            "Indikatorer",
            "Sida",
        ]),
        rows: goals.iter().map(|goal| goal_row(context, goal)).collect(),
    }
}

fn goal_row(context: &Context<'_>, goal: &Goal) -> SecurityGoalRow {
    SecurityGoalRow {
        code: goal.code.to_string(),
        name: goal.name.clone(),
        anchor: context.goal_anchor(&goal.code),
        last: goal
            .earlier
            .iter()
            .find(|(year, _)| *year == context.year - 1)
            .map_or_else(|| swedish::NOTHING.to_owned(), |(_, a)| a.word().to_owned()),
        status: context.period.status_under_head(goal.assessment),
        distribution: status::shown_distribution(goal.counts, |counts| {
            context.period.short_distribution(counts)
        }),
    }
}
