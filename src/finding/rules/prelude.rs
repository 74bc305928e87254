//! What nearly every rule needs.

pub(super) use crate::domain::{Place, Severity};
pub(super) use crate::finding::{Finding, Rule, Subject};
