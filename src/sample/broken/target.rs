//! Where something is broken, said as a person would say it.

use crate::domain::{CellRef, Place};
use crate::sample::error::Error;

use super::workspace::Workspace;

/// Returns the cell that a description means on a sheet; `None` when it is
/// the sheet as a whole. A description is one of
///
/// - `I12`: the address;
/// - `S1.1/Utfall`: the row of a key under a header, `S1.1#2/Utfall` the
///   second row with that key;
/// - `+1/Kod`: the first empty row below the table under a header;
/// - `/Utfall`: the header itself, and `/Utfall>` the cell to its right;
/// - `=Inlämnad`: the cell beside a card's label.
pub(super) fn cell(
    workspace: &mut Workspace,
    file: &str,
    sheet: &str,
    description: &str,
) -> Result<Option<CellRef>, Error> {
    if description.is_empty() {
        return Ok(None);
    }
    if let Some(cell) = CellRef::parse(description) {
        return Ok(Some(cell));
    }
    let book = workspace.book(file)?;
    if let Some(label) = description.strip_prefix('=') {
        return book.beside(sheet, label).map(Some);
    }
    let Some((key, header)) = description.split_once('/') else {
        return Err(Error::Edit(format!("«{description}» är ingen cell")));
    };
    let found = if let Some(left) = header.strip_suffix('>') {
        let cell = book.header(sheet, left)?;
        CellRef::new(cell.row, cell.column + 1)
    } else if key.is_empty() {
        book.header(sheet, header)?
    } else if let Some(nth) = key.strip_prefix('+').and_then(|n| n.parse().ok()) {
        book.below(sheet, header, nth)?
    } else {
        let (key, nth) = match key.split_once('#') {
            Some((key, nth)) => (key, nth.parse().unwrap_or(1)),
            None => (key, 1_usize),
        };
        book.under(sheet, header, key, nth.saturating_sub(1))?
    };
    Ok(Some(found))
}

/// Returns the place of a line of a text file: the first that holds a text.
pub(super) fn line(
    workspace: &mut Workspace,
    file: &str,
    text: &str,
) -> Result<Place, Error> {
    let bytes = workspace.bytes(file)?;
    let content = String::from_utf8_lossy(&bytes);
    let position = content.lines().position(|line| line.contains(text));
    let number = position
        .and_then(|position| u32::try_from(position + 1).ok())
        .ok_or_else(|| Error::Edit(format!("«{text}» finns inte i {file}")))?;
    Ok(Place::line(file, number))
}
