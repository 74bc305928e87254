//! A sheet's part.

use std::fmt::Write as _;

use crate::domain::CellRef;
use crate::intake::fault::Fault;
use crate::intake::limits;

use super::cells::Cells;
use super::records::{Fields, Records};

/// Writes a sheet as XML: its rows with their cells, and its merged ranges.
pub(super) fn as_xml(part: &str, bytes: &[u8]) -> Result<String, Fault> {
    const ROW: u16 = 0;
    const BEGIN_DATA: u16 = 145;
    const END_DATA: u16 = 146;
    const MERGED: u16 = 176;
    let mut cells = Cells::default();
    let mut merges = String::new();
    let mut merged = 0;
    let mut in_data = false;
    let mut whole = false;
    let mut records = Records::of(part, bytes);
    while let Some((kind, mut fields)) = records.next()? {
        match kind {
            BEGIN_DATA => in_data = true,
            END_DATA => {
                in_data = false;
                whole = true;
            }
            ROW if in_data => {
                let row = fields.u32()?;
                fields.skip(7)?;
                // How deep the row lies in groups, then whether it is hidden.
                let hidden = fields.u8()? & 0x10 != 0;
                cells.begin_row(row, hidden);
            }
            _ if in_data => cells.record(kind, &mut fields)?,
            MERGED if merged <= limits::MERGES => {
                merged += 1;
                merge(&mut fields, &mut merges)?;
            }
            _ => {}
        }
    }
    if !whole {
        // Fewer rows than there were must never pass for all of them.
        return Err(Fault::xml(part));
    }
    Ok(format!(
        "<worksheet><sheetData>{}</sheetData><mergeCells>{merges}</mergeCells></worksheet>",
        cells.finish()
    ))
}

fn merge(fields: &mut Fields<'_>, xml: &mut String) -> Result<(), Fault> {
    let [first_row, last_row, first_column, last_column] =
        [fields.u32()?, fields.u32()?, fields.u32()?, fields.u32()?];
    let first = CellRef::new(first_row, first_column);
    let last = CellRef::new(last_row, last_column);
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<mergeCell ref=\"{}:{}\"/>",
        address(first),
        address(last)
    );
    Ok(())
}

/// Returns a cell's address; one that no sheet has is written so that it is
/// seen to be none.
pub(super) fn address(cell: CellRef) -> String {
    let row = u64::from(cell.row) + 1;
    format!("{}{row}", cell.column_letters())
}
