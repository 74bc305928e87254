//! The annual editions of the three-year strategy.

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Figure, Place, Target, Year};

/// A vintage and its decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vintage {
    /// Its first year.
    pub start: Year,
    /// The body that decided it.
    pub decided_by: Option<String>,
    /// When.
    pub decided_on: Option<NaiveDate>,
    /// The paragraph of the minutes.
    pub paragraph: Option<String>,
    /// Whether it is in force for the report's year.
    pub in_force: bool,
    /// Its row in `Planversioner`.
    pub place: Place,
}

/// What a vintage aims at for an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct VintageTarget {
    /// The vintage's first year.
    pub start: Year,
    /// The förvaltning; `None` is the whole kommun.
    pub department: Option<DepartmentCode>,
    /// The targets of its three years.
    pub targets: [Option<Figure<Target>>; 3],
    /// Why a target was changed.
    pub reason: Option<String>,
}
