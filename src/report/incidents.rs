//! IT incidents and how they were traced.

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Detection, Figure, IncidentCategory, Place};

use super::{Count, Share, Shown};

/// The year's incidents, beside last year's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incidents {
    /// Every incident, by förvaltning in the order of `Organisation`, then by
    /// date.
    pub incidents: Vec<Incident>,
    /// What they come to.
    pub now: IncidentCounts,
    /// What last year's came to, in the interim report those to 31 August;
    /// `None` when no förvaltning reported any
    /// sheet of incidents then.
    pub last: Option<IncidentCounts>,
    /// The förvaltningar that have said that they had none.
    pub declared_none: Vec<DepartmentCode>,
    /// The förvaltningar that have not reported.
    pub missing: Vec<DepartmentCode>,
}

/// An incident.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// When it happened.
    pub date: Option<NaiveDate>,
    /// What kind it was.
    pub category: Option<IncidentCategory>,
    /// How serious it was, 1–4.
    pub severity: Option<u8>,
    /// The system that was hit, as written.
    pub system: Option<String>,
    /// How long the interruption was, in hours.
    pub hours: Option<Figure<f64>>,
    /// What it was found by.
    pub detected: Option<Detection>,
    /// Whether its origin was traced.
    pub traced: Option<bool>,
    /// When it was mended.
    pub fixed: Option<NaiveDate>,
    /// Whom it was reported to.
    pub reported: Option<String>,
    /// What happened.
    pub description: Option<String>,
    /// Whether its row is marked `Sekretess`.
    pub secret: bool,
    /// The legal ground that a person entered.
    pub legal_ground: Option<String>,
    /// The row.
    pub place: Place,
}

/// What a year's incidents come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IncidentCounts {
    /// How many there were.
    pub all: usize,
    /// How many of each category, in the order of the vocabulary, all
    /// categories.
    pub by_category: Vec<(IncidentCategory, Count)>,
    /// How many of each severity, 1 to 4.
    pub by_severity: [Count; 4],
    /// How many were found by what, in the order of the vocabulary, all
    /// means.
    pub by_detection: Vec<(Detection, Count)>,
    /// The hours lost; `None` when no row says.
    pub hours: Shown<Option<Figure<f64>>>,
    /// How many were traced, of all.
    pub traced: Shown<Share>,
}
