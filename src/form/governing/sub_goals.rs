//! `Säkerhetsdelmål`: the year's sub-goals for IT security (IT-policyn
//! kap. 4).

use chrono::NaiveDate;

use crate::domain::{ActivityStatus, GoalCode};
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The code.
pub static CODE: Col<String> = Col::new("code", "Kod", Kind::Text)
    .required()
    .width(9.0)
    .help("En kort kod för delmålet, till exempel SD1.");
/// The sub-goal.
pub static SUB_GOAL: Col<String> = Col::new("sub_goal", "Delmål", Kind::Text)
    .required()
    .width(60.0)
    .help("Vad som ska vara uppnått, så som det står i den gemensamma IT-strategin.");
/// The goal it serves.
pub static GOAL: Col<GoalCode> =
    Col::new("goal", "Policymål", Kind::Code(Register::Goals))
        .width(11.0)
        .help("Koden för det policymål som delmålet bidrar till.");
/// The responsible function.
pub static RESPONSIBLE: Col<String> = Col::new("responsible", "Ansvarig", Kind::Text)
    .was(&["Ansvarig (funktion)"])
    .required()
    .width(28.0)
    .help("Funktionen som ansvarar för delmålet. Skriv inte personens namn.");
/// When it is to be reached.
pub static DUE: Col<NaiveDate> = Col::new("due", "Klart senast", Kind::Date)
    .required()
    .width(13.0)
    .help("Dagen då delmålet senast ska vara uppnått.");
/// How far it has come.
pub static STATUS: Col<ActivityStatus> =
    Col::new("status", "Status", Kind::OneOf(ActivityStatus::WORDS))
        .required()
        .width(13.0)
        .help("Hur långt arbetet har kommit vid årets slut.");
/// A comment.
pub static COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .width(50.0)
    .help("Vad som förklarar läget.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Säkerhetsdelmål",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 15,
        none: false,
    },
    columns: &[
        &CODE.column,
        &SUB_GOAL.column,
        &GOAL.column,
        &RESPONSIBLE.column,
        &DUE.column,
        &STATUS.column,
        &COMMENT.column,
    ],
    intro: "Årets delmål för IT-säkerhet, som ska beslutas och stå i den gemensamma IT-strategin.",
};
