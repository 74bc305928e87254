//! What became of the activities, counted per förvaltning and per programme.

use super::super::context::Context;
use super::super::node::words;
use super::super::{activities, figures};
use crate::domain::{EditionKind, Figure, Program};
use crate::report::{Activity, ActivityCounts, Shown, WITHHELD};
use crate::swedish::{self, NOTHING};

words! {
    /// What became of a förvaltning's or a programme's activities.
    pub struct CountsRow {
        /// The förvaltning or the programme.
        pub name: String,
        /// Where it is told about.
        pub anchor: Option<String>,
        /// What is said beside the name.
        pub beside: String,
        /// Whether it is the sum of the others.
        pub total: bool,
        /// How many there are.
        pub all: String,
        /// How many were to be done.
        pub due: String,
        /// How many were done in time.
        pub in_time: String,
        /// How many are late.
        pub late: String,
        /// How many are cancelled.
        pub cancelled: String,
        /// How many go on.
        pub carried_over: String,
        /// The budget, tkr.
        pub budget: String,
        /// The outcome, tkr.
        pub outcome: String,
        /// Outcome less budget, tkr.
        pub deviation: String,
    }
}

/// Returns the columns' headers.
pub(super) fn heads(context: &Context<'_>, first: &str) -> Vec<String> {
    super::heads(&[
        first,
        "Insatser",
        "Skulle vara klara",
        "Klara i tid",
        "Försenade",
        "Avbrutna",
        "Går vidare",
        "Budget, tkr",
        &context.period.activity_outcome_head(),
        "Avvikelse, tkr",
    ])
}

/// Returns a row for every förvaltning, reported or not, and the sum.
pub(super) fn departments(context: &Context<'_>) -> Vec<CountsRow> {
    let plans = &context.report.plans;
    let mut rows: Vec<CountsRow> = context
        .report
        .departments
        .iter()
        .filter_map(|department| {
            let counts = plans
                .by_department
                .iter()
                .find(|(code, _)| code == &department.code)
                .map(|(_, counts)| counts);
            let missing = plans.missing.contains(&department.code);
            let none = plans.declared_none.contains(&department.code);
            if counts.is_none() && !missing && !none {
                return None;
            }
            let row = match counts {
                Some(counts) if !missing => counts_row(context, &department.name, counts),
                _ if none => {
                    counts_row(context, &department.name, &ActivityCounts::default())
                }
                _ => nothing_row(&department.name),
            };
            Some(CountsRow {
                anchor: context.department_anchor(&department.code),
                beside: if missing {
                    "har inte redovisat"
                } else if none {
                    "inga att redovisa"
                } else {
                    ""
                }
                .to_owned(),
                ..row
            })
        })
        .collect();
    if plans.activities.is_empty() {
        // A table without a single figure says no more than the sentences.
        rows.clear();
    } else if rows.len() > 1 {
        rows.push(CountsRow {
            total: true,
            ..counts_row(context, "Samtliga", &plans.total)
        });
    }
    rows
}

/// Returns a row for every programme that has activities.
pub(super) fn programs(context: &Context<'_>) -> Vec<CountsRow> {
    let plans = &context.report.plans;
    let rows = plans.by_program.iter();
    let mut rows: Vec<CountsRow> = rows
        .map(|(program, counts)| counts_row(context, program.word(), counts))
        .collect();
    let without: Vec<&Activity> = plans
        .activities
        .iter()
        .filter(|activity| activity.program.is_none())
        .collect();
    if !without.is_empty() && !rows.is_empty() {
        // Not a programme, so the analysis has no counts for it; without the
        // row the columns would not add up.
        rows.push(CountsRow {
            all: figures::count(without.len()),
            ..nothing_row("Utan program")
        });
    }
    rows
}

fn counts_row(context: &Context<'_>, name: &str, counts: &ActivityCounts) -> CountsRow {
    let count = figures::shown_count;
    let shown = |withheld: bool, amount: String| {
        if withheld {
            WITHHELD.to_owned()
        } else {
            amount
        }
    };
    let amount = |figure: Option<f64>| {
        figure.map_or_else(|| NOTHING.to_owned(), |amount| swedish::fixed(amount, 0))
    };
    let value = |amount: &Shown<Option<Figure<f64>>>| {
        let amount = amount.as_ref().open().and_then(Option::as_ref);
        amount.map(|figure| figure.value)
    };
    let (budget, outcome) = (value(&counts.budget), value(&counts.outcome));
    let whole_year = (!context.period.is_interim()).then_some(());
    CountsRow {
        name: name.to_owned(),
        anchor: None,
        beside: String::new(),
        total: false,
        all: count(counts.all),
        due: count(counts.due),
        in_time: count(counts.in_time),
        late: count(counts.late),
        cancelled: count(counts.cancelled),
        carried_over: count(counts.carried_over),
        budget: shown(counts.budget.is_withheld(), amount(budget)),
        outcome: shown(counts.outcome.is_withheld(), amount(outcome)),
        // Eight months are not held against the budget of a year.
        deviation: whole_year.and(budget.zip(outcome)).map_or_else(
            || NOTHING.to_owned(),
            |(budget, outcome)| swedish::signed(outcome - budget, 0),
        ),
    }
}

fn nothing_row(name: &str) -> CountsRow {
    let nothing = || NOTHING.to_owned();
    CountsRow {
        name: name.to_owned(),
        anchor: None,
        beside: String::new(),
        total: false,
        all: nothing(),
        due: nothing(),
        in_time: nothing(),
        late: nothing(),
        cancelled: nothing(),
        carried_over: nothing(),
        budget: nothing(),
        outcome: nothing(),
        deviation: nothing(),
    }
}

/// Returns what must be said of the tables.
pub(super) fn notes(context: &Context<'_>) -> Vec<String> {
    let plans = &context.report.plans;
    if plans.activities.is_empty() {
        return Vec::new();
    }
    let last = swedish::date_long(context.report.about.period.last_day());
    let mut notes = vec![format!(
        "«Skulle vara klara» är de insatser vars slut är senast den {last}, utom de \
         avbrutna; var och en av dem är klar i tid eller försenad."
    )];
    let has_security =
        |(program, _): &(Program, ActivityCounts)| *program == Program::Security;
    if context.kind == EditionKind::Public && plans.by_program.iter().any(has_security) {
        notes.push(
            "Insatserna i säkerhetshandlingsplaner räknas bara för hela kommunen."
                .to_owned(),
        );
    }
    let amounts = activities::missing_amounts(plans.activities.iter());
    let is_told =
        |amount: &Shown<Option<Figure<f64>>>| matches!(amount, Shown::Open(Some(_)));
    let both = is_told(&plans.total.budget) && is_told(&plans.total.outcome);
    if both && context.period.is_interim() {
        notes.push(
            "Budgeten gäller hela året och utfallet till och med den 31 augusti, så \
             någon avvikelse räknas inte."
                .to_owned(),
        );
    } else if both {
        notes.push(
            "Avvikelsen är utfall minus budget. En insats som går vidare kan ha \
             kostnader kvar."
                .to_owned(),
        );
    }
    notes.extend(amounts);
    notes
}
