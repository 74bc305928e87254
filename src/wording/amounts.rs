//! Amounts of the economy as rows of a table, and what must be said of sums
//! that lack parts. Amounts are in tkr.

use std::collections::BTreeMap;

use super::context::Context;
use super::heads::heads;
use super::node::words;
use crate::domain::{DepartmentCode, Figure, Post, nearly_equal};
use crate::report::{Amounts, EconomyRow};
use crate::swedish::{self, NO_BREAK_SPACE, NOTHING};

words! {
    /// The amounts of a post or a förvaltning.
    pub struct AmountRow {
        /// The post or the förvaltning.
        pub name: String,
        /// Where it is told about.
        pub anchor: Option<String>,
        /// What is said beside the name.
        pub beside: String,
        /// Whether it is the sum of the others.
        pub total: bool,
        /// The budget, tkr.
        pub budget: String,
        /// What it cost so far, tkr; only in the interim report, where it
        /// takes the share's place.
        pub so_far: Option<String>,
        /// The outcome, or the forecast of it, tkr.
        pub outcome: String,
        /// Outcome less budget, tkr.
        pub deviation: String,
        /// The deviation as a share of the budget, %.
        pub share: String,
        /// The deviation as a bar; nothing when there is none.
        pub bar: Option<DeviationBar>,
        /// The plan for each of the three years ahead, tkr.
        pub plans: Vec<String>,
    }

    /// A deviation as a bar to the left or to the right of the budget.
    pub struct DeviationBar {
        /// Where no deviation is, 0–1.
        pub zero: f64,
        /// Where it ends.
        pub at: f64,
        /// `over` or `under` the budget.
        pub kind: String,
    }
}

/// The columns of an economy, in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// The budget.
    Budget,
    /// What it cost so far, in the interim report.
    SoFar,
    /// The outcome, or the forecast of it.
    Outcome,
    /// The plan of the first, second or third year ahead.
    Plan(usize),
}

impl Column {
    /// Every column.
    pub(super) const ALL: [Self; 6] = [
        Self::Budget,
        Self::SoFar,
        Self::Outcome,
        Self::Plan(0),
        Self::Plan(1),
        Self::Plan(2),
    ];

    /// Returns the column's figure.
    pub(super) fn of(self, amounts: &Amounts) -> Option<f64> {
        let figure = match self {
            Self::Budget => amounts.budget.as_ref(),
            Self::SoFar => amounts.so_far.as_ref(),
            Self::Outcome => amounts.outcome.as_ref(),
            Self::Plan(at) => amounts.plans.get(at).and_then(Option::as_ref),
        };
        figure.map(|figure: &Figure<f64>| figure.value)
    }

    /// Returns the column in running text: `budget`, `plan för 2027`.
    fn word(self, context: &Context<'_>) -> String {
        let year = context.year;
        match self {
            Self::Budget => "budget".to_owned(),
            Self::SoFar => "utfall till och med augusti".to_owned(),
            Self::Outcome => context.report.about.period.kind.outcome_word().to_owned(),
            Self::Plan(at) => {
                let ahead = i32::try_from(at).unwrap_or_default();
                format!("plan för {}", year + 1 + ahead)
            }
        }
    }
}

impl AmountRow {
    /// Returns a row without a name or an amount.
    pub(super) fn nothing(context: &Context<'_>) -> Self {
        amount_row(context, "", &Amounts::default(), false)
    }
}

/// Returns an amount for a sentence: `1 250 tkr`.
pub(super) fn tkr(amount: f64) -> String {
    format!("{}{NO_BREAK_SPACE}tkr", swedish::fixed(amount, 0))
}

/// Returns the columns' headers.
pub(super) fn amount_heads(context: &Context<'_>, first: &str) -> Vec<String> {
    let year = context.year;
    let outcome = format!("{}, tkr", context.period.outcome_head());
    let figures = if context.period.is_interim() {
        [
            "Utfall t.o.m. augusti, tkr",
            outcome.as_str(),
            "Avvikelse, tkr",
        ]
    } else {
        [outcome.as_str(), "Avvikelse, tkr", "Avvikelse, %"]
    };
    let [second, third, fourth] = figures;
    heads(&[
        first,
        &format!("Budget {year}, tkr"),
        second,
        third,
        fourth,
        "Under eller över budget",
        &format!("Plan {}, tkr", year + 1),
        &format!("Plan {}, tkr", year + 2),
        &format!("Plan {}, tkr", year + 3),
    ])
}

/// Returns a row without a bar. A deviation is only printed where no part of
/// budget or outcome is missing, so that it is never the difference of sums
/// over different things.
pub(super) fn amount_row(
    context: &Context<'_>,
    name: &str,
    amounts: &Amounts,
    comparable: bool,
) -> AmountRow {
    let amount = |column: Column| {
        column
            .of(amounts)
            .map_or_else(|| NOTHING.to_owned(), |amount| swedish::fixed(amount, 0))
    };
    let deviation = amounts.deviation().filter(|_| comparable);
    let share = deviation.and_then(|deviation| {
        let budget = Column::Budget.of(amounts)?;
        (budget > 0.0).then(|| deviation / budget * 100.0)
    });
    let or_nothing = |figure: Option<f64>, decimals| {
        figure.map_or_else(
            || NOTHING.to_owned(),
            |figure| swedish::signed(figure, decimals),
        )
    };
    AmountRow {
        name: name.to_owned(),
        anchor: None,
        beside: String::new(),
        total: false,
        budget: amount(Column::Budget),
        so_far: context.period.is_interim().then(|| amount(Column::SoFar)),
        outcome: amount(Column::Outcome),
        deviation: or_nothing(deviation, 0),
        share: or_nothing(share, 1),
        bar: None,
        plans: (0..3).map(|at| amount(Column::Plan(at))).collect(),
    }
}

/// Returns the bars of a table's deviations on one scale, which has room for
/// the largest on either side that has any.
pub(super) fn bars(deviations: &[Option<f64>]) -> Vec<Option<DeviationBar>> {
    let known = || {
        deviations
            .iter()
            .flatten()
            .copied()
            .filter(|d| d.is_finite())
    };
    let low = known().fold(0.0, f64::min);
    let high = known().fold(0.0, f64::max);
    let span = high - low;
    if span <= 0.0 {
        return deviations.iter().map(|_| None).collect();
    }
    let at = |value: f64| ((value - low) / span).clamp(0.0, 1.0);
    deviations
        .iter()
        .map(|deviation| {
            let deviation = deviation.filter(|d| d.is_finite())?;
            Some(DeviationBar {
                zero: at(0.0),
                at: at(deviation),
                kind: if deviation > 0.0 { "over" } else { "under" }.to_owned(),
            })
        })
        .collect()
}

/// Returns the rows that have some amount but not this one.
pub(super) fn holes<'a>(
    rows: impl Iterator<Item = &'a EconomyRow>,
    column: Column,
) -> Vec<&'a EconomyRow> {
    rows.filter(|row| column.of(&row.amounts).is_none())
        .collect()
}

/// Returns whether the outcome, or the forecast of it, can be held against the
/// budget: neither lacks anything.
pub(super) fn is_whole<'a>(rows: impl Iterator<Item = &'a EconomyRow> + Clone) -> bool {
    holes(rows.clone(), Column::Budget).is_empty()
        && holes(rows, Column::Outcome).is_empty()
}

/// Returns what is missing under sums, one sentence for each column: `Utfall
/// saknas för Socialförvaltningen (licenser och personal).` A column that
/// nobody has filled in is seen in the table and left out here.
pub(super) fn missing_amounts(
    context: &Context<'_>,
    rows: &[&EconomyRow],
    by_department: bool,
) -> Vec<String> {
    Column::ALL
        .into_iter()
        .filter_map(|column| {
            let holes = holes(rows.iter().copied(), column);
            if holes.is_empty() || holes.len() == rows.len() {
                return None;
            }
            let what = if by_department {
                whose(context, &holes)
            } else {
                swedish::join(&posts(&holes))
            };
            Some(format!(
                "{} saknas för {what}.",
                swedish::capitalised(&column.word(context))
            ))
        })
        .collect()
}

fn whose(context: &Context<'_>, rows: &[&EconomyRow]) -> String {
    let mut order: Vec<&DepartmentCode> = Vec::new();
    let mut by: BTreeMap<&DepartmentCode, Vec<&EconomyRow>> = BTreeMap::new();
    for row in rows {
        if !order.contains(&&row.department) {
            order.push(&row.department);
        }
        by.entry(&row.department).or_default().push(row);
    }
    let parts: Vec<String> = order
        .into_iter()
        .map(|code| {
            let rows = by.get(code).map(Vec::as_slice).unwrap_or_default();
            format!(
                "{} ({})",
                context.department_name(code),
                swedish::join(&posts(rows))
            )
        })
        .collect();
    swedish::join(&parts)
}

fn posts<'a>(rows: &[&'a EconomyRow]) -> Vec<&'a str> {
    rows.iter().map(|row| row.post.word()).collect()
}

/// Returns that amounts are rounded, where they are.
pub(super) fn rounding<'a>(rows: impl Iterator<Item = &'a EconomyRow>) -> Option<String> {
    let rounded = rows
        .flat_map(|row| Column::ALL.map(|column| column.of(&row.amounts)))
        .flatten()
        .any(|amount| !nearly_equal(amount, amount.round()));
    rounded.then(|| {
        "Beloppen är avrundade till hela tkr, så summor kan skilja sig från sina delar."
            .to_owned()
    })
}

/// Returns a post as a row's name, with a capital.
pub(super) fn post(post: Post) -> String {
    swedish::capitalised(post.word())
}
