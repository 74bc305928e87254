//! The policy's requirements and how they are met.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::{Vocabulary, vocabulary};
use super::{Source, Word};

/// Ett krav i policyn och hur det uppfylls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Krav")]
pub struct Requirement {
    /// Kravets namn, till exempel K3.8.
    pub id: String,
    /// Kapitlet i policyn. Inledning för det som står före det första.
    pub kapitel: String,
    /// Kravet i ord.
    pub text: String,
    /// Namnet i itbokslut.toml på den kontroll som prövar kravet.
    pub kontroll: String,
    /// Hur kravet uppfylls.
    pub resultat: Word<RequirementResult>,
    /// Hur många som uppfyller kravet. Null när bara ett enda föremål prövas,
    /// och när antalet inte lämnas i den offentliga utgåvan.
    pub uppfyller: Option<usize>,
    /// Hur många som kravet gäller. Null när bara ett enda föremål prövas.
    pub av: Option<usize>,
    /// Vad som prövas, till exempel förvaltningar.
    pub objekt: Option<String>,
    /// Namnen på dem som inte uppfyller kravet.
    pub brister: Vec<String>,
    /// Koderna för de förvaltningar som kravet gäller och som inte har
    /// redovisat.
    pub saknas_fran: Vec<String>,
    /// Varför resultatet blev som det blev. Null när antalen säger det.
    pub anmarkning: Option<String>,
    /// Cellerna som kravet prövades på.
    pub kallor: Vec<Source>,
}

/// Whether a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequirementResult {
    /// By all.
    Met,
    /// By some.
    PartlyMet,
    /// By none.
    NotMet,
    /// There is nothing to look at, and somebody has said so.
    NotApplicable,
    /// Too little is reported.
    Unknown,
}

vocabulary!(
    RequirementResult,
    "Kravresultat",
    "Hur ett krav i policyn uppfylls.",
    &[
        Self::Met,
        Self::PartlyMet,
        Self::NotMet,
        Self::NotApplicable,
        Self::Unknown
    ],
    |result| match result {
        RequirementResult::Met => "uppfyllt",
        RequirementResult::PartlyMet => "delvis uppfyllt",
        RequirementResult::NotMet => "ej uppfyllt",
        RequirementResult::NotApplicable => "ej tillämpligt",
        RequirementResult::Unknown => "går ej att bedöma",
    }
);
