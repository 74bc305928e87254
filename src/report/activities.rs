//! The IT plans: what was to be done, and what became of it (DESIGN §5.9).

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, DepartmentCode, Figure, GoalCode, Place, Program, Source, sum_of_tkr,
};

use super::{Count, Shown};

/// The IT plans of the förvaltningar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans {
    /// Every activity, by förvaltning in the order of `Organisation`, then in
    /// the order of its sheet.
    pub activities: Vec<Activity>,
    /// What became of them, for each förvaltning that has reported, in the
    /// order of `Organisation`.
    pub by_department: Vec<(DepartmentCode, ActivityCounts)>,
    /// What became of them, for each programme that has any, in the order of
    /// the vocabulary.
    pub by_program: Vec<(Program, ActivityCounts)>,
    /// What became of all of them.
    pub total: ActivityCounts,
    /// The förvaltningar that have said that they have none.
    pub declared_none: Vec<DepartmentCode>,
    /// The förvaltningar that have not reported any plan.
    pub missing: Vec<DepartmentCode>,
}

/// An activity of an IT plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The förvaltning's own number; empty when it has none.
    pub id: String,
    /// What is to be done.
    pub name: String,
    /// The programme.
    pub program: Option<Program>,
    /// The goal it serves.
    pub goal: Option<GoalCode>,
    /// The system it concerns, as written.
    pub system: Option<String>,
    /// The priority, 1 the highest, 3 the lowest.
    pub priority: Option<u8>,
    /// The function responsible for carrying it out.
    pub responsible: Option<String>,
    /// The function responsible for following it up.
    pub follow_up: Option<String>,
    /// When it begins.
    pub start: Option<NaiveDate>,
    /// When it is to be done.
    pub end: Option<NaiveDate>,
    /// How far it has come, as ticked.
    pub status: Option<ActivityStatus>,
    /// The share that is done, in %.
    pub done: Option<Figure<f64>>,
    /// When it was done.
    pub finished: Option<NaiveDate>,
    /// The budget, tkr.
    pub budget: Option<Figure<f64>>,
    /// The outcome, tkr.
    pub outcome: Option<Figure<f64>>,
    /// The comment.
    pub comment: Option<String>,
    /// How it went, judged from its dates.
    pub timing: Timing,
    /// What it lacks of what the policy requires, in the order of
    /// [`PlanBreach`].
    pub breaches: Vec<PlanBreach>,
    /// Whether it is unfinished and goes on next year: neither done nor
    /// cancelled.
    pub carried_over: bool,
    /// Whether its row is marked `Sekretess`.
    pub secret: bool,
    /// The legal ground that a person entered.
    pub legal_ground: Option<String>,
    /// The cell with its name.
    pub place: Place,
}

/// How an activity went, judged from its dates and never from what was ticked
/// alone (DESIGN §5.9). The last day is the period's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// It is `avbruten`.
    Cancelled,
    /// It was to be done by the last day and was, on or before `Slut`.
    InTime,
    /// It was to be done by the last day and was done by then, but after
    /// `Slut`.
    DoneLate {
        /// By how many days.
        days: i64,
    },
    /// It was to be done by the last day and is not, or has no `Avslutad`
    /// that shows it.
    Overdue {
        /// How many days passed from `Slut` to the last day.
        days: i64,
    },
    /// `Slut` is after the last day.
    NotDue,
    /// It has no `Slut`, so nothing can be said.
    NoDeadline,
}

impl Timing {
    /// Returns whether it is late.
    pub const fn is_late(self) -> bool {
        matches!(self, Self::DoneLate { .. } | Self::Overdue { .. })
    }

    /// Returns whether it is in the base of `andel klara i tid`: it was to be
    /// done by the last day and is not cancelled.
    pub const fn is_due(self) -> bool {
        matches!(self, Self::InTime) || self.is_late()
    }

    /// Returns the Swedish words, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "avbruten",
            Self::InTime => "klar i tid",
            Self::DoneLate { .. } => "klar för sent",
            Self::Overdue { .. } => "försenad",
            Self::NotDue => "ej förfallen",
            Self::NoDeadline => "utan slutdatum",
        }
    }
}

/// What an activity lacks of what the policy's chapter 3 requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanBreach {
    /// Nobody is responsible for carrying it out.
    Responsible,
    /// `Start` or `Slut` is missing.
    Schedule,
    /// Nobody is responsible for following it up.
    FollowUp,
    /// It has no priority.
    Priority,
}

impl PlanBreach {
    /// Returns what is missing in Swedish words, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Responsible => "ansvarig",
            Self::Schedule => "tidsplan",
            Self::FollowUp => "uppföljningsansvar",
            Self::Priority => "prioritet",
        }
    }
}

/// What became of a number of activities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActivityCounts {
    /// How many there are, the cancelled included.
    pub all: Count,
    /// How many were to be done by the last day, without the cancelled: the
    /// base of `andel klara i tid`.
    pub due: Count,
    /// How many of those were done in time.
    pub in_time: Count,
    /// How many of those are late: done late or not done.
    pub late: Count,
    /// How many are done, due or not: with an `Avslutad` by the last day, or
    /// ticked as `klar` without any.
    pub done: Count,
    /// How many are cancelled.
    pub cancelled: Count,
    /// How many go on next year.
    pub carried_over: Count,
    /// How many lack something that the policy requires.
    pub with_breach: Count,
    /// The sum of the budgets, tkr; `None` when none is given.
    pub budget: Shown<Option<Figure<f64>>>,
    /// The sum of the outcomes, tkr; `None` when none is given.
    pub outcome: Shown<Option<Figure<f64>>>,
}

impl ActivityCounts {
    /// Returns what became of some activities (DESIGN §5.9). The cells of the
    /// sums go under the headers of the budget and the outcome.
    pub fn over<'a>(
        activities: impl IntoIterator<Item = &'a Activity>,
        [budget, outcome]: [&str; 2],
    ) -> Self {
        let activities: Vec<&Activity> = activities.into_iter().collect();
        let count = |is_one: fn(&Activity) -> bool| {
            let found = activities.iter().filter(|activity| is_one(activity));
            Count::Of(found.count())
        };
        let sum = |header: &str, of: fn(&Activity) -> Option<&Figure<f64>>| {
            let figures: Vec<_> = activities.iter().filter_map(|a| of(a)).collect();
            let values: Vec<f64> = figures.iter().map(|figure| figure.value).collect();
            let cells = figures.iter().flat_map(|figure| &figure.sources);
            let sources = cells.map(|cell| Source {
                field: header.into(),
                place: cell.place.clone(),
            });
            let total = sum_of_tkr(&values);
            Shown::Open(total.map(|total| Figure::new(total, sources.collect())))
        };
        Self {
            all: Count::Of(activities.len()),
            due: count(|a| a.timing.is_due()),
            in_time: count(|a| a.timing == Timing::InTime),
            late: count(|a| a.timing.is_late()),
            done: count(|a| a.timing != Timing::Cancelled && !a.carried_over),
            cancelled: count(|a| a.timing == Timing::Cancelled),
            carried_over: count(|a| a.carried_over),
            with_breach: count(|a| !a.breaches.is_empty()),
            budget: sum(budget, |a| a.budget.as_ref()),
            outcome: sum(outcome, |a| a.outcome.as_ref()),
        }
    }
}
