//! Indicators: what was aimed at, what came out and what that amounts to.

use crate::domain::{
    Aggregation, Assessment, Direction, Figure, GoalCode, IndicatorCode, Mark, Measure,
    Place, Reporters, Target, Trend, Unit, Year,
};

use super::{Coverage, DepartmentOutcome, Ground, Plan, Shown, VintageTarget};

/// An indicator and how it went.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// The code.
    pub code: IndicatorCode,
    /// The goal it belongs to.
    pub goal: GoalCode,
    /// The name.
    pub name: String,
    /// The unit of the förvaltningars' values.
    pub unit: Unit,
    /// The unit of the kommun's outcome: `%` for `andel ja`, otherwise
    /// [`Indicator::unit`].
    pub common_unit: Unit,
    /// The direction.
    pub direction: Direction,
    /// How values are put together.
    pub aggregation: Aggregation,
    /// Who reports it.
    pub reporters: Reporters,
    /// The computation it is derived from.
    pub derived: Option<String>,
    /// What the numerator counts.
    pub numerator: Option<String>,
    /// What the denominator counts.
    pub denominator: Option<String>,
    /// What the weight counts.
    pub weight_of: Option<String>,
    /// The weight in the goal, 1 when not given.
    pub weight: f64,
    /// The decimals the kommun wants in print.
    pub decimals: u8,
    /// The decimals that outcome and target are printed with, so that the
    /// rounded figures do not contradict the assessment (DESIGN §5.5).
    pub printed_decimals: u8,
    /// The baseline's year.
    pub baseline_year: Option<Year>,
    /// The baseline.
    pub baseline: Option<Figure<f64>>,
    /// The share of the way that counts as partly met.
    pub partial_limit: f64,
    /// The tolerance that counts as partly met, in the common unit; `None`
    /// when there is none, or no target to take 10 % of.
    pub partial_tolerance: Option<f64>,
    /// The first comparable year.
    pub comparable_from: Option<Year>,
    /// The outcome; in the interim report the forecast for the whole year,
    /// which everything is judged by (DESIGN §3).
    pub outcome: Option<Figure<Measure>>,
    /// What it came to by 31 August, in the interim report, over the
    /// förvaltningar whose forecasts count; `None` where one of them does not
    /// say.
    pub so_far: Option<Figure<Measure>>,
    /// The least exact of the values it was made from.
    pub mark: Mark,
    /// How many reported.
    pub coverage: Shown<Coverage>,
    /// The parts of the outcome that are the kommun's own and not the
    /// förvaltningars'.
    pub common: CommonParts,
    /// The target in force.
    pub target: Option<TargetInForce>,
    /// The target first decided for the year, where it is another vintage's.
    pub original: Option<OriginalTarget>,
    /// The assessment.
    pub assessment: Shown<Assessment>,
    /// Why.
    pub ground: Ground,
    /// The trend against last year.
    pub trend: TrendResult,
    /// Outcomes of earlier years, oldest first.
    pub history: Vec<HistoryPoint>,
    /// The earlier years whose outcomes the edition withholds.
    pub withheld_years: Vec<Year>,
    /// Every vintage's targets, oldest vintage first.
    pub vintages: Vec<VintageTarget>,
    /// How the targets moved, and where the outcome is heading.
    pub plan: Plan,
    /// The förvaltningars' own values, in the order of `Organisation`.
    pub departments: Vec<DepartmentOutcome>,
    /// Where the figure comes from, in words.
    pub source: Option<String>,
    /// How it is measured.
    pub method: Option<String>,
    /// Whether it may be published.
    pub public: bool,
    /// The row of `Indikatorer`.
    pub place: Place,
}

impl Indicator {
    /// Returns whether the edition withholds how it went: outcome, assessment,
    /// trend, history, path, forecast and drift, which are then empty.
    pub const fn withheld(&self) -> bool {
        self.assessment.is_withheld()
    }
}

/// The parts of an outcome that a source has for the kommun as a whole
/// (DESIGN §4.4); each enters the aggregate once.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CommonParts {
    /// The numerator.
    pub numerator: Option<f64>,
    /// The denominator.
    pub denominator: Option<f64>,
    /// The weight, the same for every förvaltning.
    pub weight: Option<f64>,
}

/// The target that applies (DESIGN §5.4).
#[derive(Clone, Debug, PartialEq)]
pub struct TargetInForce {
    /// The target with its cell.
    pub target: Figure<Target>,
    /// The vintage's first year.
    pub vintage: Year,
    /// Whether the vintage was decided during the year («beslutat under
    /// året»).
    pub decided_during_year: bool,
}

/// The target first decided for the year (DESIGN §5.4).
#[derive(Clone, Debug, PartialEq)]
pub struct OriginalTarget {
    /// The target with its cell.
    pub target: Figure<Target>,
    /// The vintage's first year.
    pub vintage: Year,
    /// Whether the outcome reaches it; `None` when there is no outcome.
    pub reached: Option<bool>,
}

/// The trend against last year (DESIGN §5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendResult {
    /// The trend; `None` when there is none.
    pub trend: Option<Trend>,
    /// What must be said about it.
    pub note: Option<TrendNote>,
}

/// What must be said about a trend, or about its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendNote {
    /// The reporting förvaltningar differ; it is computed over those in both
    /// years.
    CommonOnly,
    /// No förvaltning reported in both years, or last year's parts are not
    /// known.
    NoneInCommon,
    /// The method was changed between the years.
    NotComparable,
    /// Last year has no outcome.
    NoLastYear,
    /// It is computed against the corrected value of last year.
    Corrected,
    /// The edition withholds it, since last year's outcome is withheld.
    Withheld,
}

/// An earlier year's outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPoint {
    /// The year.
    pub year: Year,
    /// The outcome with its cells.
    pub outcome: Figure<Measure>,
    /// Where it was read.
    pub origin: HistoryOrigin,
    /// Whether it can be compared with the year's outcome.
    pub comparable: bool,
    /// How many of the values it was made from were marked `Sekretess` in
    /// their own year; of a förvaltning's own value 1 when it was.
    pub secret_parts: usize,
}

/// Where an earlier year's outcome was read (DESIGN §5.14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryOrigin {
    /// What was published.
    Published,
    /// That year's submissions.
    Submissions,
    /// The sheet `Historik`.
    HistorySheet,
}
