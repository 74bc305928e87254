//! The two columns with which a row is marked for secrecy (DESIGN §6.2),
//! alike in every sheet that has them.

use crate::form::{Col, Kind};

/// Returns the column that says whether the row is to be tried for secrecy.
pub(super) const fn secret() -> Col<bool> {
    Col::new("secret", "Sekretess", Kind::YesNo)
        .width(10.0)
        .help("Ja om uppgifterna på raden kan omfattas av sekretess. De lämnas då inte i den offentliga utgåvan.")
}

/// Returns the column for the legal ground.
pub(super) const fn legal_ground() -> Col<String> {
    Col::new("legal_ground", "Lagrum", Kind::Text)
        .when("sekretess är ja")
        .width(22.0)
        .help("Bestämmelsen som sekretessen grundas på, till exempel OSL 18 kap. 8 §.")
}
