//! What IT was to cost, what it cost, and the three years ahead.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Post;

use super::{Source, Word};

/// Vad en förvaltning lägger på en post. Beloppen är i tkr.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Ekonomirad")]
pub struct EconomyRow {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Vad pengarna går till.
    pub post: Word<Post>,
    /// Årets budget.
    pub budget: Option<f64>,
    /// Årets utfall. I delårsrapporten prognosen för hela året.
    pub utfall: Option<f64>,
    /// Utfallet till och med den 31 augusti, i delårsrapporten. Null för ett
    /// helt år.
    pub utfall_hittills: Option<f64>,
    /// Planen för vart och ett av de tre följande åren.
    pub plan: [Option<f64>; 3],
    /// Förvaltningens kommentar.
    pub kommentar: Option<String>,
    /// Cellerna med posten och dess belopp.
    pub kallor: Vec<Source>,
}

/// Det om ekonomin som inte syns av årets rader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SammanstallningEkonomi")]
pub struct EconomyTotals {
    /// Förra årets utfall för alla förvaltningar och poster, i tkr. Null när
    /// det inte redovisades.
    pub utfall_forra_aret: Option<f64>,
    /// Koderna för de förvaltningar som inte har redovisat något belopp.
    pub saknas_fran: Vec<String>,
    /// Cellerna med förra årets utfall.
    pub kallor: Vec<Source>,
}
