//! How the rules about cells name what a cell should hold.

use crate::domain::{Reading, Unit};
use crate::swedish;

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

/// Returns a value as it is written in a cell: `87,5`, `ja`, `nej`.
pub(super) fn written(value: Reading) -> String {
    match value {
        Reading::Number(amount) => swedish::number(amount.value),
        Reading::YesNo(true) => "ja".to_owned(),
        Reading::YesNo(false) => "nej".to_owned(),
    }
}

/// Returns a list in words that says how many more there are than it names:
/// `a, b och 3 till`.
pub(super) fn listed<S: AsRef<str>>(items: &[S]) -> String {
    const MOST: usize = 10;
    let mut named: Vec<String> = items
        .iter()
        .take(MOST)
        .map(|item| item.as_ref().to_owned())
        .collect();
    if items.len() > MOST {
        named.push(format!("{} till", items.len() - MOST));
    }
    swedish::join(&named)
}

/// Returns `; KLF och TEK har inte redovisat sina system`, or nothing when
/// everyone has.
pub(super) fn not_reported(departments: &[&str]) -> String {
    match departments {
        [] => String::new(),
        _ => format!("; {} har inte redovisat sina system", listed(departments)),
    }
}
