//! A value taken from a spreadsheet that is not a form (DESIGN §4.4).

use crate::domain::{DepartmentCode, IndicatorCode, Place, SourceField, Year};

/// A value that a row of `Källor` found.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceValue {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// The field that is filled.
    pub field: SourceField,
    /// The year the value is for.
    pub year: Year,
    /// The förvaltning; `None` is the whole kommun.
    pub department: Option<DepartmentCode>,
    /// The value after `Omräkning`, in the indicator's unit for an outcome.
    pub value: f64,
    /// The cell it was taken from.
    pub place: Place,
    /// The row of `Källor` that asked for it.
    pub asked: Place,
}
