//! What the form itself prints on its sheets: nobody wrote that.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CellRef, RawCell, RawValue, RawWorkbook};
use crate::swedish::near::folded;

/// The texts that an empty form has, by sheet.
#[derive(Clone, Debug, Default)]
pub struct Printed(BTreeMap<String, BTreeSet<String>>);

impl Printed {
    /// Returns the texts of a form that nobody has written in.
    pub fn of(form: &RawWorkbook) -> Self {
        let texts = form.sheets.iter().map(|sheet| {
            let texts = sheet.cells.values().filter_map(text).map(folded).collect();
            (sheet.name.to_string(), texts)
        });
        Self(texts.collect())
    }

    /// Returns whether a cell of a form's sheet has a text of the form: one of
    /// these, or a title, which names the förvaltning.
    pub(super) fn has(&self, sheet: &str, at: CellRef, cell: &RawCell) -> bool {
        let Some(text) = text(cell) else {
            return false;
        };
        let is_title = at == CellRef::new(0, 0)
            && [sheet, "IT-bokslut", "IT-uppföljning"]
                .iter()
                .any(|title| text.starts_with(title));
        if is_title {
            return true;
        }
        let text = folded(text);
        self.0.get(sheet).is_some_and(|texts| {
            texts.contains(&text) || at == INTRO && texts.iter().any(|t| adds(t, &text))
        })
    }
}

/// Where a sheet says what it is for.
const INTRO: CellRef = CellRef::new(1, 0);

/// Whether one of two texts is the other with a sentence more, such as that
/// there are no rows to fill in.
fn adds(one: &str, other: &str) -> bool {
    const LEAST: usize = 20;
    one.len().min(other.len()) >= LEAST
        && (one.starts_with(other) || other.starts_with(one))
}

fn text(cell: &RawCell) -> Option<&str> {
    match &cell.value {
        RawValue::Text(text) => Some(text),
        _ => None,
    }
}
