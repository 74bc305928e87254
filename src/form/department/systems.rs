//! `System`: the IT systems that the förvaltning owns or uses (IT-policyn
//! kap. 3 and 4).

use chrono::NaiveDate;

use crate::domain::SystemRole;
use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

use super::secrecy::{legal_ground, secret};

/// The system's name.
pub static SYSTEM: Col<String> = Col::new("system", "System", Kind::Text)
    .required()
    .secrecy(Secrecy::Internal)
    .width(26.0)
    .help("Systemets namn, skrivet likadant av alla som äger eller använder det.");
/// Whether it is critical to society.
pub static CRITICAL: Col<bool> = Col::new("critical", "Samhällsviktigt", Kind::YesNo)
    .required()
    .secrecy(Secrecy::Internal)
    .width(18.0)
    .help("Ja om systemet står i kommunens förteckning över samhällsviktiga IT-system.");
/// What the förvaltning is to it.
pub static ROLE: Col<SystemRole> =
    Col::new("role", "Roll", Kind::OneOf(SystemRole::WORDS))
        .required()
        .secrecy(Secrecy::Internal)
        .width(15.0)
        .help("Ägare av ett eget system, central ägare av ett system som flera förvaltningar använder, eller användare av ett system som en annan äger.");
/// The owner's function.
pub static OWNER: Col<String> =
    Col::new("owner", "Systemägare (funktion)", Kind::Text)
        .group("Fylls i av ägaren")
        .when("förvaltningen äger systemet")
        .secrecy(Secrecy::Internal)
        .width(24.0)
        .help("Funktionen som nämnden har utsett till systemägare, till exempel förvaltningschef.");
/// The owner's name.
pub static OWNER_NAME: Col<String> =
    Col::new("owner_name", "Systemägare (namn)", Kind::Text)
        .secrecy(Secrecy::Personal)
        .width(22.0)
        .help("Systemägarens namn. Det lämnas inte i den offentliga utgåvan.");
/// When it was taken into use.
pub static IN_USE: Col<NaiveDate> = Col::new("in_use", "Tagen i bruk", Kind::Date)
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("Dagen då systemet togs i bruk.");
/// Its class of confidentiality.
pub static CONFIDENTIALITY: Col<u8> =
    Col::new("confidentiality", "Konfidentialitet", Kind::Scale(0, 4))
        .group("Informationsklassning")
        .secrecy(Secrecy::Internal)
        .width(18.0)
        .help("Klass 0 till 4 för skadan om uppgifter röjs. 4 är synnerligen allvarlig.");
/// Its class of integrity.
pub static INTEGRITY: Col<u8> =
    Col::new("integrity", "Riktighet", Kind::Scale(0, 4))
        .secrecy(Secrecy::Internal)
        .width(12.0)
        .help("Klass 0 till 4 för skadan om uppgifter är felaktiga. 4 är synnerligen allvarlig.");
/// Its class of availability.
pub static AVAILABILITY: Col<u8> = Col::new(
    "availability",
    "Tillgänglighet",
    Kind::Scale(0, 4),
)
.secrecy(Secrecy::Internal)
.width(16.0)
.help("Klass 0 till 4 för skadan om uppgifter inte kan nås. 4 är synnerligen allvarlig.");
/// Its class of traceability.
pub static TRACEABILITY: Col<u8> = Col::new(
    "traceability",
    "Spårbarhet",
    Kind::Scale(0, 4),
)
.secrecy(Secrecy::Internal)
.width(13.0)
.help(
    "Klass 0 till 4 för skadan om händelser inte kan spåras. 4 är synnerligen allvarlig.",
);
/// When the security plan was made.
pub static PLAN: Col<NaiveDate> = Col::new("plan", "Systemsäkerhetsplan", Kind::Date)
    .was(&["Systemsäkerhetsplan (datum)"])
    .group("Säkerhet enligt IT-policyn")
    .when("systemet är samhällsviktigt")
    .secrecy(Secrecy::Internal)
    .width(22.0)
    .help("Datum för den gällande systemsäkerhetsplanen. Tomt om det inte finns någon.");
/// When it was approved for the first time.
pub static FIRST_APPROVAL: Col<NaiveDate> = Col::new(
    "first_approval",
    "Första driftgodkännande",
    Kind::Date,
)
.was(&["Första driftgodkännande (datum)"])
.when("systemet är samhällsviktigt")
.secrecy(Secrecy::Internal)
.width(24.0)
.help("Dagen då systemägaren godkände systemet för drift första gången. Det ska ske innan systemet tas i bruk.");
/// When it was last approved.
pub static APPROVED: Col<NaiveDate> =
    Col::new("approved", "Driftgodkänd", Kind::Date)
        .was(&["Driftgodkänd (datum)"])
        .when("systemet är samhällsviktigt")
        .secrecy(Secrecy::Internal)
        .width(13.0)
        .help("Dagen för det senaste driftgodkännandet. Det ska bygga på den gällande systemsäkerhetsplanen.");
/// Who approved it.
pub static APPROVED_BY: Col<String> =
    Col::new("approved_by", "Driftgodkänd av", Kind::Text)
        .was(&["Driftgodkänd av (funktion)"])
        .when("systemet är driftgodkänt")
        .secrecy(Secrecy::Internal)
        .width(24.0)
        .help("Funktionen som godkände systemet för drift. Det ska vara systemägaren.");
/// When the year's action plan was made.
pub static ACTION_PLAN: Col<NaiveDate> =
    Col::new("action_plan", "Handlingsplan", Kind::Date)
        .was(&["Handlingsplan (datum)"])
        .when("systemet är samhällsviktigt")
        .secrecy(Secrecy::Internal)
        .width(13.0)
        .help("Datum för årets handlingsplan för systemets säkerhet.");
/// When it is taken out of use.
pub static RETIRED: Col<NaiveDate> = Col::new("retired", "Avvecklas", Kind::Date)
    .was(&["Avvecklas (datum)"])
    .group("Övrigt")
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("Dagen då systemet avvecklas, om det är beslutat.");
/// Whether the row is to be tried for secrecy.
pub static SECRET: Col<bool> = secret();
/// The legal ground.
pub static LEGAL_GROUND: Col<String> = legal_ground();
/// A comment.
pub static COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(36.0)
    .help("Vad som behöver förklaras, till exempel varför en plan eller ett godkännande saknas.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "System",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: true,
    },
    columns: &[
        &SYSTEM.column,
        &CRITICAL.column,
        &ROLE.column,
        &OWNER.column,
        &OWNER_NAME.column,
        &IN_USE.column,
        &CONFIDENTIALITY.column,
        &INTEGRITY.column,
        &AVAILABILITY.column,
        &TRACEABILITY.column,
        &PLAN.column,
        &FIRST_APPROVAL.column,
        &APPROVED.column,
        &APPROVED_BY.column,
        &ACTION_PLAN.column,
        &RETIRED.column,
        &SECRET.column,
        &LEGAL_GROUND.column,
        &COMMENT.column,
    ],
    intro: "De IT-system som förvaltningen äger, och de samhällsviktiga system som den använder.",
};
