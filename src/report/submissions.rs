//! Who submitted, and when.

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Place};

use super::Count;

/// A förvaltning's submission, or its absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmissionStatus {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// Whether and when it came.
    pub state: SubmissionState,
    /// The submission's date: the cover sheet's or the economist's override.
    pub date: Option<NaiveDate>,
    /// When the head of the förvaltning approved it.
    pub approved: Option<NaiveDate>,
    /// When the nämnd treated it.
    pub treated: Option<NaiveDate>,
    /// The paragraph of the nämnd's minutes.
    pub paragraph: Option<String>,
    /// The person who filled it in (internal edition only).
    pub contact_name: Option<String>,
    /// That person's function.
    pub contact_function: Option<String>,
    /// The file.
    pub file: Option<Place>,
    /// How many outcomes it was asked for.
    pub asked: usize,
    /// How many of those have an outcome or a reason.
    pub answered: Count,
    /// How many findings of each severity: fel, varning, notis.
    pub findings: [usize; 3],
}

/// Whether and when a submission came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionState {
    /// In time, or there is no deadline.
    InTime,
    /// After the deadline.
    Late {
        /// By how many days.
        days: i64,
    },
    /// It has no date.
    Undated,
    /// It has not come.
    Missing,
}
