//! Cells that are left out, and the findings that say so.

use crate::domain::{CellRef, Place};
use crate::finding::Finding;
use crate::finding::rules::{doubled_cell, outside_sheet, unreadable_value};

use super::fault::shortened;
use super::limits::FINDINGS_PER_SHEET;

/// What was left out of a sheet: the first of each kind, and how many more.
#[derive(Default)]
pub(super) struct Oddities {
    outside: Vec<String>,
    more_outside: usize,
    unreadable: Vec<(CellRef, String)>,
    more_unreadable: usize,
}

impl Oddities {
    /// Notes an address that no sheet has.
    pub(super) fn outside(&mut self, address: &str) {
        if self.outside.len() < FINDINGS_PER_SHEET {
            self.outside.push(shortened(address));
        } else {
            self.more_outside += 1;
        }
    }

    /// Notes a cell that no sheet has. Of many, only the first are written out.
    pub(super) fn outside_cell(&mut self, cell: CellRef) {
        if self.outside.len() < FINDINGS_PER_SHEET {
            self.outside(&cell.to_string());
        } else {
            self.more_outside += 1;
        }
    }

    /// Notes a cell whose stored value is not what the file says it is.
    pub(super) fn unreadable(&mut self, cell: CellRef, stored: &str) {
        if self.unreadable.len() < FINDINGS_PER_SHEET {
            self.unreadable.push((cell, shortened(stored)));
        } else {
            self.more_unreadable += 1;
        }
    }

    /// Words what was left out of the sheet at a place, cells that it holds
    /// twice included.
    pub(super) fn findings(&self, sheet: &Place, doubled: &[CellRef]) -> Vec<Finding> {
        let at = |cell: CellRef| Place {
            cell: Some(cell),
            ..sheet.clone()
        };
        // How many more there are is said with the last one that is reported.
        let more = |index: usize, reported: usize, more: usize| {
            if index + 1 == reported { more } else { 0 }
        };
        let outside = self.outside.iter().enumerate().map(|(index, address)| {
            let more = more(index, self.outside.len(), self.more_outside);
            outside_sheet::found(sheet, address, more)
        });
        let unreadable =
            self.unreadable
                .iter()
                .enumerate()
                .map(|(index, (cell, stored))| {
                    let more = more(index, self.unreadable.len(), self.more_unreadable);
                    unreadable_value::found(&at(*cell), stored, more)
                });
        let reported = doubled.len().min(FINDINGS_PER_SHEET);
        let doubled = doubled
            .iter()
            .take(reported)
            .enumerate()
            .map(|(index, cell)| {
                let more = more(index, reported, doubled.len() - reported);
                doubled_cell::found(&at(*cell), more)
            });
        outside.chain(unreadable).chain(doubled).collect()
    }
}
