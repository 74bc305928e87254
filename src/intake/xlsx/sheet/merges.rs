//! The address of a range, `B2:D4`.

use crate::domain::CellRef;

/// Returns a range's first and last cell, whichever way it was written;
/// `None` when it is none or reaches outside the sheet.
pub(super) fn range(address: &str) -> Option<(CellRef, CellRef)> {
    let (from, to) = address.split_once(':').unwrap_or((address, address));
    let (from, to) = (CellRef::parse(from)?, CellRef::parse(to)?);
    Some((
        CellRef::new(from.row.min(to.row), from.column.min(to.column)),
        CellRef::new(from.row.max(to.row), from.column.max(to.column)),
    ))
}
