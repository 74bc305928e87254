//! Förvaltningar and their own outcomes.

use chrono::NaiveDate;

use crate::domain::{
    Assessment, BoardCode, DepartmentCode, Figure, Mark, Measure, Place,
    UnmeasuredReason, Year,
};

use super::{Ground, HistoryPoint, Shown, TargetInForce, TrendResult};

/// A förvaltning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// The code.
    pub code: DepartmentCode,
    /// The name.
    pub name: String,
    /// The nämnd's code.
    pub board_code: Option<BoardCode>,
    /// The nämnd's name.
    pub board: Option<String>,
    /// Where mail goes.
    pub email: Option<String>,
    /// The function that represents it in the IT-grupp.
    pub representative: Option<String>,
    /// Codes of förvaltningar merged into it.
    pub replaces: Vec<DepartmentCode>,
    /// The row of `Organisation`.
    pub place: Place,
}

/// A förvaltning's own value of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentOutcome {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The value; computed from Täljare and Nämnare for `kvot`. In the
    /// interim report the forecast.
    pub outcome: Option<Figure<Measure>>,
    /// What it came to by 31 August, in the interim report.
    pub so_far: Option<Figure<Measure>>,
    /// How exact the writer said it is.
    pub mark: Mark,
    /// The numerator.
    pub numerator: Option<Figure<f64>>,
    /// The denominator.
    pub denominator: Option<Figure<f64>>,
    /// The weight.
    pub weight: Option<Figure<f64>>,
    /// Whether it counts as reported and enters the aggregate.
    pub reported: bool,
    /// Whether the row could be used; the parts of one that could not are
    /// shown, and are not known.
    pub usable: bool,
    /// The target that applies to the förvaltning (DESIGN §5.4).
    pub target: Option<TargetInForce>,
    /// The assessment against it.
    pub assessment: Shown<Assessment>,
    /// Why.
    pub ground: Ground,
    /// The reason given for a missing outcome.
    pub unmeasured: Option<UnmeasuredReason>,
    /// The trend against the förvaltning's own last year.
    pub trend: TrendResult,
    /// Its outcomes of earlier years, oldest first.
    pub history: Vec<HistoryPoint>,
    /// The earlier years whose outcomes the edition withholds.
    pub withheld_years: Vec<Year>,
    /// Where the förvaltning took the figure from.
    pub data_source: Option<String>,
    /// Its comment.
    pub comment: Option<String>,
    /// What is done about a missed target.
    pub remedy: Option<Remedy>,
    /// Whether its row is marked `Sekretess`.
    pub secret: bool,
    /// The legal ground that a person entered.
    pub legal_ground: Option<String>,
    /// The row's key cell in `Utfall`; `None` when nothing was submitted.
    pub place: Option<Place>,
    /// The decimals that outcome and target are printed with, so that the
    /// rounded figures do not contradict the assessment (DESIGN §5.5).
    pub printed_decimals: u8,
}

impl DepartmentOutcome {
    /// Returns whether the edition withholds the value with all that could
    /// tell it.
    pub const fn withheld(&self) -> bool {
        self.assessment.is_withheld()
    }
}

/// What a förvaltning does about a missed target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What is done.
    pub text: String,
    /// The responsible function.
    pub responsible: Option<String>,
    /// When it is to be done.
    pub due: Option<NaiveDate>,
}
