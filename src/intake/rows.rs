//! The rows that cannot be seen, as ranges.

use crate::domain::CellRef;

/// Hidden rows as they are met.
#[derive(Default)]
pub(super) struct HiddenRows(Vec<(u32, u32)>);

impl HiddenRows {
    /// Hides so many rows from one on; what lies below the sheet's last row is
    /// no row.
    pub(super) fn hide(&mut self, first: u32, count: u32) {
        if count == 0 || first > CellRef::LAST_ROW {
            return;
        }
        let last = first.saturating_add(count - 1).min(CellRef::LAST_ROW);
        match self.0.last_mut() {
            Some((_, end)) if first == end.saturating_add(1) => *end = last,
            _ => self.0.push((first, last)),
        }
    }

    /// Returns the ranges in order, none touching another.
    pub(super) fn ranges(mut self) -> Vec<(u32, u32)> {
        self.0.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(self.0.len());
        for (first, last) in self.0 {
            match joined.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => joined.push((first, last)),
            }
        }
        joined
    }
}
