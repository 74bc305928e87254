//! The rolling three-year plan: how targets moved, where the outcome stands
//! on the way, and where it is heading (DESIGN §5.8).

use crate::domain::{DepartmentCode, DriftKind, Figure, Outlook, Target, Year};

/// An indicator in the rolling three-year plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How the kommun's targets changed, by year, and for a year the totals
    /// last.
    pub drift: Vec<Drift>,
    /// The way from the baseline through the vintage in force; `None` when
    /// there is none, or nothing on it.
    pub path: Option<Path>,
    /// Where the outcome is heading, or why that cannot be said.
    pub forecast: Result<Forecast, NoForecast>,
    /// The förvaltningar that have targets of their own, by code, and how
    /// those changed.
    pub departments: Vec<DepartmentPlan>,
}

/// How a förvaltning's own targets changed.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentPlan {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// As [`Plan::drift`].
    pub drift: Vec<Drift>,
}

/// How a year's target changed from one decided vintage to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift {
    /// The year that the target is for.
    pub year: Year,
    /// The older vintage's first year.
    pub from: Year,
    /// The newer vintage's first year.
    pub to: Year,
    /// The target in the older vintage.
    pub before: Option<Figure<Target>>,
    /// The target in the newer vintage.
    pub after: Option<Figure<Target>>,
    /// New minus old, in the unit; `None` where that is not a number: for
    /// `nytt`, `borttaget`, intervals and yes or no.
    pub change: Option<f64>,
    /// The kind of change, in the direction.
    pub kind: DriftKind,
    /// Whether it is the total from the first target to the one in force,
    /// over more than two vintages, and not a step between two.
    pub total: bool,
    /// Whether the newer vintage was decided in time to be in force for the
    /// year; one that was not is shown but is in no total.
    pub in_time: bool,
    /// `Skäl till ändring` in the newer vintage; for a total `None`.
    pub reason: Option<String>,
}

/// The way from the baseline through the targets of the vintage in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The vintage's first year.
    pub vintage: Year,
    /// The years and what they aim at, oldest first; the baseline first where
    /// it is comparable and earlier than the vintage.
    pub points: Vec<PathPoint>,
    /// Where the year's outcome stands on it; `None` without outcome, or
    /// where the year has no value on the way.
    pub standing: Option<Standing>,
}

/// A point of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct PathPoint {
    /// The year.
    pub year: Year,
    /// The baseline or the target.
    pub aim: Figure<Target>,
    /// Whether it is the baseline.
    pub is_baseline: bool,
}

/// Where an outcome stands on the way, in the unit and the direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// Better than the way by so much.
    Ahead(f64),
    /// On it: at its value, or inside its interval.
    OnPath,
    /// Worse than the way by so much.
    Behind(f64),
}

/// Where the outcome is heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The plan's last year.
    pub year: Year,
    /// The forecast outcome in the unit, kept within what the unit can be.
    pub value: f64,
    /// The largest distance from the line of an outcome it was drawn through.
    pub spread: f64,
    /// Whether the last target will be reached; `None` without such a target.
    pub outlook: Option<Outlook>,
    /// The plan's last target.
    pub target: Option<Figure<Target>>,
    /// The years of the outcomes that the line was drawn through, oldest
    /// first.
    pub years: Vec<Year>,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoForecast {
    /// No vintage is in force.
    NoPlan,
    /// The plan's last year is the year itself.
    PlanEnds,
    /// A line through it has no meaning: `nivå`, `intervall`, yes or no.
    NotALine,
    /// The year has no outcome.
    NotMeasured,
    /// Fewer than three outcomes, of which so many.
    TooFew(usize),
    /// Fewer than three comparable outcomes, since the method was changed.
    MethodChanged(usize),
    /// The edition withholds it.
    Withheld,
}
