//! The register of IT systems.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::SystemRole;

use super::vocabulary::{Vocabulary, vocabulary};
use super::{Date, Source, Word};

/// Ett IT-system, sammanställt av ägarens och användarnas rader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "System")]
pub struct System {
    /// Systemets namn, som ägaren skriver det, annars som den första användaren
    /// skriver det.
    pub namn: String,
    /// Sant när någon säger att systemet är samhällsviktigt.
    pub samhallsviktigt: bool,
    /// De förvaltningar som äger systemet. Det ska vara en enda.
    pub agare: Vec<Owner>,
    /// De förvaltningar som använder systemet utan att äga det.
    pub anvandare: Vec<User>,
    /// Dagen då systemet togs i bruk.
    pub tagen_i_bruk: Option<Date>,
    /// Hur informationen i systemet är klassad.
    pub klassning: Classes,
    /// Systemsäkerhetsplanens datum.
    pub systemsakerhetsplan: Option<Date>,
    /// Det första driftgodkännandets datum.
    pub forsta_driftgodkannande: Option<Date>,
    /// Det senaste driftgodkännandets datum.
    pub driftgodkand: Option<Date>,
    /// Funktionen som gav det senaste driftgodkännandet.
    pub driftgodkand_av: Option<String>,
    /// Handlingsplanens datum.
    pub handlingsplan: Option<Date>,
    /// Dagen då systemet tas ur bruk.
    pub avvecklas: Option<Date>,
    /// De insatser i IT-planerna som gäller systemet.
    pub insatser: Vec<ActivityReference>,
    /// Sant när systemet bedöms: det är samhällsviktigt och togs inte ur bruk
    /// senast periodens sista dag.
    pub bedoms: bool,
    /// Vad systemet saknar. Tom också när systemet inte bedöms.
    pub brister: Vec<Word<SystemFault>>,
    /// Ägarens kommentar.
    pub kommentar: Option<String>,
    /// Sant när någon av raderna kan omfattas av sekretess.
    pub sekretess: bool,
    /// Bestämmelsen som sekretessen grundas på.
    pub lagrum: Option<String>,
    /// Cellerna med systemet och det som det bedöms efter.
    pub kallor: Vec<Source>,
}

/// En förvaltning som äger ett system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Systemagare")]
pub struct Owner {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Om förvaltningen äger ett eget system eller ett som flera använder.
    pub roll: Word<SystemRole>,
    /// Systemägarens funktion.
    pub funktion: Option<String>,
    /// Systemägarens namn. Null i den offentliga utgåvan.
    pub namn: Option<String>,
    /// Cellen med systemet i förvaltningens formulär.
    pub kallor: Vec<Source>,
}

/// En förvaltning som använder ett system som en annan äger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Systemanvandare")]
pub struct User {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Systemets namn, som förvaltningen skriver det.
    pub system: String,
    /// Cellen med systemet i förvaltningens formulär.
    pub kallor: Vec<Source>,
}

/// Hur höga krav informationen i ett system ställer, från 0 till 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Klassning")]
pub struct Classes {
    /// Kravet på att obehöriga inte får del av informationen.
    pub konfidentialitet: Option<u8>,
    /// Kravet på att informationen är riktig.
    pub riktighet: Option<u8>,
    /// Kravet på att informationen går att nå.
    pub tillganglighet: Option<u8>,
    /// Kravet på att det går att se vem som har gjort vad.
    pub sparbarhet: Option<u8>,
}

/// En insats som gäller ett system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Insatshanvisning")]
pub struct ActivityReference {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Förvaltningens eget nummer på insatsen.
    pub id: Option<String>,
}

/// What is demanded of a critical system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemDemand {
    /// Exactly one owner.
    Owner,
    /// A security plan.
    Plan,
    /// The owner's approval, in time.
    Approval,
    /// An action plan of the year.
    ActionPlan,
    /// An activity that names it.
    Activity,
}

vocabulary!(
    SystemDemand,
    "Systemkrav",
    "Vad som krävs av ett samhällsviktigt system.",
    &[
        Self::Owner,
        Self::Plan,
        Self::Approval,
        Self::ActionPlan,
        Self::Activity
    ],
    |demand| match demand {
        SystemDemand::Owner => "en systemägare",
        SystemDemand::Plan => "systemsäkerhetsplan",
        SystemDemand::Approval => "driftgodkännande",
        SystemDemand::ActionPlan => "handlingsplan för året",
        SystemDemand::Activity => "insats i en IT-plan",
    }
);

/// What a critical system lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemFault {
    /// Nobody owns it.
    NoOwner,
    /// Several own it.
    SeveralOwners,
    /// It has no security plan.
    NoPlan,
    /// It has never been approved.
    NotApproved,
    /// It is not the owner who approved it.
    ApprovedByOther,
    /// It was approved before it had its plan.
    ApprovedBeforePlan,
    /// It was used before it was approved.
    UsedBeforeApproval,
    /// It has no action plan.
    NoActionPlan,
    /// Its action plan is of another year.
    OldActionPlan,
    /// No activity names it.
    NoActivity,
}

vocabulary!(
    SystemFault,
    "Systembrist",
    "Vad ett samhällsviktigt system saknar.",
    &[
        Self::NoOwner,
        Self::SeveralOwners,
        Self::NoPlan,
        Self::NotApproved,
        Self::ApprovedByOther,
        Self::ApprovedBeforePlan,
        Self::UsedBeforeApproval,
        Self::NoActionPlan,
        Self::OldActionPlan,
        Self::NoActivity
    ],
    |fault| match fault {
        SystemFault::NoOwner => "systemägare saknas",
        SystemFault::SeveralOwners => "flera systemägare",
        SystemFault::NoPlan => "systemsäkerhetsplan saknas",
        SystemFault::NotApproved => "driftgodkännande saknas",
        SystemFault::ApprovedByOther => "driftgodkänt av en annan än systemägaren",
        SystemFault::ApprovedBeforePlan => "driftgodkänt före systemsäkerhetsplanen",
        SystemFault::UsedBeforeApproval => "taget i bruk före driftgodkännande",
        SystemFault::NoActionPlan => "handlingsplan saknas",
        SystemFault::OldActionPlan => "handlingsplanen gäller inte året",
        SystemFault::NoActivity => "ingen insats gäller systemet",
    }
);

/// Hur de samhällsviktiga systemen uppfyller det som krävs av dem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SammanstallningSystem")]
pub struct SystemTotals {
    /// Antal samhällsviktiga system som bedöms.
    pub bedomda: usize,
    /// Hur många av dem som uppfyller varje krav.
    pub krav: Vec<DemandCounts>,
    /// Koderna för de förvaltningar som har sagt att de inte har något system.
    pub inga_att_redovisa: Vec<String>,
    /// Koderna för de förvaltningar som inte har redovisat några system.
    pub saknas_fran: Vec<String>,
}

/// Hur många av de bedömda systemen som uppfyller ett krav.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "AntalSystem")]
pub struct DemandCounts {
    /// Vad som krävs.
    pub krav: Word<SystemDemand>,
    /// Hur många system som uppfyller kravet. Null när det inte lämnas i den
    /// offentliga utgåvan; då är det några men inte alla.
    pub uppfyller: Option<usize>,
    /// Hur många system som kravet gäller. Null som uppfyller.
    pub av: Option<usize>,
}
