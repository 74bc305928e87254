//! Finding a cell by what a person would call it.

use super::{CellRef, Error, Xlsx};

impl Xlsx {
    /// Returns a header's cell; in the row that holds it there are others.
    pub(in crate::sample) fn header(
        &self,
        sheet: &str,
        header: &str,
    ) -> Result<CellRef, Error> {
        let cells = self.cells(sheet)?;
        cells
            .iter()
            .find(|(cell, text)| {
                text.trim() == header
                    && cells
                        .iter()
                        .any(|(other, _)| other.row == cell.row && other != cell)
            })
            .map(|(cell, _)| *cell)
            .ok_or_else(|| missing(sheet, header))
    }

    /// Returns the cell under a header on the row of a key, which stands in
    /// the header row's first column; `nth` counts rows with the same key
    /// from zero.
    pub(in crate::sample) fn under(
        &self,
        sheet: &str,
        header: &str,
        key: &str,
        nth: usize,
    ) -> Result<CellRef, Error> {
        let head = self.header(sheet, header)?;
        let cells = self.cells(sheet)?;
        let first = cells
            .iter()
            .find(|(cell, _)| cell.row == head.row)
            .map_or(head, |(cell, _)| *cell);
        cells
            .iter()
            .filter(|(cell, text)| {
                cell.row > head.row && cell.column == first.column && text.trim() == key
            })
            .nth(nth)
            .map(|(cell, _)| CellRef::new(cell.row, head.column))
            .ok_or_else(|| missing(sheet, key))
    }

    /// Returns the cell under a header on the nth empty row below the table,
    /// counted from one.
    pub(in crate::sample) fn below(
        &self,
        sheet: &str,
        header: &str,
        nth: u32,
    ) -> Result<CellRef, Error> {
        let head = self.header(sheet, header)?;
        let cells = self.cells(sheet)?;
        let last = cells.iter().map(|(cell, _)| cell.row).max();
        Ok(CellRef::new(last.unwrap_or(head.row) + nth, head.column))
    }

    /// Returns the cell beside a label of a card.
    pub(in crate::sample) fn beside(
        &self,
        sheet: &str,
        label: &str,
    ) -> Result<CellRef, Error> {
        self.cells(sheet)?
            .iter()
            .find(|(_, text)| text.trim() == label)
            .map(|(cell, _)| CellRef::new(cell.row, cell.column + 1))
            .ok_or_else(|| missing(sheet, label))
    }
}

fn missing(sheet: &str, what: &str) -> Error {
    Error::Edit(format!("«{what}» finns inte i bladet {sheet}"))
}
