//! `Incidenter`: the IT incidents of the year (IT-policyn kap. 2).

use chrono::NaiveDate;

use crate::domain::{Amount, Detection, IncidentCategory, Unit};
use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

use super::secrecy::{legal_ground, secret};

/// When it happened.
pub static DATE: Col<NaiveDate> = Col::new("date", "Datum", Kind::Date)
    .required()
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("Dagen då incidenten inträffade, eller upptäcktes om det inte är känt.");
/// What kind it was.
pub static CATEGORY: Col<IncidentCategory> =
    Col::new("category", "Kategori", Kind::OneOf(IncidentCategory::WORDS))
        .required()
        .secrecy(Secrecy::Internal)
        .width(20.0)
        .help("Den kategori som passar bäst.");
/// How serious it was.
pub static SEVERITY: Col<u8> = Col::new("severity", "Allvarlighet", Kind::Scale(1, 4))
    .required()
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("1 är försumbar, 2 måttlig, 3 betydande och 4 allvarlig.");
/// The system that was hit.
pub static SYSTEM: Col<String> = Col::new("system", "System", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(24.0)
    .help("Systemet som drabbades, med samma namn som i bladet System.");
/// How long the interruption was.
pub static HOURS: Col<Amount> =
    Col::new("hours", "Avbrott (timmar)", Kind::Number(Unit::Hours))
        .secrecy(Secrecy::Internal)
        .width(12.0)
        .help("Hur länge verksamheten inte kunde använda systemet, i timmar. 0 om den kunde det hela tiden.");
/// What it was found by.
pub static DETECTED: Col<Detection> =
    Col::new("detected", "Upptäckt genom", Kind::OneOf(Detection::WORDS))
        .secrecy(Secrecy::Internal)
        .width(16.0)
        .help("Hur incidenten upptäcktes.");
/// Whether its origin was traced.
pub static TRACED: Col<bool> = Col::new("traced", "Spårad", Kind::YesNo)
    .when("raden är en incident; IT-policyn kräver att intrång och incidenter kan spåras")
    .secrecy(Secrecy::Internal)
    .width(10.0)
    .help("Ja om det är klarlagt hur incidenten uppstod.");
/// When it was mended.
pub static FIXED: Col<NaiveDate> = Col::new("fixed", "Åtgärdad", Kind::Date)
    .was(&["Åtgärdad (datum)"])
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("Dagen då incidenten var åtgärdad. Tomt om den inte är det.");
/// Whom it was reported to.
pub static REPORTED: Col<String> = Col::new("reported", "Anmäld till", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(24.0)
    .help("Myndigheten eller andra som incidenten är anmäld till.");
/// Whether the row is to be tried for secrecy.
pub static SECRET: Col<bool> = secret();
/// The legal ground.
pub static LEGAL_GROUND: Col<String> = legal_ground();
/// What happened.
pub static DESCRIPTION: Col<String> = Col::new("description", "Beskrivning", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(50.0)
    .help("Vad som hände, vad det ledde till och vad som gjordes. Skriv inte personers namn.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Incidenter",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: true,
    },
    columns: &[
        &DATE.column,
        &CATEGORY.column,
        &SEVERITY.column,
        &SYSTEM.column,
        &HOURS.column,
        &DETECTED.column,
        &TRACED.column,
        &FIXED.column,
        &REPORTED.column,
        &SECRET.column,
        &LEGAL_GROUND.column,
        &DESCRIPTION.column,
    ],
    intro: "Årets IT-incidenter, stora som små. I den offentliga utgåvan står bara hur många de var i hela kommunen.",
};
