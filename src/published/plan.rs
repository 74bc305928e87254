//! The rolling three-year plan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{DriftKind, Outlook, Year};

use super::vocabulary::{Vocabulary, vocabulary};
use super::{Date, Source, Target, Word};

/// En årlig version av treårsplanen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Planversion")]
pub struct Vintage {
    /// Planversionens första år, som den heter efter.
    pub start: Year,
    /// Planversionens sista år.
    pub slut: Year,
    /// Organet som beslutade den.
    pub beslutad_av: Option<String>,
    /// När den beslutades.
    pub beslutsdatum: Option<Date>,
    /// Beslutets paragraf.
    pub paragraf: Option<String>,
    /// Sant för den planversion som årets utfall bedöms mot.
    pub gallande: bool,
}

/// En indikator i treårsplanen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// Kommunens målvärden i varje planversion, den äldsta först.
    pub versioner: Vec<VintageTargets>,
    /// Hur kommunens målvärden har ändrats mellan beslutade planversioner: för
    /// varje år stegen mellan planversioner i följd, och sist ändringen
    /// sammanlagt.
    pub drift: Vec<Drift>,
    /// Vägen från startvärdet genom den gällande planversionen. Null när det
    /// inte finns någon.
    pub vag: Option<Path>,
    /// Prognosen för planens sista år. Null när ingen kan göras.
    pub prognos: Option<Forecast>,
    /// Varför prognos saknas. Null när den finns.
    pub prognos_skal: Option<Word<NoForecast>>,
    /// Hur förvaltningarnas egna målvärden har ändrats.
    pub forvaltningar: Vec<DepartmentDrift>,
}

/// Hur en förvaltnings egna målvärden har ändrats.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Forvaltningsdrift")]
pub struct DepartmentDrift {
    /// Förvaltningens kod.
    pub kod: String,
    /// Ändringarna, som för kommunen.
    pub drift: Vec<Drift>,
}

/// En planversions målvärden för en indikator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Planmal")]
pub struct VintageTargets {
    /// Planversionens första år.
    pub start: Year,
    /// Målvärdena för planversionens tre år. Null där målvärde saknas.
    pub mal: [Option<Target>; 3],
    /// Skälet till att ett målvärde ändrades.
    pub skal: Option<String>,
    /// Cellerna som målvärdena kommer från.
    pub kallor: Vec<Source>,
}

/// Hur ett års målvärde ändrades från en planversion till en annan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Drift {
    /// Året som målvärdet gäller.
    pub ar: Year,
    /// Den äldre planversionens första år.
    pub fran: Year,
    /// Den nyare planversionens första år.
    pub till: Year,
    /// Nytt målvärde minus gammalt. Null när skillnaden inte är ett tal.
    pub forandring: Option<f64>,
    /// Ändringens art, i indikatorns riktning.
    pub art: Word<DriftKind>,
    /// Sant för ändringen sammanlagt, från det först beslutade målvärdet till
    /// det gällande; falskt för ett steg mellan två planversioner i följd.
    pub sammanlagt: bool,
    /// Falskt när den nyare planversionen beslutades för sent för att gälla
    /// året. En sådan ändring visas men räknas inte sammanlagt.
    pub i_tid: bool,
    /// Skälet till ändringen.
    pub skal: Option<String>,
}

/// Vägen från startvärdet genom den gällande planversionens målvärden.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Planvag")]
pub struct Path {
    /// Planversionens första år.
    pub planversion: Year,
    /// Åren och värdena, det äldsta först.
    pub punkter: Vec<PathPoint>,
    /// Var årets utfall står på vägen. Null när det inte kan sägas.
    pub lage: Option<Word<StandingWord>>,
    /// Hur långt från vägen utfallet står, i enheten. Null när läget är null.
    pub avstand: Option<f64>,
}

/// En punkt på vägen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Planpunkt")]
pub struct PathPoint {
    /// Året.
    pub ar: Year,
    /// Startvärdet eller målvärdet.
    pub varde: Target,
    /// Sant för startvärdet.
    pub startvarde: bool,
}

/// Where an outcome stands on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingWord {
    /// Better.
    Ahead,
    /// On it.
    OnPath,
    /// Worse.
    Behind,
}

vocabulary!(
    StandingWord,
    "Lage",
    "Var utfallet står på vägen genom planen, i indikatorns riktning.",
    &[Self::Ahead, Self::OnPath, Self::Behind],
    |word| match word {
        StandingWord::Ahead => "före planen",
        StandingWord::OnPath => "enligt planen",
        StandingWord::Behind => "efter planen",
    }
);

/// Prognosen för planens sista år.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Prognos")]
pub struct Forecast {
    /// Året som prognosen gäller.
    pub ar: Year,
    /// Det beräknade utfallet.
    pub varde: f64,
    /// Det största avståndet mellan linjen och ett utfall som den är dragen
    /// genom.
    pub spridning: f64,
    /// Om målvärdet då nås. Null när planens sista år saknar målvärde.
    pub utsikt: Option<Word<Outlook>>,
    /// Planens sista målvärde.
    pub malvarde: Option<Target>,
    /// Åren vars utfall linjen är dragen genom, det äldsta först.
    pub underlag: Vec<Year>,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoForecast {
    /// No vintage is in force.
    NoPlan,
    /// The plan's last year is the year itself.
    PlanEnds,
    /// A line has no meaning.
    NotALine,
    /// The year has no outcome.
    NotMeasured,
    /// Too few outcomes.
    TooFew,
    /// Too few comparable outcomes.
    MethodChanged,
    /// It is withheld.
    Withheld,
}

vocabulary!(
    NoForecast,
    "PrognosSaknas",
    "Varför prognos saknas.",
    &[
        Self::NoPlan,
        Self::PlanEnds,
        Self::NotALine,
        Self::NotMeasured,
        Self::TooFew,
        Self::MethodChanged,
        Self::Withheld
    ],
    |reason| match reason {
        NoForecast::NoPlan => "ingen planversion gäller",
        NoForecast::PlanEnds => "planens sista år är redovisningsåret",
        NoForecast::NotALine => "indikatorn kan inte skrivas fram",
        NoForecast::NotMeasured => "årets utfall saknas",
        NoForecast::TooFew => "för få utfall",
        NoForecast::MethodChanged => "för få jämförbara utfall",
        NoForecast::Withheld => "lämnas inte",
    }
);

/// En förvaltnings förslag till nya målvärden för en indikator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Planforslag")]
pub struct Proposal {
    /// Indikatorns kod.
    pub indikator: String,
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Det första av de tre åren.
    pub start: Year,
    /// De tre åren i följd.
    pub ar: [ProposedYear; 3],
    /// Motiveringen.
    pub motivering: Option<String>,
    /// Cellerna som värdena kommer från.
    pub kallor: Vec<Source>,
}

/// Vad som föreslås för ett år.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ForslagetAr")]
pub struct ProposedYear {
    /// Målvärdet som gäller för förvaltningen i den senast beslutade
    /// planversionen.
    pub beslutat: Option<Target>,
    /// Det föreslagna målvärdet.
    pub forslag: Option<Target>,
    /// Vad förslaget ändrar. Null när inget föreslås.
    pub art: Option<Word<DriftKind>>,
    /// Sant när förvaltningens utfall i år redan når det föreslagna
    /// målvärdet.
    pub nas_redan: Option<bool>,
}
