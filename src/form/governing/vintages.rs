//! `Planversioner`: each annual edition of the three-year strategy and its
//! decision.

use chrono::NaiveDate;

use crate::domain::Year;
use crate::form::{Col, Kind, Layout, Rows, Sheet};

/// The vintage's first year, which names it.
pub static VINTAGE: Col<Year> = Col::new("vintage", "Planversion", Kind::Year)
    .required()
    .width(13.0)
    .help("Planversionens första år. 2025 betyder planen för 2025–2027.");
/// The body that decided it.
pub static DECIDED_BY: Col<String> = Col::new("decided_by", "Beslutad av", Kind::Text)
    .width(26.0)
    .help("Organet som fastställde planversionen, vanligen Kommunstyrelsen.");
/// When it was decided.
pub static DECIDED_ON: Col<NaiveDate> = Col::new(
    "decided_on",
    "Beslutsdatum",
    Kind::Date,
)
.when("planversionen ska gälla")
.width(14.0)
.help(
    "Dagen för beslutet, till exempel 2024-11-12. Utan datum gäller inte planversionen.",
);
/// The paragraph of the minutes.
pub static PARAGRAPH: Col<String> = Col::new("paragraph", "Paragraf", Kind::Text)
    .width(11.0)
    .help("Beslutets paragraf, till exempel § 142.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Planversioner",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 5,
        none: false,
    },
    columns: &[
        &VINTAGE.column,
        &DECIDED_BY.column,
        &DECIDED_ON.column,
        &PARAGRAPH.column,
    ],
    intro: "IT-strategin gäller tre år och uppdateras årligen. En rad för varje årlig version.",
};
