//! The workbook of a förvaltning (DESIGN §4.2).

pub mod analysis;
pub mod cover;
pub mod outcomes;
pub mod readme;

use super::Book;

/// The workbook that a förvaltning fills in.
pub static DEPARTMENT: Book = Book {
    name: "forvaltning",
    sheets: &[
        &readme::SHEET,
        &cover::SHEET,
        &outcomes::SHEET,
        &analysis::SHEET,
    ],
};
