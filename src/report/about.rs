//! Whose report it is, for when, and whether it is final.

use chrono::NaiveDate;

use crate::domain::Period;

use super::{Case, Count, Profile};

/// Whose report it is, for when, and whether it is final.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The kommun's name, `Norsjö kommun`.
    pub municipality: String,
    /// The period.
    pub period: Period,
    /// The report date (DESIGN §5.15).
    pub date: NaiveDate,
    /// Whether every figure is invented, as in the example.
    pub example: bool,
    /// Why the report is preliminary; `None` when it is final (DESIGN §5.16).
    pub preliminary: Option<Preliminary>,
    /// Who released the public edition; `None` while nobody has, or when it
    /// was before the report date (DESIGN §6.2).
    pub reviewed: Option<SecrecyReview>,
    /// The IT-policy in force.
    pub policy: PolicyInForce,
    /// The number of the chapter that it is in a larger report.
    pub chapter: Option<u32>,
    /// The number of the first heading.
    pub first_heading: u32,
    /// The number of the first page.
    pub first_page: u32,
    /// Whether there is a cover.
    pub cover: bool,
    /// How the kommun's papers look.
    pub profile: Profile,
    /// The case that it is laid before the council in.
    pub case: Case,
}

/// Why a report is preliminary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preliminary {
    /// How many findings of severity fel stand, accepted ones not counted.
    pub errors: Count,
    /// The förvaltningar that have not submitted, by name.
    pub missing: Vec<String>,
}

/// Who released the public edition, and when (DESIGN §6.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecrecyReview {
    /// When.
    pub date: NaiveDate,
    /// The function that did.
    pub function: String,
}

/// The IT-policy in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyInForce {
    /// Its name, `IT-policy`.
    pub name: String,
    /// The body that adopted it; empty when not set.
    pub adopted_by: String,
    /// When it was adopted.
    pub adopted: Option<NaiveDate>,
}
