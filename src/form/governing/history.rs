//! `Historik`: outcomes from before the program was used.

use crate::domain::{DepartmentCode, IndicatorCode, Reading, Year};
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The indicator.
pub static INDICATOR: Col<IndicatorCode> =
    Col::new("indicator", "Indikator", Kind::Code(Register::Indicators))
        .required()
        .width(11.0)
        .help("Indikatorns kod i bladet Indikatorer.");
/// The year.
pub static YEAR: Col<Year> = Col::new("year", "År", Kind::Year)
    .required()
    .width(8.0)
    .help("Året som utfallet gäller.");
/// The förvaltning; empty for the kommun.
pub static DEPARTMENT: Col<DepartmentCode> = Col::new(
    "department",
    "Förvaltning",
    Kind::Code(Register::Departments),
)
.width(13.0)
.help("Förvaltningens kod. Tomt betyder hela kommunen.");
/// The outcome.
pub static OUTCOME: Col<Reading> = Col::new("outcome", "Utfall", Kind::InCommonUnit)
    .required()
    .width(11.0)
    .help("Utfallet i indikatorns enhet.");
/// Where it is from.
pub static SOURCE: Col<String> = Col::new("source", "Källa", Kind::Text)
    .width(40.0)
    .help("Varifrån uppgiften kommer, till exempel årsredovisning 2021.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Historik",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: false,
    },
    columns: &[
        &INDICATOR.column,
        &YEAR.column,
        &DEPARTMENT.column,
        &OUTCOME.column,
        &SOURCE.column,
    ],
    intro: "Utfall från åren innan programmet användes.",
};
