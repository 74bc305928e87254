//! What was found in the input, and what of it is let stand.

use chrono::NaiveDate;

use crate::finding::Finding;

/// What was found in the input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Those that stand, sorted.
    pub open: Vec<Finding>,
    /// Those that the economist has accepted, sorted.
    pub accepted: Vec<AcceptedFinding>,
}

/// A finding that is let stand (DESIGN §5.16).
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptedFinding {
    /// The finding.
    pub finding: Finding,
    /// Why it is let stand.
    pub reason: String,
    /// The function that decided so.
    pub function: String,
    /// When.
    pub date: NaiveDate,
}
