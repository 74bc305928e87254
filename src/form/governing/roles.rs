//! `Roller`: who has the policy's roles (IT-policyn kap. 4).

use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

/// The role of the IT-samordnare, as the policy names it.
pub const COORDINATOR: &str = "IT-samordnare";
/// The role of the IT-säkerhetssamordnare, as the policy names it.
pub const SECURITY_COORDINATOR: &str = "IT-säkerhetssamordnare";

/// The role.
pub static ROLE: Col<String> = Col::new("role", "Roll", Kind::Text)
    .required()
    .width(30.0)
    .help("Rollen, till exempel IT-samordnare eller IT-säkerhetssamordnare.");
/// The function that has it.
pub static FUNCTION: Col<String> = Col::new("function", "Funktion", Kind::Text)
    .required()
    .width(34.0)
    .help("Funktionen som har rollen, till exempel kanslichef.");
/// The person's name.
pub static NAME: Col<String> = Col::new("name", "Namn", Kind::Text)
    .secrecy(Secrecy::Personal)
    .width(30.0)
    .help("Personens namn. Det lämnas inte i den offentliga utgåvan.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Roller",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 10,
        none: false,
    },
    columns: &[&ROLE.column, &FUNCTION.column, &NAME.column],
    intro: "Vem som har de roller som IT-policyn nämner.",
};
