//! `Organisation`: the förvaltningar and the nämnd each answers to.

use crate::domain::{BoardCode, DepartmentCode};
use crate::form::{Col, Kind, Layout, Register, Rows, Secrecy, Sheet};

/// The förvaltning's code.
pub static CODE: Col<DepartmentCode> = Col::new(
    "code",
    "Kod",
    Kind::Code(Register::Departments),
)
.required()
.width(9.0)
.help("En kort kod för förvaltningen, till exempel BUF. Den används i alla andra blad.");
/// The förvaltning's name.
pub static NAME: Col<String> = Col::new("name", "Förvaltning", Kind::Text)
    .required()
    .width(34.0)
    .help("Förvaltningens hela namn, som det ska stå i rapporten.");
/// The nämnd's code.
pub static BOARD_CODE: Col<BoardCode> = Col::new(
    "board_code",
    "Nämndkod",
    Kind::Code(Register::Boards),
)
.required()
.width(11.0)
.help(
    "En kort kod för nämnden, till exempel BUN. Flera förvaltningar kan ha samma nämnd.",
);
/// The nämnd's name.
pub static BOARD: Col<String> = Col::new("board", "Nämnd", Kind::Text)
    .required()
    .width(34.0)
    .help("Nämnden som förvaltningen svarar inför.");
/// Where mail to the förvaltning goes.
pub static EMAIL: Col<String> = Col::new("email", "E-post", Kind::Email)
    .secrecy(Secrecy::Personal)
    .width(32.0)
    .help("Adressen som påminnelser och återlämnade formulär skickas till. Använd helst en funktionsadress.");
/// Who represents the förvaltning in the IT-grupp.
pub static REPRESENTATIVE: Col<String> =
    Col::new("representative", "Representant i IT-gruppen", Kind::Text)
        .was(&["Representant i IT-gruppen (funktion)"])
        .width(30.0)
        .help("Funktionen som företräder förvaltningen i IT-gruppen, till exempel utvecklingsledare. Skriv inte personens namn.");
/// Codes of förvaltningar that were merged into this one.
pub static REPLACES: Col<Vec<DepartmentCode>> =
    Col::new("replaces", "Ersätter", Kind::Codes(Register::Departments, &[]))
        .width(14.0)
        .help("Koder för förvaltningar som har gått upp i den här, med kommatecken mellan. Tomt om ingen har det.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Organisation",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 10,
        none: false,
    },
    columns: &[
        &CODE.column,
        &NAME.column,
        &BOARD_CODE.column,
        &BOARD.column,
        &EMAIL.column,
        &REPRESENTATIVE.column,
        &REPLACES.column,
    ],
    intro: "En rad för varje förvaltning som ska lämna in.",
};
