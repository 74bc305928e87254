//! The policy's requirements and how they are met (DESIGN §5.12, §9).

use crate::domain::Source;

/// A "ska" of the policy that can be checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// Its id, `K3.8`.
    pub id: String,
    /// The policy's chapter, `3`; `Inledning` for what stands before the
    /// first.
    pub chapter: String,
    /// The requirement in words.
    pub text: String,
    /// The check's name in `itbokslut.toml`.
    pub check: String,
    /// The result.
    pub result: RequirementResult,
    /// How many objects fulfil it, and of how many; `None` where there is
    /// only one object to look at.
    pub counts: super::Shown<Option<super::Share>>,
    /// Why the result is what it is, a sentence; empty when the counts say
    /// it all.
    pub note: String,
    /// What is judged, in the plural and without capital: `förvaltningar`,
    /// `samhällsviktiga system`.
    pub objects: String,
    /// The objects that do not fulfil it, by name.
    pub failing: Vec<String>,
    /// The förvaltningar concerned that have not reported, by code.
    pub unreported: Vec<String>,
    /// The cells that it was judged on.
    pub evidence: Vec<Source>,
}

/// Whether a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequirementResult {
    /// `uppfyllt`.
    Met,
    /// `delvis uppfyllt`.
    PartlyMet,
    /// `ej uppfyllt`.
    NotMet,
    /// `ej tillämpligt`.
    NotApplicable,
    /// `går ej att bedöma`.
    Unknown,
}

impl RequirementResult {
    /// Every result, in the order in which distributions are shown.
    pub const ALL: [Self; 5] = [
        Self::Met,
        Self::PartlyMet,
        Self::NotMet,
        Self::NotApplicable,
        Self::Unknown,
    ];

    /// Returns the Swedish words, as in JSON and in running text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "uppfyllt",
            Self::PartlyMet => "delvis uppfyllt",
            Self::NotMet => "ej uppfyllt",
            Self::NotApplicable => "ej tillämpligt",
            Self::Unknown => "går ej att bedöma",
        }
    }
}
