//! The workbook of a förvaltning (DESIGN §4.2).

pub mod activities;
pub mod analysis;
pub mod cover;
pub mod economy;
pub mod incidents;
mod indicator;
pub mod interim;
pub mod outcomes;
pub mod proposals;
pub mod readme;
pub mod risks;
mod secrecy;
pub mod systems;

use crate::domain::PeriodKind;

use super::Book;

/// The workbook that a förvaltning fills in.
pub static DEPARTMENT: Book = Book {
    name: "forvaltning",
    sheets: &[
        &readme::SHEET,
        &cover::SHEET,
        &outcomes::SHEET,
        &activities::SHEET,
        &systems::SHEET,
        &incidents::SHEET,
        &risks::SHEET,
        &economy::SHEET,
        &analysis::SHEET,
        &proposals::SHEET,
    ],
};

/// The same in the interim report: the sheets that ask otherwise have
/// siblings with the same names and keys.
pub static INTERIM: Book = Book {
    name: "forvaltning",
    sheets: &[
        &interim::README,
        &cover::SHEET,
        &interim::OUTCOMES,
        &interim::ACTIVITIES,
        &systems::SHEET,
        &incidents::SHEET,
        &risks::SHEET,
        &interim::ECONOMY,
        &analysis::SHEET,
        &proposals::SHEET,
    ],
};

/// Returns the form of a whole year, or of its first eight months.
pub const fn form(kind: PeriodKind) -> &'static Book {
    match kind {
        PeriodKind::Annual => &DEPARTMENT,
        PeriodKind::Interim => &INTERIM,
    }
}
