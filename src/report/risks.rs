//! Risks, and what their reduction cost (DESIGN §5.11).

use crate::domain::{DepartmentCode, Figure, Place};

use super::Shown;

/// The year's risks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risks {
    /// Every risk, by value before in falling order, then by förvaltning in
    /// the order of `Organisation` and by row.
    pub risks: Vec<Risk>,
    /// How many there are.
    pub all: usize,
    /// The sum of the values before, over the risks that have both factors.
    pub before: Shown<u32>,
    /// The sum of the values after; a risk without a measure keeps its value.
    pub after: Shown<u32>,
    /// What the measures cost, tkr; `None` when no row says.
    pub cost: Shown<Option<Figure<f64>>>,
    /// The cost per point of risk removed, tkr; `None` when no point was
    /// removed or no cost is known.
    pub cost_per_point: Shown<Option<f64>>,
    /// The förvaltningar that have said that they have none.
    pub declared_none: Vec<DepartmentCode>,
    /// The förvaltningar that have not reported.
    pub missing: Vec<DepartmentCode>,
}

/// A risk.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The risk in words.
    pub risk: String,
    /// The system it concerns, as written.
    pub system: Option<String>,
    /// How likely it is, 1–4.
    pub likelihood: Option<u8>,
    /// How grave it would be, 1–4.
    pub consequence: Option<u8>,
    /// Likelihood times consequence, 1–16.
    pub before: Option<u8>,
    /// What was done about it.
    pub measure: Option<String>,
    /// What that cost, tkr.
    pub cost: Option<Figure<f64>>,
    /// How likely it is afterwards, 1–4.
    pub likelihood_after: Option<u8>,
    /// How grave it would be afterwards, 1–4.
    pub consequence_after: Option<u8>,
    /// Likelihood times consequence afterwards; the value before where
    /// nothing is said.
    pub after: Option<u8>,
    /// The points removed: before less after, below 0 when it grew.
    pub removed: Option<i16>,
    /// The cost per point removed, tkr.
    pub cost_per_point: Option<f64>,
    /// Whether the measure cost something and removed nothing.
    pub useless: bool,
    /// Whether its row is marked `Sekretess`.
    pub secret: bool,
    /// The legal ground that a person entered.
    pub legal_ground: Option<String>,
    /// The cell with the risk.
    pub place: Place,
}
