//! Sub-goals for security, governing documents and roles (DESIGN §4.1).

use chrono::NaiveDate;

use crate::domain::{ActivityStatus, DepartmentCode, DocumentType, GoalCode, Place};

/// A sub-goal of the year for IT security.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubGoal {
    /// The code.
    pub code: String,
    /// The sub-goal in words.
    pub name: String,
    /// The goal it serves.
    pub goal: Option<GoalCode>,
    /// The responsible function.
    pub responsible: Option<String>,
    /// When it is to be reached.
    pub due: Option<NaiveDate>,
    /// How far it has come, as ticked.
    pub status: Option<ActivityStatus>,
    /// Whether it was to be reached by the period's last day and is neither
    /// `klar` nor `avbruten`.
    pub late: bool,
    /// The comment.
    pub comment: Option<String>,
    /// The cell with the code.
    pub place: Place,
}

/// A governing document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: Option<DocumentType>,
    /// The förvaltning; `None` is the whole kommun.
    pub department: Option<DepartmentCode>,
    /// The first day it applies.
    pub valid_from: Option<NaiveDate>,
    /// The last day it applies; `None` is until further notice.
    pub valid_to: Option<NaiveDate>,
    /// When it was last reviewed.
    pub reviewed: Option<NaiveDate>,
    /// Who adopted it.
    pub adopted_by: Option<String>,
    /// When it was adopted.
    pub adopted_on: Option<NaiveDate>,
    /// The paragraph of the minutes.
    pub paragraph: Option<String>,
    /// When the nämnd anchored it.
    pub anchored: Option<NaiveDate>,
    /// The groups that prepared it.
    pub prepared_in: Option<String>,
    /// Whether it was in force on the period's last day: adopted by then, and
    /// not before `Gäller från` or after `Gäller till`.
    pub in_force: bool,
    /// The cell with its name.
    pub place: Place,
}

/// A role of the policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The role.
    pub role: String,
    /// The function that has it.
    pub function: Option<String>,
    /// The person's name (internal edition only).
    pub name: Option<String>,
    /// The cell with the role.
    pub place: Place,
}
