//! `Målvärden`: what each vintage aims at, year by year.

use crate::domain::{DepartmentCode, IndicatorCode, Target, Year};
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The indicator.
pub static INDICATOR: Col<IndicatorCode> =
    Col::new("indicator", "Indikator", Kind::Code(Register::Indicators))
        .required()
        .width(11.0)
        .help("Indikatorns kod i bladet Indikatorer.");
/// The vintage.
pub static VINTAGE: Col<Year> =
    Col::new("vintage", "Planversion", Kind::Code(Register::Vintages))
        .required()
        .width(13.0)
        .help("Planversionens första år, som det står i bladet Planversioner.");
/// The förvaltning; empty for the kommun.
pub static DEPARTMENT: Col<DepartmentCode> = Col::new(
    "department",
    "Förvaltning",
    Kind::Code(Register::Departments),
)
.width(13.0)
.help("Förvaltningens kod om målvärdet bara gäller den. Tomt betyder hela kommunen.");
/// The target for the vintage's first year.
pub static YEAR_1: Col<Target> = Col::new("year_1", "År 1", Kind::Target).width(11.0).help(
    "Målvärdet för planversionens första år, i indikatorns enhet: 90 betyder 90 % när enheten är procent. Ett intervall skrivs 20–30. Tomt betyder inget målvärde.",
);
/// The target for its second year.
pub static YEAR_2: Col<Target> = Col::new("year_2", "År 2", Kind::Target)
    .width(11.0)
    .help("Målvärdet för planversionens andra år.");
/// The target for its third year.
pub static YEAR_3: Col<Target> = Col::new("year_3", "År 3", Kind::Target)
    .width(11.0)
    .help("Målvärdet för planversionens tredje år.");
/// Why a target differs from the vintage before.
pub static REASON: Col<String> = Col::new("reason", "Skäl till ändring", Kind::Text)
    .when("ett målvärde skiljer sig från förra planversionen")
    .width(50.0)
    .help("Varför målvärdet är ett annat än i förra planversionen. Skälet skrivs ut i rapporten.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Målvärden",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 60,
        none: false,
    },
    columns: &[
        &INDICATOR.column,
        &VINTAGE.column,
        &DEPARTMENT.column,
        &YEAR_1.column,
        &YEAR_2.column,
        &YEAR_3.column,
        &REASON.column,
    ],
    intro: "Målvärden per indikator och planversion. Rader för äldre planversioner ändras aldrig.",
};
