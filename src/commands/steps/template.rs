//! What a template's file is called.

use crate::domain::{DepartmentCode, Period};

/// Returns a template's file name, `it-bokslut-2025-buf.xlsx`: it travels by
/// mail, so it says what it is.
pub(in crate::commands) fn file_name(period: Period, code: &DepartmentCode) -> String {
    let code: String = code
        .as_str()
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    format!("it-bokslut-{period}-{code}.xlsx")
}
