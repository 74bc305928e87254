//! People's own words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Year;

use super::{Measure, Source};

/// En förvaltnings egen analys under en rubrik.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Analys")]
pub struct Analysis {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Rubriken.
    pub rubrik: String,
    /// Texten. En tom rad skiljer stycken.
    pub text: String,
    /// Sant när texten kan omfattas av sekretess.
    pub sekretess: bool,
    /// Cellen som texten står i.
    pub kallor: Vec<Source>,
}

/// Kommunens egna ord på en plats i rapporten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Text")]
pub struct Text {
    /// Var texten hör hemma: ett måls kod, sammanfattning, hänt, beslut eller
    /// ett avsnitts rubrik.
    pub plats: String,
    /// Texten. En tom rad skiljer stycken.
    pub text: String,
    /// Cellen som texten står i.
    pub kallor: Vec<Source>,
}

/// En rättelse av ett tidigare års utfall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Rattelse")]
pub struct Correction {
    /// Indikatorns kod.
    pub indikator: String,
    /// Koden för förvaltningen som rättar.
    pub forvaltning: String,
    /// Året som rättas.
    pub ar: Year,
    /// Värdet som redovisades. Null när det inte är känt.
    pub fore: Option<Measure>,
    /// Värdet som det skulle ha varit.
    pub efter: Measure,
    /// Skälet till rättelsen.
    pub skal: Option<String>,
    /// Sant när uppgiften kan omfattas av sekretess.
    pub sekretess: bool,
    /// Cellerna som värdena kommer från.
    pub kallor: Vec<Source>,
}
