//! The governing workbook's contents (DESIGN §4.1).
//!
//! A row whose key could not be read is not here; a finding tells of it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Aggregation, Assessment, BoardCode, DepartmentCode, Direction,
    DocumentType, Entry, GoalCode, IndicatorCode, Placed, Reading, Reporters,
    SourceField, Target, Unit, Year,
};

/// The governing workbook of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Governing {
    /// The file's path relative to the kommun's folder.
    pub file: Arc<str>,
    /// `Organisation`.
    pub departments: Vec<Department>,
    /// `Roller`.
    pub roles: Vec<RoleRow>,
    /// `Policymål`.
    pub goals: Vec<Goal>,
    /// `Indikatorer`.
    pub indicators: Vec<Indicator>,
    /// `Planversioner`.
    pub vintages: Vec<Vintage>,
    /// `Målvärden`.
    pub targets: Vec<TargetRow>,
    /// `Historik`.
    pub history: Vec<HistoryRow>,
    /// `Källor`.
    pub sources: Vec<SourceRow>,
    /// `Säkerhetsdelmål`.
    pub sub_goals: Vec<SubGoal>,
    /// `Styrdokument`.
    pub documents: Vec<Document>,
    /// `Bedömningar`.
    pub decided: Vec<Decided>,
    /// `Texter`.
    pub texts: Vec<TextRow>,
}

/// A row of `Organisation`.
#[derive(Clone, Debug, PartialEq)]
pub struct Department {
    /// The code.
    pub code: Placed<DepartmentCode>,
    /// The name.
    pub name: Entry<String>,
    /// The nämnd's code.
    pub board_code: Entry<BoardCode>,
    /// The nämnd's name.
    pub board: Entry<String>,
    /// Where mail goes.
    pub email: Entry<String>,
    /// The function that represents it in the IT-grupp.
    pub representative: Entry<String>,
    /// Codes of förvaltningar merged into it.
    pub replaces: Entry<Vec<DepartmentCode>>,
}

/// A row of `Roller`.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleRow {
    /// The role.
    pub role: Placed<String>,
    /// The function that has it.
    pub function: Entry<String>,
    /// The person's name.
    pub name: Entry<String>,
}

/// A row of `Policymål`.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The code.
    pub code: Placed<GoalCode>,
    /// The area.
    pub area: Entry<String>,
    /// The goal in words.
    pub goal: Entry<String>,
    /// The section of the policy.
    pub section: Entry<String>,
    /// Whether it is a goal for god ekonomisk hushållning.
    pub stewardship: Entry<bool>,
}

/// A row of `Indikatorer`.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// The code.
    pub code: Placed<IndicatorCode>,
    /// The goal it belongs to.
    pub goal: Entry<GoalCode>,
    /// The name.
    pub name: Entry<String>,
    /// The unit.
    pub unit: Entry<Unit>,
    /// The direction.
    pub direction: Entry<Direction>,
    /// How values are put together.
    pub aggregation: Entry<Aggregation>,
    /// Who reports it.
    pub reporters: Entry<Reporters>,
    /// The computation it is derived from, as typed.
    pub derived: Entry<String>,
    /// What the numerator counts.
    pub numerator: Entry<String>,
    /// What the denominator counts.
    pub denominator: Entry<String>,
    /// What the weight counts.
    pub weight_of: Entry<String>,
    /// Decimals in print, 0–6.
    pub decimals: Entry<u8>,
    /// The baseline's year.
    pub baseline_year: Entry<Year>,
    /// The baseline in the kommun's unit (`andel ja`: %).
    pub baseline: Entry<f64>,
    /// Share of the way that counts as partly met, 0–1.
    pub partial_limit: Entry<f64>,
    /// Distance from the target that counts as partly met, in the unit.
    pub partial_tolerance: Entry<f64>,
    /// Weight in the goal; negative is an error that a check reports.
    pub weight: Entry<f64>,
    /// Smallest reasonable outcome, in the unit.
    pub reasonable_min: Entry<f64>,
    /// Largest reasonable outcome, in the unit.
    pub reasonable_max: Entry<f64>,
    /// Where the figure comes from.
    pub source: Entry<String>,
    /// How it is measured.
    pub method: Entry<String>,
    /// First comparable year.
    pub comparable_from: Entry<Year>,
    /// Whether it may be published.
    pub public: Entry<bool>,
}

/// A row of `Planversioner`.
#[derive(Clone, Debug, PartialEq)]
pub struct Vintage {
    /// Its first year, which names it.
    pub start: Placed<Year>,
    /// The deciding body.
    pub decided_by: Entry<String>,
    /// The decision's date.
    pub decided_on: Entry<NaiveDate>,
    /// The minutes' paragraph, `§ 142`.
    pub paragraph: Entry<String>,
}

/// A row of `Målvärden`.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// The indicator.
    pub indicator: Placed<IndicatorCode>,
    /// The vintage's first year.
    pub vintage: Placed<Year>,
    /// The förvaltning; `Empty` is the whole kommun, `Unusable` makes the row unused.
    pub department: Entry<DepartmentCode>,
    /// The targets of the vintage's first, second and third year.
    pub years: [Entry<Target>; 3],
    /// Why a target was changed.
    pub reason: Entry<String>,
}

/// A row of `Historik`.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    /// The indicator.
    pub indicator: Placed<IndicatorCode>,
    /// The year.
    pub year: Placed<Year>,
    /// The förvaltning; `Empty` is the whole kommun.
    pub department: Entry<DepartmentCode>,
    /// The outcome; of the kommun in % for `andel ja`.
    pub outcome: Entry<Reading>,
    /// Where it is from.
    pub source: Entry<String>,
}

/// A row of `Källor` (DESIGN §4.4).
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRow {
    /// The indicator.
    pub indicator: Placed<IndicatorCode>,
    /// The field that is filled.
    pub field: Placed<SourceField>,
    /// The year the value is for.
    pub year: Entry<Year>,
    /// The förvaltning; `Empty` is the whole kommun.
    pub department: Entry<DepartmentCode>,
    /// The file's name in `kallor/`.
    pub file: Entry<String>,
    /// The sheet; empty for the first.
    pub sheet: Entry<String>,
    /// The column that is searched, header or letter.
    pub key_column: Entry<String>,
    /// What is searched for.
    pub key: Entry<String>,
    /// The column whose value is taken, header or letter.
    pub value_column: Entry<String>,
    /// What the value is multiplied by; 1 when empty.
    pub factor: Entry<f64>,
}

/// A row of `Säkerhetsdelmål`.
#[derive(Clone, Debug, PartialEq)]
pub struct SubGoal {
    /// The code.
    pub code: Placed<String>,
    /// The sub-goal in words.
    pub sub_goal: Entry<String>,
    /// The goal it serves.
    pub goal: Entry<GoalCode>,
    /// The responsible function.
    pub responsible: Entry<String>,
    /// When it is to be reached.
    pub due: Entry<NaiveDate>,
    /// How far it has come, as ticked.
    pub status: Entry<ActivityStatus>,
    /// The comment.
    pub comment: Entry<String>,
}

/// A row of `Styrdokument`.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The document's name.
    pub document: Placed<String>,
    /// What kind it is.
    pub kind: Entry<DocumentType>,
    /// The förvaltning; `Empty` is the whole kommun.
    pub department: Entry<DepartmentCode>,
    /// The first day it applies.
    pub valid_from: Entry<NaiveDate>,
    /// The last day it applies; `Empty` is until further notice.
    pub valid_to: Entry<NaiveDate>,
    /// When it was last reviewed.
    pub reviewed: Entry<NaiveDate>,
    /// Who adopted it.
    pub adopted_by: Entry<String>,
    /// When it was adopted.
    pub adopted_on: Entry<NaiveDate>,
    /// The paragraph of the minutes.
    pub paragraph: Entry<String>,
    /// When the nämnd anchored it.
    pub anchored: Entry<NaiveDate>,
    /// The groups that prepared it, as written.
    pub prepared_in: Entry<String>,
}

impl Document {
    /// Returns whether the document was in force on a day (DESIGN §9):
    /// adopted by then, begun and not ended. A day that could not be read
    /// shows neither.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        let adopted = self.adopted_on.value().is_some_and(|date| *date <= day);
        adopted && self.has_begun(day) && self.has_not_ended(day)
    }

    /// Returns whether the day is on or after `Gäller från`; without one it is.
    pub fn has_begun(&self, day: NaiveDate) -> bool {
        let from = &self.valid_from;
        from.is_blank() || from.value().is_some_and(|from| *from <= day)
    }

    /// Returns whether the day is on or before `Gäller till`; without one it
    /// is.
    pub fn has_not_ended(&self, day: NaiveDate) -> bool {
        let to = &self.valid_to;
        to.is_blank() || to.value().is_some_and(|to| *to >= day)
    }
}

/// A row of `Bedömningar`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The goal.
    pub goal: Placed<GoalCode>,
    /// The decided assessment.
    pub assessment: Placed<Assessment>,
    /// Why it deviates.
    pub reason: Entry<String>,
    /// Who decided.
    pub decided_by: Entry<String>,
}

/// A row of `Texter`.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRow {
    /// Where it belongs.
    pub place: Placed<String>,
    /// The words.
    pub text: Placed<String>,
}
