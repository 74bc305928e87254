//! `Analys`: the förvaltning's own words under fixed headings.

use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

/// The headings, in order.
pub const HEADINGS: &[&str] = &[
    "Sammanfattning",
    "Måluppfyllelse",
    "Avvikelser och orsaker",
    "Åtgärder",
    "Kommande år",
];

/// The heading.
pub static HEADING: Col<String> = Col::new("heading", "Rubrik", Kind::OneOf(HEADINGS))
    .required()
    .prefilled()
    .width(26.0);
/// The text.
pub static TEXT: Col<String> = Col::new("text", "Text", Kind::Text)
    .secrecy(Secrecy::WithRow)
    .width(100.0)
    .help("Skriv några meningar. En tom rad i cellen blir ett nytt stycke. Alt+Retur ger en ny rad.");
/// Whether the text is to be tried for secrecy.
pub static SECRET: Col<bool> = Col::new("secret", "Sekretess", Kind::YesNo)
    .width(10.0)
    .help("Ja om texten kan omfattas av sekretess. Den lämnas då inte i den offentliga utgåvan.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Analys",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Fixed(HEADINGS),
    columns: &[&HEADING.column, &TEXT.column, &SECRET.column],
    intro: "Förvaltningens egen analys. Den återges med förvaltningens namn i rapporten.",
};
