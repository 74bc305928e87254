//! `Källor`: outcomes that are taken from other spreadsheets (DESIGN §4.4).

use crate::domain::{DepartmentCode, IndicatorCode, SourceField, Year};
use crate::form::{Col, Kind, Layout, Register, Rows, Secrecy, Sheet};

/// The indicator.
pub static INDICATOR: Col<IndicatorCode> =
    Col::new("indicator", "Indikator", Kind::Code(Register::Indicators))
        .required()
        .width(11.0)
        .help("Indikatorns kod i bladet Indikatorer.");
/// The field that is filled.
pub static FIELD: Col<SourceField> =
    Col::new("field", "Fält", Kind::OneOf(SourceField::WORDS))
        .required()
        .width(11.0)
        .help("Vad som hämtas: utfallet självt, täljaren, nämnaren eller vikten.");
/// The year the value is for.
pub static YEAR: Col<Year> = Col::new("year", "År", Kind::Year)
    .required()
    .width(8.0)
    .help("Året i uppföljningen som värdet gäller.");
/// The förvaltning; empty for the kommun.
pub static DEPARTMENT: Col<DepartmentCode> = Col::new(
    "department",
    "Förvaltning",
    Kind::Code(Register::Departments),
)
.width(13.0)
.help("Förvaltningens kod. Tomt betyder att värdet är hela kommunens.");
/// The file, in `kallor/`.
pub static FILE: Col<String> = Col::new("file", "Fil", Kind::Text)
    .required()
    .secrecy(Secrecy::Internal)
    .width(34.0)
    .help("Filens namn i mappen kallor, till exempel folkmangd-2024.xlsx.");
/// The sheet of that file; empty for its first.
pub static SOURCE_SHEET: Col<String> = Col::new("sheet", "Blad", Kind::Text)
    .width(20.0)
    .help("Bladets namn i filen. Tomt betyder det första.");
/// The column that is searched.
pub static KEY_COLUMN: Col<String> = Col::new("key_column", "Nyckelkolumn", Kind::Text)
    .required()
    .width(24.0)
    .help("Kolumnen där raden söks: rubrikens text, med / mellan rubriker i flera rader, eller kolumnens bokstav.");
/// What is searched for.
pub static KEY: Col<String> = Col::new("key", "Nyckelvärde", Kind::Text)
    .required()
    .width(20.0)
    .help("Värdet som raden söks med, till exempel 2417 eller Norsjö.");
/// The column whose value is taken.
pub static VALUE_COLUMN: Col<String> =
    Col::new("value_column", "Värdekolumn", Kind::Text)
        .required()
        .width(24.0)
        .help("Kolumnen som värdet hämtas ur: rubrikens text eller kolumnens bokstav.");
/// What the value is multiplied by.
pub static FACTOR: Col<f64> = Col::new("factor", "Omräkning", Kind::Plain)
    .width(11.0)
    .help("Talet som värdet multipliceras med, till exempel 0,001 från kronor till tkr. Tomt betyder 1.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Källor",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 20,
        none: false,
    },
    columns: &[
        &INDICATOR.column,
        &FIELD.column,
        &YEAR.column,
        &DEPARTMENT.column,
        &FILE.column,
        &SOURCE_SHEET.column,
        &KEY_COLUMN.column,
        &KEY.column,
        &VALUE_COLUMN.column,
        &FACTOR.column,
    ],
    intro: "Värden som redan finns i kalkylblad, till exempel statistik, och som ingen ska behöva skriva av.",
};
