//! Sub-goals for IT security, governing documents and roles.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{ActivityStatus, DocumentType};

use super::{Date, Source, Word};

/// Ett av årets delmål för IT-säkerhet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sakerhetsdelmal")]
pub struct SubGoal {
    /// Delmålets kod.
    pub kod: String,
    /// Delmålet i ord.
    pub delmal: String,
    /// Koden för målet som delmålet bidrar till.
    pub mal: Option<String>,
    /// Funktionen som ansvarar.
    pub ansvarig: Option<String>,
    /// Dagen då delmålet senast ska vara nått.
    pub klart_senast: Option<Date>,
    /// Hur långt delmålet har kommit.
    pub status: Option<Word<ActivityStatus>>,
    /// Sant när delmålet skulle ha varit nått och varken är klart eller
    /// avbrutet.
    pub forsenat: bool,
    /// En kommentar.
    pub kommentar: Option<String>,
    /// Cellen med delmålets kod.
    pub kallor: Vec<Source>,
}

/// Ett dokument som styr kommunens arbete med IT.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Styrdokument")]
pub struct GoverningDocument {
    /// Dokumentets namn.
    pub dokument: String,
    /// Vad för slags dokument det är.
    pub typ: Option<Word<DocumentType>>,
    /// Koden för förvaltningen som det gäller. Null när det gäller hela
    /// kommunen.
    pub forvaltning: Option<String>,
    /// Den första dagen som det gäller.
    pub galler_fran: Option<Date>,
    /// Den sista dagen som det gäller. Null när det gäller tills vidare.
    pub galler_till: Option<Date>,
    /// När det senast granskades.
    pub senast_granskad: Option<Date>,
    /// Vem som fastställde det.
    pub faststalld_av: Option<String>,
    /// När det fastställdes.
    pub faststalld: Option<Date>,
    /// Paragrafen i protokollet.
    pub paragraf: Option<String>,
    /// När nämnden förankrade det.
    pub forankrad: Option<Date>,
    /// Grupperna som beredde det.
    pub beredd_i: Option<String>,
    /// Sant när det var fastställt och gällde på periodens sista dag.
    pub i_kraft: bool,
    /// Cellen med dokumentets namn.
    pub kallor: Vec<Source>,
}

/// En roll i policyn och vem som har den.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Roll")]
pub struct Role {
    /// Rollen.
    pub roll: String,
    /// Funktionen som har rollen.
    pub funktion: Option<String>,
    /// Personens namn. Null i den offentliga utgåvan.
    pub namn: Option<String>,
    /// Cellen med rollen.
    pub kallor: Vec<Source>,
}
