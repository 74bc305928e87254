//! The governing workbook, `styrning/{year}.xlsx` (DESIGN §4.1).

pub mod decided;
pub mod documents;
pub mod goals;
pub mod history;
pub mod indicators;
pub mod organisation;
pub mod roles;
pub mod sources;
pub mod sub_goals;
pub mod targets;
pub mod texts;
pub mod vintages;

use super::Book;

/// The governing workbook.
pub static GOVERNING: Book = Book {
    name: "styrning",
    sheets: &[
        &organisation::SHEET,
        &roles::SHEET,
        &goals::SHEET,
        &indicators::SHEET,
        &vintages::SHEET,
        &targets::SHEET,
        &history::SHEET,
        &sources::SHEET,
        &sub_goals::SHEET,
        &documents::SHEET,
        &decided::SHEET,
        &texts::SHEET,
    ],
};
