//! `Texter`: the kommun's own words.

use crate::form::{Col, Kind, Layout, Rows, Sheet};

/// Where the text belongs: a goal's code, one of [`PLACES`], or a section.
pub static PLACE: Col<String> = Col::new("place", "Plats", Kind::Text)
    .required()
    .width(18.0)
    .help("Var texten ska stå: ett måls kod, sammanfattning, hänt, beslut eller ett avsnitts rubrik, till exempel Måluppfyllelse.");
/// The text.
pub static TEXT: Col<String> = Col::new("text", "Text", Kind::Text)
    .required()
    .width(100.0)
    .help("Kommunens egna ord. En tom rad i cellen blir ett nytt stycke.");

/// The places that are not a goal's code or a section.
pub const PLACES: &[&str] = &["sammanfattning", "hänt", "beslut"];

/// The report's headings, which are places too (DESIGN §6.1).
pub const SECTIONS: &[&str] = &[
    "Måluppfyllelse",
    "Treårsplanen",
    "Förvaltningarna",
    "IT-planerna",
    "IT-säkerhet",
    "IT-infrastruktur",
    "Styrdokument och organisation",
    "Ekonomi",
    "Bilaga Metod",
    "Bilaga Underlag",
];

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Texter",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 20,
        none: false,
    },
    columns: &[&PLACE.column, &TEXT.column],
    intro: "Kommunens egna ord i rapporten. Utan dem citeras förvaltningarnas kommentarer.",
};
