//! The rolling three-year plan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Year;

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
    /// Hur målvärden har ändrats mellan planversionerna. Null när det inte är
    /// beräknat; denna version beräknar det inte.
    pub drift: Option<Vec<Drift>>,
    /// Prognosen för planens sista år. Null när ingen är beräknad; denna
    /// version beräknar ingen.
    pub prognos: Option<Forecast>,
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
}

/// How a target was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriftKind {
    /// Harder to reach.
    Sharpened,
    /// The same.
    Unchanged,
    /// Easier to reach.
    Softened,
    /// Neither harder nor easier: another interval.
    Changed,
    /// There was none.
    New,
    /// There is none any more.
    Removed,
}

vocabulary!(
    DriftKind,
    "Andringsart",
    "Hur ett målvärde ändrades, i indikatorns riktning.",
    &[
        Self::Sharpened,
        Self::Unchanged,
        Self::Softened,
        Self::Changed,
        Self::New,
        Self::Removed
    ],
    |kind| match kind {
        DriftKind::Sharpened => "skärpt",
        DriftKind::Unchanged => "oförändrat",
        DriftKind::Softened => "mildrat",
        DriftKind::Changed => "ändrat",
        DriftKind::New => "nytt",
        DriftKind::Removed => "borttaget",
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
    /// Om målvärdet då nås.
    pub utsikt: Word<Outlook>,
}

/// Whether the last target will be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Even if the forecast is too good.
    Reached,
    /// It cannot be said.
    Uncertain,
    /// Even if the forecast is too bad.
    Missed,
}

vocabulary!(
    Outlook,
    "Utsikt",
    "Om planens sista målvärde nås enligt prognosen.",
    &[Self::Reached, Self::Uncertain, Self::Missed],
    |outlook| match outlook {
        Outlook::Reached => "nås",
        Outlook::Uncertain => "osäkert",
        Outlook::Missed => "nås inte",
    }
);
