//! The risks, and what their reduction cost.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Source;

/// En IT-risk och vad som har gjorts åt den.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Risk")]
pub struct Risk {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Risken i ord.
    pub risk: String,
    /// Systemet som risken gäller, som förvaltningen skriver det.
    pub system: Option<String>,
    /// Hur sannolikt det är att den inträffar, från 1 till 4.
    pub sannolikhet: Option<u8>,
    /// Hur svåra följderna skulle bli, från 1 till 4.
    pub konsekvens: Option<u8>,
    /// Riskvärdet före åtgärden: sannolikhet gånger konsekvens, från 1 till 16.
    pub riskvarde: Option<u8>,
    /// Vad som har gjorts åt risken.
    pub atgard: Option<String>,
    /// Vad åtgärden kostade, i tkr.
    pub kostnad: Option<f64>,
    /// Hur sannolikt det är efter åtgärden, från 1 till 4.
    pub sannolikhet_efter: Option<u8>,
    /// Hur svåra följderna skulle bli efter åtgärden, från 1 till 4.
    pub konsekvens_efter: Option<u8>,
    /// Riskvärdet efter åtgärden. Det är värdet före när inget annat är sagt.
    pub riskvarde_efter: Option<u8>,
    /// Hur många poäng riskvärdet minskade. Under 0 när det ökade.
    pub minskning: Option<i16>,
    /// Vad varje poäng som riskvärdet minskade kostade, i tkr.
    pub kostnad_per_poang: Option<f64>,
    /// Sant när åtgärden kostade något utan att riskvärdet minskade.
    pub utan_verkan: bool,
    /// Sant när raden kan omfattas av sekretess.
    pub sekretess: bool,
    /// Bestämmelsen som sekretessen grundas på.
    pub lagrum: Option<String>,
    /// Cellerna med risken och dess kostnad.
    pub kallor: Vec<Source>,
}

/// Riskerna sammanlagt. Kostnadens celler står vid riskerna.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SammanstallningRisker")]
pub struct RiskTotals {
    /// Antal risker.
    pub antal: usize,
    /// Summan av riskvärdena före åtgärderna. Null när den inte lämnas i den
    /// offentliga utgåvan.
    pub fore: Option<u32>,
    /// Summan av riskvärdena efter åtgärderna. En risk utan åtgärd behåller
    /// sitt värde. Null som före.
    pub efter: Option<u32>,
    /// Vad åtgärderna kostade, i tkr. Null när ingen kostnad är angiven.
    pub kostnad: Option<f64>,
    /// Vad varje poäng som riskvärdena minskade kostade, i tkr. Null när ingen
    /// poäng eller ingen kostnad finns att räkna på.
    pub kostnad_per_poang: Option<f64>,
    /// Koderna för de förvaltningar som har sagt att de inte har någon risk.
    pub inga_att_redovisa: Vec<String>,
    /// Koderna för de förvaltningar som inte har redovisat.
    pub saknas_fran: Vec<String>,
}
