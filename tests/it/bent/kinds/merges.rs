//! Cells that are merged.

use itbokslut::domain::CellRef;

use crate::bent::book::{Bend, Bent};
use crate::bent::dice::Dice;

super::kinds![
    cell_merged_with_an_empty_one,
    header_merged_with_an_empty_one,
    rows_above_merged,
];

fn cell_merged_with_an_empty_one(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| spot.sheet.name != "Försättsblad")?;
    let right = CellRef::new(spot.at.row, spot.at.column + 1);
    if book.get(spot.sheet.name, right).is_some() {
        return None;
    }
    book.sheet(spot.sheet.name).merges.push((spot.at, right));
    Some(spot.finds("sammanfogade-celler"))
}

/// The header over two columns, of which the right one is the förvaltning's
/// own and has none.
fn header_merged_with_an_empty_one(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let last = *table.columns.keys().max()?;
    let at = CellRef::new(table.header, last);
    let right = CellRef::new(table.header, last + 1);
    book.sheet(table.sheet.name).merges.push((at, right));
    Some(Bend::new(table.sheet.name))
}

fn rows_above_merged(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    book.insert_rows(table.sheet.name, 0, 2);
    let last = *table.columns.keys().max()?;
    let range = (CellRef::new(0, 0), CellRef::new(1, last));
    book.sheet(table.sheet.name).merges.push(range);
    Some(Bend::new(table.sheet.name))
}
