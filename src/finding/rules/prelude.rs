//! What nearly every rule needs.

pub(super) use crate::domain::{Place, Severity};
pub(super) use crate::finding::{Finding, Rule, Subject};

/// Returns ` (och 7 celler till i bladet)` for what is not reported one by
/// one, and nothing for none.
pub(super) fn and_more(cells: usize) -> String {
    match cells {
        0 => String::new(),
        1 => " (och en cell till i bladet)".to_owned(),
        _ => format!(" (och {cells} celler till i bladet)"),
    }
}
