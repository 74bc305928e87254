//! The activities of the IT plans, and what became of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{ActivityStatus, Program};

use super::vocabulary::{Vocabulary, vocabulary};
use super::{Date, Source, Word};

/// En insats i en förvaltnings IT-plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Insats")]
pub struct Activity {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Förvaltningens eget nummer på insatsen.
    pub id: Option<String>,
    /// Vad som ska göras.
    pub insats: String,
    /// Programmet som insatsen hör till.
    pub program: Option<Word<Program>>,
    /// Koden för målet som insatsen bidrar till.
    pub mal: Option<String>,
    /// Systemet som insatsen gäller, som förvaltningen skriver det.
    pub system: Option<String>,
    /// Prioriteten: 1 är viktigast, 3 minst viktig.
    pub prioritet: Option<u8>,
    /// Funktionen som ansvarar för att insatsen blir gjord.
    pub ansvarig: Option<String>,
    /// Funktionen som ansvarar för att insatsen följs upp.
    pub uppfoljning: Option<String>,
    /// Dagen då insatsen börjar.
    pub start: Option<Date>,
    /// Dagen då insatsen ska vara klar.
    pub slut: Option<Date>,
    /// Hur långt förvaltningen säger att insatsen har kommit.
    pub status: Option<Word<ActivityStatus>>,
    /// Hur stor del som är gjord, i procent.
    pub klart: Option<f64>,
    /// Dagen då insatsen blev klar.
    pub avslutad: Option<Date>,
    /// Insatsens budget, i tkr.
    pub budget: Option<f64>,
    /// Vad insatsen har kostat, i tkr. I delårsrapporten till och med den 31
    /// augusti.
    pub utfall: Option<f64>,
    /// Förvaltningens kommentar.
    pub kommentar: Option<String>,
    /// Om insatsen blev klar i tid, bedömt efter datumen och inte efter status.
    pub tidhallning: Word<Timing>,
    /// Hur många dagar för sent insatsen blev klar, eller hur många dagar som
    /// har gått sedan den skulle ha varit det. Null när den inte är sen.
    pub dagar_sen: Option<i64>,
    /// Vad som saknas av det som policyn kräver av en insats.
    pub brister: Vec<Word<PlanBreach>>,
    /// Sant när insatsen varken är klar eller avbruten och fortsätter nästa år.
    pub fortsatter: bool,
    /// Sant när raden kan omfattas av sekretess.
    pub sekretess: bool,
    /// Bestämmelsen som sekretessen grundas på.
    pub lagrum: Option<String>,
    /// Cellerna med insatsen och dess tal.
    pub kallor: Vec<Source>,
}

/// How an activity went, judged from its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It was cancelled.
    Cancelled,
    /// It was done in time.
    InTime,
    /// It was done, but late.
    DoneLate,
    /// It should have been done and is not.
    Overdue,
    /// Its last day is still to come.
    NotDue,
    /// It has no last day.
    NoDeadline,
}

vocabulary!(
    Timing,
    "Tidhallning",
    "Om en insats blev klar i tid, bedömt efter dess datum. Försenad betyder att den skulle ha varit klar och inte är det.",
    &[
        Self::Cancelled,
        Self::InTime,
        Self::DoneLate,
        Self::Overdue,
        Self::NotDue,
        Self::NoDeadline
    ],
    |timing| match timing {
        Timing::Cancelled => "avbruten",
        Timing::InTime => "klar i tid",
        Timing::DoneLate => "klar för sent",
        Timing::Overdue => "försenad",
        Timing::NotDue => "ej förfallen",
        Timing::NoDeadline => "utan slutdatum",
    }
);

/// What an activity lacks of what the policy requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanBreach {
    /// Somebody responsible for carrying it out.
    Responsible,
    /// A first or a last day.
    Schedule,
    /// Somebody responsible for following it up.
    FollowUp,
    /// A priority.
    Priority,
}

vocabulary!(
    PlanBreach,
    "Insatsbrist",
    "Vad en insats saknar av det som policyn kräver.",
    &[
        Self::Responsible,
        Self::Schedule,
        Self::FollowUp,
        Self::Priority
    ],
    |breach| match breach {
        PlanBreach::Responsible => "ansvarig",
        PlanBreach::Schedule => "tidsplan",
        PlanBreach::FollowUp => "uppföljningsansvar",
        PlanBreach::Priority => "prioritet",
    }
);

/// Hur det gick med insatserna sammanlagt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SammanstallningInsatser")]
pub struct ActivityTotals {
    /// Alla insatser.
    pub totalt: ActivityCounts,
    /// Insatserna i varje förvaltning som har redovisat.
    pub forvaltningar: Vec<DepartmentActivities>,
    /// Insatserna i varje program som har någon.
    pub program: Vec<ProgramActivities>,
    /// Koderna för de förvaltningar som har sagt att de inte har någon insats.
    pub inga_att_redovisa: Vec<String>,
    /// Koderna för de förvaltningar som inte har redovisat någon IT-plan.
    pub saknas_fran: Vec<String>,
}

/// Hur det gick med en förvaltnings insatser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ForvaltningensInsatser")]
pub struct DepartmentActivities {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Hur det gick.
    #[serde(flatten)]
    pub antal: ActivityCounts,
}

/// Hur det gick med insatserna i ett program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ProgrammetsInsatser")]
pub struct ProgramActivities {
    /// Programmet.
    pub program: Word<Program>,
    /// Hur det gick.
    #[serde(flatten)]
    pub antal: ActivityCounts,
}

/// Hur det gick med ett antal insatser. Beloppens celler står vid insatserna.
/// Det som inte lämnas i den offentliga utgåvan är null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AntalInsatser")]
pub struct ActivityCounts {
    /// Antal insatser, de avbrutna inräknade.
    pub antal: Option<usize>,
    /// Antal som skulle vara klara senast periodens sista dag, de avbrutna
    /// oräknade.
    pub forfallna: Option<usize>,
    /// Antal av de förfallna som blev klara i tid.
    pub klara_i_tid: Option<usize>,
    /// Antal av de förfallna som blev klara för sent eller inte är klara.
    pub sena: Option<usize>,
    /// Antal klara, förfallna eller inte.
    pub klara: Option<usize>,
    /// Antal avbrutna.
    pub avbrutna: Option<usize>,
    /// Antal som fortsätter nästa år.
    pub fortsatter: Option<usize>,
    /// Antal som saknar något som policyn kräver.
    pub med_brister: Option<usize>,
    /// Summan av budgetarna, i tkr. Null när ingen är angiven.
    pub budget: Option<f64>,
    /// Summan av utfallen, i tkr. Null när inget är angivet.
    pub utfall: Option<f64>,
}
