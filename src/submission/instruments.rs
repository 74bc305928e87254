//! The förvaltning's plans, systems, incidents, risks and economy (DESIGN
//! §4.2).

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Amount, Detection, Entry, GoalCode, IncidentCategory, Place, Placed,
    Post, Program, SystemRole,
};

/// An open sheet: its rows, and whether the förvaltning said that there are
/// none.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<R> {
    /// The rows, from top to bottom.
    pub rows: Vec<R>,
    /// The cell «Inga att redovisa»; absent when the sheet has none.
    pub none: Entry<bool>,
    /// The sheet; `None` when the workbook does not have it, or when nothing
    /// of what it holds could be read, which a finding tells of.
    pub place: Option<Place>,
}

impl<R> Default for Listed<R> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            none: Entry::Absent,
            place: None,
        }
    }
}

impl<R> Listed<R> {
    /// Returns whether the förvaltning has reported: the sheet has rows or
    /// says that there are none (DESIGN §5.3).
    pub fn is_reported(&self) -> bool {
        !self.rows.is_empty() || self.says_none()
    }

    /// Returns whether the sheet is empty on purpose.
    pub fn is_declared_empty(&self) -> bool {
        self.rows.is_empty() && self.says_none()
    }

    /// Returns whether «Inga att redovisa» is chosen, rows or not.
    pub fn says_none(&self) -> bool {
        self.none.value() == Some(&true)
    }
}

/// A row of `IT-plan`.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityRow {
    /// The förvaltning's own number.
    pub id: Entry<String>,
    /// What is to be done.
    pub activity: Placed<String>,
    /// The programme.
    pub program: Entry<Program>,
    /// The goal.
    pub goal: Entry<GoalCode>,
    /// The system it concerns, as written.
    pub system: Entry<String>,
    /// The priority, 1–3.
    pub priority: Entry<u8>,
    /// The function responsible for carrying it out.
    pub responsible: Entry<String>,
    /// The function responsible for following it up.
    pub follow_up: Entry<String>,
    /// When it begins.
    pub start: Entry<NaiveDate>,
    /// When it is to be done.
    pub end: Entry<NaiveDate>,
    /// How far it has come, as ticked.
    pub status: Entry<ActivityStatus>,
    /// The share that is done, in %.
    pub done: Entry<Amount>,
    /// When it was done.
    pub finished: Entry<NaiveDate>,
    /// The budget, tkr.
    pub budget: Entry<Amount>,
    /// The outcome, tkr.
    pub outcome: Entry<Amount>,
    /// The comment.
    pub comment: Entry<String>,
    /// Whether the row is marked `Sekretess`.
    pub secret: Entry<bool>,
    /// The legal ground.
    pub legal_ground: Entry<String>,
}

/// A row of `System`.
#[derive(Clone, Debug, PartialEq)]
pub struct SystemRow {
    /// The system's name, as written.
    pub system: Placed<String>,
    /// Whether it is critical to society.
    pub critical: Entry<bool>,
    /// What the förvaltning is to it.
    pub role: Entry<SystemRole>,
    /// The owner's function.
    pub owner: Entry<String>,
    /// The owner's name.
    pub owner_name: Entry<String>,
    /// When it was taken into use.
    pub in_use: Entry<NaiveDate>,
    /// Confidentiality, integrity, availability and traceability, each 0–4.
    pub classes: [Entry<u8>; 4],
    /// The security plan.
    pub plan: Entry<NaiveDate>,
    /// The first approval.
    pub first_approval: Entry<NaiveDate>,
    /// The latest approval.
    pub approved: Entry<NaiveDate>,
    /// The function that approved it.
    pub approved_by: Entry<String>,
    /// The year's action plan.
    pub action_plan: Entry<NaiveDate>,
    /// When it is taken out of use.
    pub retired: Entry<NaiveDate>,
    /// Whether the row is marked `Sekretess`.
    pub secret: Entry<bool>,
    /// The legal ground.
    pub legal_ground: Entry<String>,
    /// The comment.
    pub comment: Entry<String>,
}

/// A row of `Incidenter`.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentRow {
    /// The row.
    pub place: Place,
    /// When it happened.
    pub date: Entry<NaiveDate>,
    /// What kind it was.
    pub category: Entry<IncidentCategory>,
    /// How serious it was, 1–4.
    pub severity: Entry<u8>,
    /// The system that was hit, as written.
    pub system: Entry<String>,
    /// How long the interruption was, in hours.
    pub hours: Entry<Amount>,
    /// What it was found by.
    pub detected: Entry<Detection>,
    /// Whether its origin was traced.
    pub traced: Entry<bool>,
    /// When it was mended.
    pub fixed: Entry<NaiveDate>,
    /// Whom it was reported to.
    pub reported: Entry<String>,
    /// Whether the row is marked `Sekretess`.
    pub secret: Entry<bool>,
    /// The legal ground.
    pub legal_ground: Entry<String>,
    /// What happened.
    pub description: Entry<String>,
}

/// A row of `Risker`.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskRow {
    /// The risk.
    pub risk: Placed<String>,
    /// The system it concerns, as written.
    pub system: Entry<String>,
    /// How likely it is, 1–4.
    pub likelihood: Entry<u8>,
    /// How grave it would be, 1–4.
    pub consequence: Entry<u8>,
    /// What was done about it.
    pub measure: Entry<String>,
    /// What that cost, tkr.
    pub cost: Entry<Amount>,
    /// How likely it is afterwards, 1–4.
    pub likelihood_after: Entry<u8>,
    /// How grave it would be afterwards, 1–4.
    pub consequence_after: Entry<u8>,
    /// Whether the row is marked `Sekretess`.
    pub secret: Entry<bool>,
    /// The legal ground.
    pub legal_ground: Entry<String>,
}

/// A row of `Ekonomi`; amounts in tkr.
#[derive(Clone, Debug, PartialEq)]
pub struct EconomyRow {
    /// What the money is spent on.
    pub post: Placed<Post>,
    /// The budget.
    pub budget: Entry<Amount>,
    /// The outcome; in the interim report the forecast of it.
    pub outcome: Entry<Amount>,
    /// What it cost by 31 August; absent where a whole year is reported.
    pub so_far: Entry<Amount>,
    /// The plan for each of the three years ahead.
    pub plans: [Entry<Amount>; 3],
    /// The comment.
    pub comment: Entry<String>,
}
