//! What was found in the input, and what of it is let stand.

use chrono::NaiveDate;

use crate::domain::DepartmentCode;
use crate::finding::{Finding, Rule};

use super::Count;

/// What was found in the input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Those that stand, sorted.
    pub open: Vec<Finding>,
    /// Those that the economist has accepted, sorted.
    pub accepted: Vec<AcceptedFinding>,
    /// In the public edition what stands and is accepted, counted by rule and
    /// förvaltning, in place of the findings themselves.
    pub tallies: Vec<FindingTally>,
    /// In the public edition the findings of which only a total is told;
    /// `None` where every finding is told.
    pub hidden: Option<HiddenFindings>,
}

/// How many findings there are of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingTally {
    /// The rule.
    pub rule: &'static Rule,
    /// The förvaltning concerned, where there is one.
    pub department: Option<DepartmentCode>,
    /// Whether the findings are let stand.
    pub accepted: bool,
    /// How many they are.
    pub count: usize,
}

/// How many findings there are about what may not be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HiddenFindings {
    /// Those that stand.
    pub open: Count,
    /// Those that are let stand.
    pub accepted: Count,
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
