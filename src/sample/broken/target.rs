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
/// - `^1/Datum`: the table's first row under a header, whatever its key;
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
    } else if let Some(nth) = key.strip_prefix('^').and_then(|n| n.parse::<u32>().ok()) {
        let cell = book.header(sheet, header)?;
        CellRef::new(cell.row + nth, cell.column)
    } else if let Some(nth) = key.strip_prefix('+').and_then(|n| n.parse().ok()) {
        book.below(sheet, header, nth)?
    } else {
        let (key, nth) = numbered(key);
        book.under(sheet, header, key, nth)?
    };
    Ok(Some(found))
}

/// Returns the place of a line of a text file: the first that holds a text,
/// or with `#2` after the text the second.
pub(super) fn line(
    workspace: &mut Workspace,
    file: &str,
    text: &str,
) -> Result<Place, Error> {
    let bytes = workspace.bytes(file)?;
    let content = String::from_utf8_lossy(&bytes);
    let (text, nth) = numbered(text);
    let number = (1..)
        .zip(content.lines())
        .filter(|(_, line)| line.contains(text))
        .nth(nth)
        .map(|(number, _)| number)
        .ok_or_else(|| Error::Edit(format!("«{text}» finns inte i {file}")))?;
    Ok(Place::line(file, number))
}

/// Returns what stands before `#2`, and how many to skip: 1.
fn numbered(text: &str) -> (&str, usize) {
    text.rsplit_once('#')
        .and_then(|(before, nth)| Some((before, nth.parse::<usize>().ok()?)))
        .map_or((text, 0), |(before, nth)| (before, nth.saturating_sub(1)))
}
