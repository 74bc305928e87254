//! Areas and goals.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Assessment, Year};

use super::Word;

/// Ett område av mål. Det får ingen egen bedömning, bara fördelningar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Omrade")]
pub struct Area {
    /// Områdets namn.
    pub omrade: String,
    /// Koderna för områdets mål.
    pub mal: Vec<String>,
    /// Hur områdets mål är bedömda, enligt beräkningen.
    pub fordelning: Distribution,
    /// Hur områdets indikatorer är bedömda. Null i den offentliga utgåvan, där
    /// antal räknas i mål.
    pub fordelning_indikatorer: Option<Distribution>,
}

/// Ett mål i policyn och hur det gick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Mal")]
pub struct Goal {
    /// Målets kod.
    pub kod: String,
    /// Områdets namn.
    pub omrade: String,
    /// Målet i ord.
    pub mal: String,
    /// Avsnittet i policyn.
    pub avsnitt: String,
    /// Sant när målet är ett mål för god ekonomisk hushållning.
    pub god_ekonomisk_hushallning: bool,
    /// Den beräknade bedömningen.
    pub bedomning: Word<Assessment>,
    /// Poängen från 0 till 1, vägda över de mätta indikatorerna. Null när
    /// ingen är mätt.
    pub poang: Option<f64>,
    /// Hur många av de indikatorer som räknas som är mätta.
    pub matta: Option<usize>,
    /// Hur många indikatorer som räknas: med vikt, med målvärde och
    /// tillämpliga.
    pub antal: Option<usize>,
    /// Hur målets indikatorer är bedömda. De som har vikten 0 räknas inte.
    pub fordelning: Option<Distribution>,
    /// Sant när någon av målets indikatorer inte lämnas i den offentliga
    /// utgåvan. Poäng, antal och fördelning är då null.
    pub lamnas_inte: bool,
    /// Sant när målet inte har någon indikator med vikt.
    pub indikator_saknas: bool,
    /// En beslutad bedömning som avviker från den beräknade. Null när ingen
    /// är beslutad.
    pub avvikande: Option<DecidedAssessment>,
    /// Tidigare års beräknade bedömningar, det senaste året först.
    pub tidigare: Vec<EarlierAssessment>,
}

/// Ett motiverat avsteg från den beräknade bedömningen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AvvikandeBedomning")]
pub struct DecidedAssessment {
    /// Den beslutade bedömningen.
    pub bedomning: Word<Assessment>,
    /// Varför den avviker.
    pub motivering: String,
    /// Vem som beslutade.
    pub beslutad_av: String,
}

/// Bedömningen ett tidigare år.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "TidigareBedomning")]
pub struct EarlierAssessment {
    /// Året.
    pub ar: Year,
    /// Bedömningen det året.
    pub bedomning: Word<Assessment>,
}

/// Hur många som fick varje bedömning.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema,
)]
#[schemars(rename = "Fordelning")]
pub struct Distribution {
    /// Antal uppfyllda.
    pub uppfyllt: usize,
    /// Antal delvis uppfyllda.
    pub delvis_uppfyllt: usize,
    /// Antal ej uppfyllda.
    pub ej_uppfyllt: usize,
    /// Antal ej mätta.
    pub ej_matt: usize,
    /// Antal utan målvärde.
    pub utan_malvarde: usize,
    /// Antal ej tillämpliga.
    pub ej_tillampligt: usize,
}
