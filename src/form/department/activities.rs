//! `IT-plan`: the förvaltning's activities of the year (IT-policyn kap. 3).

use chrono::NaiveDate;

use crate::domain::{ActivityStatus, Amount, GoalCode, Program, Unit};
use crate::form::{Col, Kind, Layout, Register, Rows, Secrecy, Sheet};

use super::secrecy::{legal_ground, secret};

/// The förvaltning's own number of the activity.
pub static ID: Col<String> = Col::new("id", "Id", Kind::Text)
    .required()
    .secrecy(Secrecy::WithRow)
    .width(9.0)
    .help("Förvaltningens eget nummer på insatsen, till exempel 1. Samma nummer behålls om insatsen fortsätter nästa år.");
/// What is to be done.
pub static ACTIVITY: Col<String> = Col::new("activity", "Insats", Kind::Text)
    .required()
    .secrecy(Secrecy::WithRow)
    .width(44.0)
    .help("Vad som ska göras, så att den som inte känner verksamheten förstår.");
/// The programme it belongs to.
pub static PROGRAM: Col<Program> =
    Col::new("program", "Program", Kind::OneOf(Program::WORDS))
        .required()
        .width(24.0)
        .help("Säkerhetshandlingsplan om insatsen gäller IT-säkerhet, IT-infrastrukturprogram om den gäller nät till hushåll och företag, annars IT-plan.");
/// The goal it serves.
pub static GOAL: Col<GoalCode> =
    Col::new("goal", "Policymål", Kind::Code(Register::Goals))
        .secrecy(Secrecy::WithRow)
        .width(11.0)
        .help("Koden för det policymål som insatsen bidrar till.");
/// The system it concerns.
pub static SYSTEM: Col<String> = Col::new("system", "System", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(22.0)
    .help("Systemet som insatsen gäller, med samma namn som i bladet System. Tomt om den inte gäller något bestämt system.");
/// The priority, 1 the highest.
pub static PRIORITY: Col<u8> = Col::new("priority", "Prioritet", Kind::Scale(1, 3))
    .group("Planering")
    .when("raden är en insats; IT-policyn kräver att insatser prioriteras")
    .secrecy(Secrecy::WithRow)
    .width(10.0)
    .help("1 är viktigast, 3 minst viktig.");
/// The function responsible for carrying it out.
pub static RESPONSIBLE: Col<String> = Col::new(
    "responsible",
    "Ansvarig för genomförande",
    Kind::Text,
)
.was(&["Ansvarig för genomförande (funktion)"])
.when("raden är en insats; IT-policyn kräver en ansvarig")
.secrecy(Secrecy::WithRow)
.width(28.0)
.help("Funktionen som ansvarar för att insatsen blir gjord, till exempel systemförvaltare. Skriv inte personens namn.");
/// The function responsible for following it up.
pub static FOLLOW_UP: Col<String> =
    Col::new("follow_up", "Ansvarig för uppföljning", Kind::Text)
        .was(&["Ansvarig för uppföljning (funktion)"])
        .when("raden är en insats; IT-policyn kräver ett ansvar för uppföljning")
        .secrecy(Secrecy::WithRow)
        .width(28.0)
        .help("Funktionen som ansvarar för att insatsen följs upp, till exempel förvaltningschef. Skriv inte personens namn.");
/// When it begins.
pub static START: Col<NaiveDate> = Col::new("start", "Start", Kind::Date)
    .when("raden är en insats; IT-policyn kräver en tidsplan")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Dagen då insatsen börjar enligt tidsplanen, till exempel 2025-02-01.");
/// When it is to be done.
pub static END: Col<NaiveDate> = Col::new("end", "Slut", Kind::Date)
    .when("raden är en insats; IT-policyn kräver en tidsplan")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Dagen då insatsen ska vara klar enligt tidsplanen. Om den är försenad avgörs av den här dagen och av Avslutad.");
/// How far it has come.
pub static STATUS: Col<ActivityStatus> =
    Col::new("status", "Status", Kind::OneOf(ActivityStatus::WORDS))
        .group("Läget vid periodens slut")
        .required()
        .secrecy(Secrecy::WithRow)
        .width(13.0)
        .help("Hur långt insatsen har kommit vid periodens slut.");
/// The share that is done, in %.
pub static DONE: Col<Amount> = Col::new("done", "Klart (%)", Kind::Number(Unit::Percent))
    .secrecy(Secrecy::WithRow)
    .width(10.0)
    .help("Hur stor del som är gjord, till exempel 60.");
/// When it was done.
pub static FINISHED: Col<NaiveDate> = Col::new("finished", "Avslutad", Kind::Date)
    .was(&["Avslutad (datum)"])
    .when("status är klar")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Dagen då insatsen blev klar. Utan dag räknas den inte som klar i tid.");
/// The budget.
pub static BUDGET: Col<Amount> = Col::new("budget", "Budget (tkr)", Kind::Money)
    .group("Kostnad")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Vad insatsen fick kosta under perioden, i tusental kronor.");
/// What it cost.
pub static OUTCOME: Col<Amount> = Col::new("outcome", "Utfall (tkr)", Kind::Money)
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Vad insatsen kostade under perioden, i tusental kronor.");
/// A comment.
pub static COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .group("Förklaring")
    .secrecy(Secrecy::WithRow)
    .width(36.0)
    .help("Vad som förklarar läget, till exempel varför insatsen är försenad.");
/// Whether the row is to be tried for secrecy.
pub static SECRET: Col<bool> = secret().group("Sekretessprövning");
/// The legal ground.
pub static LEGAL_GROUND: Col<String> = legal_ground();

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "IT-plan",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: true,
    },
    columns: &[
        &ID.column,
        &ACTIVITY.column,
        &PROGRAM.column,
        &GOAL.column,
        &SYSTEM.column,
        &PRIORITY.column,
        &RESPONSIBLE.column,
        &FOLLOW_UP.column,
        &START.column,
        &END.column,
        &STATUS.column,
        &DONE.column,
        &FINISHED.column,
        &BUDGET.column,
        &OUTCOME.column,
        &COMMENT.column,
        &SECRET.column,
        &LEGAL_GROUND.column,
    ],
    intro: "Förvaltningens insatser under året, även dem i handlingsplanen för IT-säkerhet.",
};
