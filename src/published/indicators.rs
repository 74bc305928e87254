//! Indicators and how they went.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Aggregation, Assessment, Direction, Mark, Trend, Unit, Year};

use super::vocabulary::{Vocabulary, vocabulary};
use super::{DepartmentOutcome, Measure, Plan, Source, Target, Word};

/// En indikator och hur det gick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Indikator")]
pub struct Indicator {
    /// Indikatorns kod.
    pub kod: String,
    /// Koden för målet som den hör till.
    pub mal: String,
    /// Vad som mäts.
    pub indikator: String,
    /// Enheten för förvaltningarnas värden.
    pub enhet: Word<Unit>,
    /// Enheten för kommunens utfall, målvärden och historik: % för andel ja,
    /// annars samma som enhet.
    pub kommunens_enhet: Word<Unit>,
    /// Indikatorns riktning.
    pub riktning: Word<Direction>,
    /// Hur förvaltningarnas värden blir kommunens.
    pub sammanvagning: Word<Aggregation>,
    /// Vilka som redovisar utfall.
    pub rapporteras_av: Reporters,
    /// Beräkningen som utfallet härleds ur, i stället för att någon frågas.
    pub harleds_ur: Option<String>,
    /// Vad täljaren räknar.
    pub taljare_avser: Option<String>,
    /// Vad nämnaren räknar.
    pub namnare_avser: Option<String>,
    /// Vad vikten räknar.
    pub vikt_avser: Option<String>,
    /// Indikatorns vikt i målet. 0 visas men räknas inte.
    pub vikt: f64,
    /// Antal decimaler som kommunen vill ha i tryck.
    pub decimaler: u8,
    /// Antal decimaler som utfall och målvärde trycks med, så att de avrundade
    /// talen inte motsäger bedömningen.
    pub tryckta_decimaler: u8,
    /// Året som startvärdet gäller.
    pub startar: Option<Year>,
    /// Kommunens värde innan arbetet mot målet började.
    pub startvarde: Option<f64>,
    /// Hur stor del av vägen från startvärdet till målvärdet som räcker för
    /// delvis uppfyllt, från 0 till 1.
    pub delvisgrans: f64,
    /// Hur nära målvärdet som räcker för delvis uppfyllt, i enheten. Null när
    /// ingen tolerans gäller.
    pub delvistolerans: Option<f64>,
    /// Det första år som går att jämföra med.
    pub jamforbar_fran: Option<Year>,
    /// Kommunens utfall. I delårsrapporten prognosen för hela året, som är det
    /// som bedöms.
    pub utfall: Option<Measure>,
    /// Kommunens utfall till och med den 31 augusti, i delårsrapporten: de
    /// förvaltningars som ingår i prognosen. Null när någon av dem inte har
    /// angett det, och alltid för ett helt år.
    pub utfall_hittills: Option<Measure>,
    /// Den minsta noggrannheten bland värdena som utfallet är gjort av.
    pub noggrannhet: Word<Mark>,
    /// Hur många som har redovisat. Null när uppgiften inte lämnas i den
    /// offentliga utgåvan.
    pub tackning: Option<Coverage>,
    /// Täljaren när den är kommunens egen och inte förvaltningarnas.
    pub kommunens_taljare: Option<f64>,
    /// Nämnaren när den är kommunens egen och inte förvaltningarnas.
    pub kommunens_namnare: Option<f64>,
    /// Vikten när den är kommunens egen och inte förvaltningarnas.
    pub kommunens_vikt: Option<f64>,
    /// Målvärdet för året i gällande planversion.
    pub malvarde: Option<Target>,
    /// Den gällande planversionens första år.
    pub planversion: Option<Year>,
    /// Sant när den gällande planversionen beslutades under året. Null utan
    /// målvärde.
    pub beslutat_under_aret: Option<bool>,
    /// Det målvärde som först beslutades för året, när det finns i en annan
    /// planversion än den gällande.
    pub ursprungligt_malvarde: Option<Target>,
    /// Planversionen som det ursprungliga målvärdet finns i.
    pub ursprunglig_planversion: Option<Year>,
    /// Sant när utfallet når det ursprungliga målvärdet.
    pub nar_ursprungligt_malvarde: Option<bool>,
    /// Bedömningen. Null när den inte lämnas i den offentliga utgåvan.
    pub bedomning: Option<Word<Assessment>>,
    /// Varför utfallet inte är bedömt. Null när det är bedömt.
    pub skal: Option<String>,
    /// Vad bedömningen grundas på, i ord.
    pub grund: String,
    /// Förändringen mot förra året.
    pub trend: Option<Word<Trend>>,
    /// Vad som måste sägas om trenden eller om att den saknas.
    pub trend_anmarkning: Option<Word<TrendNote>>,
    /// Kommunens utfall tidigare år, det äldsta först.
    pub historik: Vec<HistoryPoint>,
    /// Cellerna som utfall, startvärde och målvärden kommer från.
    pub kallor: Vec<Source>,
    /// Indikatorn i treårsplanen.
    pub plan: Plan,
    /// Förvaltningarnas egna värden.
    pub forvaltningar: Vec<DepartmentOutcome>,
    /// Varifrån värdet hämtas, i ord.
    pub kalla: Option<String>,
    /// Hur värdet tas fram.
    pub matmetod: Option<String>,
    /// Sant när indikatorn får finnas i den offentliga utgåvan.
    pub offentlig: bool,
    /// Sant när kommunens utfall, bedömning, trend, historik, väg och prognos
    /// inte lämnas i den offentliga utgåvan. De är då null eller tomma.
    pub lamnas_inte: bool,
}

/// Vilka som redovisar utfall: orden alla eller källa, eller en lista med
/// förvaltningarnas koder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "RapporterasAv")]
pub enum Reporters {
    /// Alla förvaltningar, eller en källa och ingen förvaltning.
    Word(Word<ReportersWord>),
    /// Förvaltningarna med dessa koder.
    Codes(Vec<String>),
}

/// The words that stand instead of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportersWord {
    /// Every förvaltning.
    All,
    /// No förvaltning is asked.
    Source,
}

vocabulary!(
    ReportersWord,
    "RapporterasAvOrd",
    "Alla förvaltningar, eller en källa och ingen förvaltning.",
    &[Self::All, Self::Source],
    |word| match word {
        ReportersWord::All => "alla",
        ReportersWord::Source => "källa",
    }
);

/// Hur stor del av dem som skulle redovisa som har gjort det.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Tackning")]
pub struct Coverage {
    /// Hur många som har redovisat.
    pub rapporterat: usize,
    /// Hur många som indikatorn gäller.
    pub forvantat: usize,
    /// Hur många som har sagt att indikatorn inte gäller dem.
    pub ej_tillampligt: usize,
    /// Den täckning som räknas, från 0 till 1. Null när indikatorn inte gäller
    /// någon.
    pub andel: Option<f64>,
}

/// Ett tidigare års utfall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "HistorisktUtfall")]
pub struct HistoryPoint {
    /// Året.
    pub ar: Year,
    /// Utfallet det året.
    pub utfall: Measure,
    /// Sant när det går att jämföra med årets utfall.
    pub jamforbart: bool,
    /// Var utfallet är läst.
    pub ursprung: Word<Origin>,
    /// Hur många av förvaltningarnas värden som utfallet är gjort av och som
    /// kan omfattas av sekretess.
    pub sekretess: usize,
    /// Cellerna som utfallet kommer från.
    pub kallor: Vec<Source>,
}

/// Where an earlier year's outcome was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What was published.
    Published,
    /// That year's submissions.
    Submissions,
    /// The sheet `Historik`.
    HistorySheet,
}

vocabulary!(
    Origin,
    "Ursprung",
    "Var ett tidigare års utfall är läst: i det som publicerades, i det årets inlämnade formulär eller i bladet Historik.",
    &[Self::Published, Self::Submissions, Self::HistorySheet],
    |origin| match origin {
        Origin::Published => "publicerat",
        Origin::Submissions => "inlämnat",
        Origin::HistorySheet => "historik",
    }
);

/// What must be said about a trend, or about its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendNote {
    /// It is computed over the förvaltningar in both years.
    CommonOnly,
    /// No förvaltning is in both years.
    NoneInCommon,
    /// The method was changed.
    NotComparable,
    /// Last year has no outcome.
    NoLastYear,
    /// It is computed against the corrected value of last year.
    Corrected,
    /// It is withheld.
    Withheld,
}

vocabulary!(
    TrendNote,
    "Trendanmarkning",
    "Vad som måste sägas om en trend eller om att den saknas.",
    &[
        Self::CommonOnly,
        Self::NoneInCommon,
        Self::NotComparable,
        Self::NoLastYear,
        Self::Corrected,
        Self::Withheld
    ],
    |note| match note {
        TrendNote::CommonOnly => "bara de som redovisade båda åren",
        TrendNote::NoneInCommon => "ingen redovisade båda åren",
        TrendNote::NotComparable => "mätmetoden har ändrats",
        TrendNote::NoLastYear => "utfall saknas förra året",
        TrendNote::Corrected => "mot det rättade värdet",
        TrendNote::Withheld => "lämnas inte",
    }
);
