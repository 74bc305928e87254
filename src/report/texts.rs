//! People's own words: analyses, texts and corrections.

use crate::domain::{DepartmentCode, Figure, IndicatorCode, Measure, Place, Year};

/// A förvaltning's analysis under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The heading.
    pub heading: String,
    /// The words.
    pub text: String,
    /// Whether it is marked `Sekretess`.
    pub secret: bool,
    /// Its cell.
    pub place: Place,
}

/// The kommun's own words for a place in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// A goal's code, `sammanfattning`, `hänt`, `beslut` or a section.
    pub belongs: String,
    /// The words.
    pub text: String,
    /// Its cell.
    pub place: Place,
}

/// A correction of last year's outcome (DESIGN §5.14).
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// The förvaltning that corrects.
    pub department: DepartmentCode,
    /// The corrected year.
    pub year: Year,
    /// What was reported then; `None` when it is not known.
    pub before: Option<Figure<Measure>>,
    /// What it should have been.
    pub after: Figure<Measure>,
    /// Why.
    pub reason: Option<String>,
    /// Whether its row is marked `Sekretess`.
    pub secret: bool,
    /// Whether the corrected year's own row was.
    pub was_secret: bool,
}
