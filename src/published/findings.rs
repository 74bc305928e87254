//! What was found in the input.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{PeriodKind, Severity, Year};

use super::document::pretty;
use super::{Date, Word};

/// Något som programmet fann i underlaget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Fynd")]
pub struct Finding {
    /// Regelns namn. Null i den offentliga utgåvan för fynd om system,
    /// incidenter, risker och uppgifter med sekretess, som bara räknas
    /// sammanlagt.
    pub id: Option<String>,
    /// Hur mycket fyndet betyder. Null som regelns namn.
    pub allvar: Option<Word<Severity>>,
    /// Antal fynd: 1, utom i den offentliga utgåvan där fynden räknas för varje
    /// regel och förvaltning. Null när antalet är ett eller två och inte
    /// lämnas.
    pub antal: Option<usize>,
    /// Koden för förvaltningen som det gäller.
    pub forvaltning: Option<String>,
    /// Filens sökväg i kommunens mapp. Null i den offentliga utgåvan.
    pub fil: Option<String>,
    /// Bladets namn.
    pub blad: Option<String>,
    /// Cellens adress.
    pub cell: Option<String>,
    /// Raden i en textfil, räknad från 1.
    pub rad: Option<u32>,
    /// Vad som står i cellen. Null när där inte står något, och i den
    /// offentliga utgåvan.
    pub varde: Option<String>,
    /// Vad som är fel. Null i den offentliga utgåvan.
    pub text: Option<String>,
    /// Vad som ska göras. Null i den offentliga utgåvan.
    pub atgard: Option<String>,
    /// Den andra platsen när två uppgifter motsäger varandra.
    pub annan_plats: Option<Location>,
}

/// En plats i underlaget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Plats")]
pub struct Location {
    /// Filens sökväg i kommunens mapp. Null i den offentliga utgåvan.
    pub fil: Option<String>,
    /// Bladets namn.
    pub blad: Option<String>,
    /// Cellens adress.
    pub cell: Option<String>,
    /// Raden i en textfil, räknad från 1.
    pub rad: Option<u32>,
}

/// Ett fynd som kommunen låter stå.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "GodtagetFynd")]
pub struct AcceptedFinding {
    /// Fyndet.
    #[serde(flatten)]
    pub fynd: Finding,
    /// Varför det får stå. Null i den offentliga utgåvan.
    pub skal: Option<String>,
    /// Funktionen som bestämde det.
    pub funktion: Option<String>,
    /// När det bestämdes.
    pub datum: Option<Date>,
}

/// Det som `itbokslut kontrollera --format json` skriver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Fyndlista")]
pub struct FindingList {
    /// Filformatets version.
    pub version: u32,
    /// Kommunens namn.
    pub kommun: String,
    /// Året som följs upp.
    pub ar: Year,
    /// Hela året eller delåret.
    pub period: Word<PeriodKind>,
    /// Antal fynd som återstår.
    pub antal: FindingCounts,
    /// Fynden som återstår.
    pub fynd: Vec<Finding>,
    /// Fynden som kommunen låter stå.
    pub godtagna_fynd: Vec<AcceptedFinding>,
}

impl FindingList {
    /// Returns the list's bytes: UTF-8, indented, keys in a fixed order, with
    /// a line feed at the end.
    pub fn to_json(&self) -> Vec<u8> {
        pretty(self)
    }
}

/// Antal fynd av varje allvar.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema,
)]
#[schemars(rename = "AntalFynd")]
pub struct FindingCounts {
    /// Antal fel.
    pub fel: usize,
    /// Antal varningar.
    pub varning: usize,
    /// Antal notiser.
    pub notis: usize,
}
