//! How the rules about cells name what a cell should hold.

use crate::domain::Unit;

/// Returns what a cell in a unit should hold, `ett antal dagar`; without a
/// unit, `ett tal`.
pub(super) const fn expected(unit: Option<Unit>) -> &'static str {
    match unit {
        None => "ett tal",
        Some(Unit::Percent) => "ett procenttal",
        Some(Unit::Count) => "ett antal",
        Some(Unit::Tkr) => "ett belopp i tkr",
        Some(Unit::Days) => "ett antal dagar",
        Some(Unit::Hours) => "ett antal timmar",
        Some(Unit::Index) => "ett indexvärde",
        Some(Unit::Level) => "en nivå",
        Some(Unit::YesNo) => "ja eller nej",
    }
}

/// Returns `Menade du «S1.1»? ` with a space after it, or nothing.
pub(super) fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("Menade du «{near}»? "))
}
