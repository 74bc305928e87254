//! The columns that say which indicator a row is about, alike in every sheet
//! with one row for each indicator.

use crate::domain::IndicatorCode;
use crate::form::{Col, Kind, Register};

/// Returns the column for the indicator's code.
pub(super) const fn code() -> Col<IndicatorCode> {
    Col::new("code", "Kod", Kind::Code(Register::Indicators))
        .required()
        .prefilled()
        .width(8.0)
}

/// Returns the column for its name.
pub(super) const fn name() -> Col<String> {
    Col::new("name", "Indikator", Kind::Text)
        .prefilled()
        .width(38.0)
}

/// Returns the column for its unit.
pub(super) const fn unit() -> Col<String> {
    Col::new("unit", "Enhet", Kind::Text).prefilled().width(8.0)
}

/// Returns the column for its direction.
pub(super) const fn direction() -> Col<String> {
    Col::new("direction", "Riktning", Kind::Text)
        .prefilled()
        .width(10.0)
}
