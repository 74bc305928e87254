//! What the follow-up shows, area by area: the goals that are not met with
//! their figures, and those that are by name.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures;
use super::super::super::goals::lower_first;
use super::super::super::indicators;
use super::super::super::node::words;
use super::super::super::status::{self, Distribution, Status};
use super::super::super::tally::{Noun, Tally};
use super::super::shortened::shortened;
use crate::domain::Assessment;
use crate::report::{Goal, Indicator, Shown};
use crate::swedish::{self, Gender};

words! {
    /// An area.
    pub struct MemorandumArea {
        /// Its name.
        pub name: String,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// How its goals went, in a sentence.
        pub text: String,
        /// The goals that are not met, with their figures.
        pub goals: Vec<MemorandumGoal>,
        /// The goals that are met, by name.
        pub met: Option<String>,
    }

    /// A goal.
    pub struct MemorandumGoal {
        /// Its code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// The assessment.
        pub status: Status,
        /// Why it is what it is: its indicators' figures.
        pub text: String,
    }
}

const GOALS: Noun = Noun {
    many: "mål",
    only: "målet",
    both: "målen",
};
/// How much is said: less of each goal where they are many.
#[derive(Clone, Copy)]
struct Most {
    /// Goals that are told of with their figures.
    goals: usize,
    /// Goals of an area that are met and named.
    met: usize,
    /// Indicators of a goal.
    indicators: usize,
    /// Characters of a goal's or an indicator's name.
    name: usize,
}

/// From this many goals on, less is said of each.
const MANY: usize = 24;

fn most(context: &Context<'_>) -> Most {
    if context.report.goals.len() < MANY {
        Most {
            goals: 16,
            met: 6,
            indicators: 3,
            name: 120,
        }
    } else {
        Most {
            goals: 12,
            met: 2,
            indicators: 2,
            name: 70,
        }
    }
}

/// Returns the areas.
pub(super) fn areas(context: &Context<'_>) -> Vec<MemorandumArea> {
    let most = most(context);
    let mut left = most.goals;
    let areas = context.report.areas.iter();
    areas
        .map(|area| {
            let goals: Vec<&Goal> = area
                .goals
                .iter()
                .filter_map(|code| context.report.goal(code))
                .collect();
            let told: Vec<MemorandumGoal> = goals
                .iter()
                .filter(|goal| is_told(goal))
                .take(left)
                .map(|goal| memorandum_goal(context, goal, most))
                .collect();
            left -= told.len();
            let tally = Tally::goals(area.goal_counts, GOALS, context.period);
            MemorandumArea {
                name: area.name.clone(),
                distribution: status::area_distribution(context.period, area),
                text: tally.sentence().unwrap_or_default(),
                goals: told,
                met: met(context, &goals, most),
            }
        })
        .collect()
}

/// Returns how many goals are left out.
pub(super) fn note(context: &Context<'_>) -> Option<String> {
    let all = context.report.goals.iter().filter(|g| is_told(g)).count();
    let left = all.saturating_sub(most(context).goals);
    (left > 0).then(|| {
        format!(
            "Ytterligare {} mål som inte är uppfyllda redovisas i {}.",
            Counts::new(left, Gender::Neuter).write(left),
            context.period.title()
        )
    })
}

fn is_told(goal: &Goal) -> bool {
    goal.assessment != Assessment::Met
}

fn met(context: &Context<'_>, goals: &[&Goal], most: Most) -> Option<String> {
    let met: Vec<&&Goal> = goals.iter().filter(|goal| !is_told(goal)).collect();
    if met.is_empty() {
        return None;
    }
    let word = if context.period.is_interim() {
        "Bedöms uppfyllas"
    } else {
        "Uppfyllda"
    };
    let named: Vec<String> = met
        .iter()
        .take(most.met)
        .map(|goal| format!("{} ({})", shortened(&goal.name, most.name), goal.code))
        .collect();
    let left = met.len() - named.len();
    let rest = match left {
        0 => String::new(),
        n => format!("; {} mål till", Counts::new(n, Gender::Neuter).write(n)),
    };
    Some(format!("{word}: {}{rest}.", named.join("; ")))
}

fn memorandum_goal(context: &Context<'_>, goal: &Goal, most: Most) -> MemorandumGoal {
    MemorandumGoal {
        code: goal.code.to_string(),
        name: shortened(&goal.name, most.name),
        status: context.period.status(goal.assessment),
        text: figures_of(context, goal, most),
    }
}

/// `Svarstid på e-post blev 2,8 dagar mot målvärdet högst 2,0 dagar.`
fn figures_of(context: &Context<'_>, goal: &Goal, most: Most) -> String {
    let indicators: Vec<&Indicator> = context.report.indicators_of(&goal.code).collect();
    if indicators.is_empty() {
        return "Målet saknar indikator.".to_owned();
    }
    let mut sentences = Vec::new();
    let missed: Vec<&&Indicator> = indicators
        .iter()
        .filter(|i| {
            matches!(
                i.assessment,
                Shown::Open(Assessment::PartlyMet | Assessment::NotMet)
            )
        })
        .collect();
    let told: Vec<String> = missed
        .iter()
        .take(most.indicators)
        .filter_map(|indicator| missed_by(indicator, most))
        .collect();
    if !told.is_empty() {
        let outcome = if context.period.is_interim() {
            "Prognos"
        } else {
            "Utfall"
        };
        sentences.push(format!("{outcome}: {}.", told.join("; ")));
    }
    let left = missed.len().saturating_sub(most.indicators);
    if left > 0 {
        sentences.push(format!(
            "Ytterligare {} {} når inte {}.",
            Counts::new(left, Gender::Common).write(left),
            swedish::plural(left, "indikator", "indikatorer"),
            swedish::plural(left, "sitt målvärde", "sina målvärden")
        ));
    }
    let unmeasured: Vec<String> = indicators
        .iter()
        .filter(|i| i.assessment == Assessment::NotMeasured)
        .map(|i| {
            format!(
                "{} ({})",
                lower_first(&shortened(&i.name, most.name)),
                i.code
            )
        })
        .collect();
    if !unmeasured.is_empty() && unmeasured.len() <= most.indicators {
        let verb = if context.period.is_interim() {
            "Prognos saknas för"
        } else {
            "Inte mätt:"
        };
        sentences.push(format!("{verb} {}.", swedish::join(&unmeasured)));
    }
    if goal.counts.is_withheld() && sentences.is_empty() {
        sentences.push("Indikatorernas utfall lämnas inte.".to_owned());
    }
    if let Some(decided) = &goal.decided
        && decided.assessment != goal.assessment
    {
        sentences.push(format!(
            "Beslutad bedömning: {}.",
            decided.assessment.word()
        ));
    }
    sentences.join(" ")
}

fn missed_by(indicator: &Indicator, most: Most) -> Option<String> {
    let decimals = indicators::decimals(indicator);
    let unit = indicator.common_unit;
    let outcome = indicator.outcome.as_ref()?.value;
    let target = indicator.target.as_ref()?.target.value;
    let reach = figures::reach(target, indicator.direction);
    let reach = if reach.is_empty() {
        String::new()
    } else {
        format!("{reach} ")
    };
    Some(format!(
        "{} ({}) {}, målvärde {reach}{}",
        lower_first(&shortened(&indicator.name, most.name)),
        indicator.code,
        figures::measure_in(outcome, unit, decimals),
        figures::target_in(target, unit, decimals)
    ))
}
