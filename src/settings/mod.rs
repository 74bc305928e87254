//! `itbokslut.toml`: the kommun's name, deadlines, rules and graphic profile.
//!
//! The only room that names `toml`. Reading a misspelt key is a finding that
//! suggests the right one and shows the line; the rest goes on with the
//! default.

mod types;

pub use types::{
    AcceptedFinding, Contact, Deadlines, GoalLimits, MinCoverage, PartialDefaults,
    Policy, ReportSettings, Rules, SecrecyReview, Settings,
};
