//! Names in running text: a text that names a person is withheld as a whole.

use crate::domain::Place;
use crate::report::{Report, WITHHELD};
use crate::swedish::Names;

use super::walk::{Visit, Walk};

/// Withholds every text that holds a name.
pub(super) fn withhold(report: &mut Report) {
    let names = std::mem::take(&mut report.names);
    report.walk(&mut Search { names: &names });
}

struct Search<'n> {
    names: &'n Names,
}

impl Visit for Search<'_> {
    fn text(&mut self, text: &mut String) {
        if self.names.find(text).is_some() {
            WITHHELD.clone_into(text);
        }
    }

    fn place(&mut self, place: &mut Place) {
        // A sheet of a source is called what its writer liked.
        if let Some(sheet) = &place.sheet
            && self.names.find(sheet).is_some()
        {
            place.sheet = None;
            place.cell = None;
        }
    }
}
