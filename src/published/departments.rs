//! Förvaltningar and their own values.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Assessment, Mark, Trend, Year};

use super::{
    Date, HistoryPoint, Measure, Source, Target, TrendNote, VintageTargets, Word,
};

/// En förvaltning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Forvaltning")]
pub struct Department {
    /// Förvaltningens kod.
    pub kod: String,
    /// Förvaltningens namn.
    pub namn: String,
    /// Nämndens kod.
    pub namndkod: Option<String>,
    /// Nämnden som förvaltningen svarar inför.
    pub namnd: Option<String>,
    /// Adressen för utskick. Null i den offentliga utgåvan.
    pub epost: Option<String>,
    /// Funktionen som företräder förvaltningen i IT-gruppen.
    pub representant: Option<String>,
    /// Koderna för förvaltningar som har gått upp i den här.
    pub ersatter: Vec<String>,
}

/// En förvaltnings eget värde för en indikator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Forvaltningsutfall")]
pub struct DepartmentOutcome {
    /// Förvaltningens kod.
    pub kod: String,
    /// Förvaltningens utfall. I delårsrapporten prognosen för hela året, och
    /// täljaren, nämnaren och vikten hör till den.
    pub utfall: Option<Measure>,
    /// Förvaltningens utfall till och med den 31 augusti, i delårsrapporten.
    /// Null när det inte är angivet, och alltid för ett helt år.
    pub utfall_hittills: Option<Measure>,
    /// Vad den som lämnade värdet sade om hur säkert det är.
    pub noggrannhet: Word<Mark>,
    /// Målvärdet som gäller för förvaltningen.
    pub malvarde: Option<Target>,
    /// Planversionen som målvärdet finns i.
    pub planversion: Option<Year>,
    /// Täljaren i en kvot.
    pub taljare: Option<f64>,
    /// Nämnaren i en kvot.
    pub namnare: Option<f64>,
    /// Vikten i ett vägt medel.
    pub vikt: Option<f64>,
    /// Sant när värdet räknas som redovisat och ingår i kommunens. Null när
    /// uppgiften inte lämnas i den offentliga utgåvan.
    pub rapporterat: Option<bool>,
    /// Falskt när raden inte gick att använda, så att talen i den visas men
    /// inte räknas. Null när uppgiften inte lämnas.
    pub anvandbart: Option<bool>,
    /// Bedömningen mot förvaltningens målvärde. Null när den inte lämnas i den
    /// offentliga utgåvan.
    pub bedomning: Option<Word<Assessment>>,
    /// Varför utfallet inte är bedömt. Null när det är bedömt.
    pub skal: Option<String>,
    /// Vad bedömningen grundas på, i ord.
    pub grund: String,
    /// Förändringen mot förvaltningens värde förra året.
    pub trend: Option<Word<Trend>>,
    /// Vad som måste sägas om trenden eller om att den saknas.
    pub trend_anmarkning: Option<Word<TrendNote>>,
    /// Varifrån förvaltningen tog värdet.
    pub datakalla: Option<String>,
    /// Förvaltningens kommentar.
    pub kommentar: Option<String>,
    /// Vad som görs åt ett målvärde som inte är nått.
    pub atgard: Option<Remedy>,
    /// Sant när uppgifterna kan omfattas av sekretess.
    pub sekretess: bool,
    /// Sant när utfall, bedömning, trend, historik och källor inte lämnas i den
    /// offentliga utgåvan. De är då null eller tomma.
    pub lamnas_inte: bool,
    /// Bestämmelsen som sekretessen grundas på.
    pub lagrum: Option<String>,
    /// Förvaltningens utfall tidigare år, det äldsta först.
    pub historik: Vec<HistoryPoint>,
    /// Förvaltningens egna målvärden i varje planversion, den äldsta först.
    pub versioner: Vec<VintageTargets>,
    /// Cellerna som värdena och målvärdet kommer från.
    pub kallor: Vec<Source>,
}

/// Vad en förvaltning gör åt ett målvärde som inte är nått.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Atgard")]
pub struct Remedy {
    /// Vad som görs.
    pub text: String,
    /// Funktionen som ansvarar.
    pub ansvarig: Option<String>,
    /// Dagen då det senast ska vara klart.
    pub klart_senast: Option<Date>,
}
