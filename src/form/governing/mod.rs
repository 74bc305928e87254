//! The governing workbook, `styrning/{year}.xlsx` (DESIGN §4.1).

pub mod decided;
pub mod goals;
pub mod history;
pub mod indicators;
pub mod organisation;
pub mod sources;
pub mod targets;
pub mod texts;
pub mod vintages;

use super::Book;

/// The governing workbook.
pub static GOVERNING: Book = Book {
    name: "styrning",
    sheets: &[
        &organisation::SHEET,
        &goals::SHEET,
        &indicators::SHEET,
        &vintages::SHEET,
        &targets::SHEET,
        &history::SHEET,
        &sources::SHEET,
        &decided::SHEET,
        &texts::SHEET,
    ],
};
