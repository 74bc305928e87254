//! Everything that was read, ready to be checked and analysed.

use crate::domain::{Period, Year};

use super::{Governing, SourceValue, Submission};

/// Everything that was read for a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    /// The period that is reported.
    pub period: Period,
    /// What was read for the year itself.
    pub current: YearMaterial,
    /// What was read for earlier years, oldest first.
    pub earlier: Vec<YearMaterial>,
}

/// What was read for one year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearMaterial {
    /// The year.
    pub year: Year,
    /// Its governing workbook.
    pub governing: Governing,
    /// Its submissions, at most one from each förvaltning, sorted by code:
    /// the one that counts by DESIGN §5.15.
    pub submissions: Vec<Submission>,
    /// What `Källor` found, sorted by indicator, field, year, förvaltning.
    pub source_values: Vec<SourceValue>,
}
