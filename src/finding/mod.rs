//! What the program found in the input, and the catalogue of everything it
//! can find.
//!
//! A rule is one file in `rules/`: its id, severity and reason, and the only
//! place where its message and remedy are worded. Whoever notices a fault
//! calls the rule's function with what it saw; nobody else words a message.

mod alike;
mod catalogue;
mod changed;
pub mod rules;

use crate::domain::{DepartmentCode, Place, Severity};

pub use alike::{Alike, alike};
pub use catalogue::{CATALOGUE, Rule, Subject, rule};
pub use changed::{Changed, Field, Value};

/// One thing found in the input: where, what stands there, what is wrong and
/// what to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// The förvaltning concerned, where there is one.
    pub department: Option<DepartmentCode>,
    /// Where; a finding about what is missing has the place where it is
    /// missed.
    pub place: Place,
    /// The other place of a contradiction, if there are two.
    pub other: Option<Place>,
    /// What stands there, as typed; `None` when nothing does.
    pub value: Option<String>,
    /// What is wrong, one sentence that can be read alone: lower-case first
    /// letter, no full stop, what was typed in «quotes».
    pub message: String,
    /// What to do, one or two full sentences in the imperative.
    pub remedy: String,
}

impl Finding {
    /// Returns a finding of a rule at a place.
    pub fn new(
        rule: &'static Rule,
        place: &Place,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            rule,
            department: None,
            place: place.clone(),
            other: None,
            value: None,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// Returns the finding with what stands in the cell.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Returns the finding with the other place of a contradiction.
    #[must_use]
    pub fn against(mut self, other: &Place) -> Self {
        self.other = Some(other.clone());
        self
    }

    /// Returns the finding with the förvaltning it concerns.
    #[must_use]
    pub fn concerning(mut self, department: &DepartmentCode) -> Self {
        self.department = Some(department.clone());
        self
    }

    /// Returns how much the finding matters.
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }
}

/// Sorts findings by place, then severity and rule, and drops repetitions.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        (&a.place, a.severity(), a.rule.id, &a.value, &a.message).cmp(&(
            &b.place,
            b.severity(),
            b.rule.id,
            &b.value,
            &b.message,
        ))
    });
    findings.dedup();
}
