//! The IT incidents.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Detection, IncidentCategory};

use super::{Date, Source, Word};

/// En IT-incident.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Incident")]
pub struct Incident {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Dagen då den inträffade.
    pub datum: Option<Date>,
    /// Vad för slags incident det var.
    pub kategori: Option<Word<IncidentCategory>>,
    /// Hur allvarlig den var, från 1 till 4. 4 är allvarligast.
    pub allvarlighet: Option<u8>,
    /// Systemet som drabbades, som förvaltningen skriver det.
    pub system: Option<String>,
    /// Avbrottets längd, i timmar.
    pub avbrott: Option<f64>,
    /// Hur den upptäcktes.
    pub upptackt_genom: Option<Word<Detection>>,
    /// Sant när dess ursprung kunde spåras.
    pub sparad: Option<bool>,
    /// Dagen då felet var avhjälpt.
    pub atgardad: Option<Date>,
    /// Vem den anmäldes till.
    pub anmald_till: Option<String>,
    /// Vad som hände.
    pub beskrivning: Option<String>,
    /// Sant när raden kan omfattas av sekretess.
    pub sekretess: bool,
    /// Bestämmelsen som sekretessen grundas på.
    pub lagrum: Option<String>,
    /// Cellen där incidentens rad börjar, och cellerna med dess tal.
    pub kallor: Vec<Source>,
}

/// Incidenterna sammanlagt, i år och förra året.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SammanstallningIncidenter")]
pub struct IncidentTotals {
    /// Årets incidenter.
    pub i_ar: IncidentCounts,
    /// Förra årets incidenter. Null när ingen förvaltning redovisade några
    /// incidenter då.
    pub forra_aret: Option<IncidentCounts>,
    /// Koderna för de förvaltningar som har sagt att de inte hade någon.
    pub inga_att_redovisa: Vec<String>,
    /// Koderna för de förvaltningar som inte har redovisat.
    pub saknas_fran: Vec<String>,
}

/// Ett års incidenter sammanlagt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AntalIncidenter")]
pub struct IncidentCounts {
    /// Antal incidenter.
    pub antal: usize,
    /// Antal incidenter av varje slag.
    pub kategorier: Vec<CategoryCount>,
    /// Antal incidenter av allvarlighet 1, 2, 3 och 4. Null som i kategorier.
    pub allvarligheter: [Option<usize>; 4],
    /// Antal incidenter som upptäcktes på varje sätt.
    pub upptackter: Vec<DetectionCount>,
    /// Summan av avbrotten, i timmar. Null när inget är angivet, och när det
    /// inte lämnas i den offentliga utgåvan.
    pub avbrott: Option<f64>,
    /// Antal incidenter vars ursprung kunde spåras. Null när det inte lämnas i
    /// den offentliga utgåvan; då är det några men inte alla.
    pub sparade: Option<usize>,
    /// Cellerna med avbrotten.
    pub kallor: Vec<Source>,
}

/// Antal incidenter av ett slag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AntalAvKategori")]
pub struct CategoryCount {
    /// Slaget.
    pub kategori: Word<IncidentCategory>,
    /// Antal incidenter. Null när antalet är så litet, eller går att räkna ut
    /// ett så litet, att det inte lämnas i den offentliga utgåvan.
    pub antal: Option<usize>,
}

/// Antal incidenter som upptäcktes på ett sätt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AntalUpptackta")]
pub struct DetectionCount {
    /// Sättet.
    pub upptackt_genom: Word<Detection>,
    /// Antal incidenter. Null som i kategorier.
    pub antal: Option<usize>,
}
