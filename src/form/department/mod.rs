//! The workbook of a förvaltning (DESIGN §4.2).

pub mod activities;
pub mod analysis;
pub mod cover;
pub mod economy;
pub mod incidents;
pub mod outcomes;
pub mod proposals;
pub mod readme;
pub mod risks;
mod secrecy;
pub mod systems;

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
