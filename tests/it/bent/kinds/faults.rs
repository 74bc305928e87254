//! Cells that a broken program wrote; only an .xlsx has them.

use itbokslut::domain::CellRef;

use crate::bent::book::{Bend, Bent, Fault, Values};
use crate::bent::dice::Dice;

super::kinds![
    cell_written_twice,
    cell_outside_the_sheet,
    cell_that_is_no_number,
];

/// Which of two values counts cannot be known, so neither does. The cell is
/// read as empty, so what asks for it is told of too: here nothing does.
fn cell_written_twice(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| {
        ["data_source", "reported", "treated"].contains(&spot.column.key)
    })?;
    book.1.push(Fault {
        sheet: spot.sheet.name,
        row: spot.at.row,
        element: format!("<c r=\"{}\"><v>1</v></c>", spot.at),
    });
    Some(spot.spoils("cell-dubbel"))
}

fn cell_outside_the_sheet(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let address = dice.pick(&["A1048577", "XFE9", "A99999999999"]);
    book.1.push(Fault {
        sheet: table.sheet.name,
        row: dice.pick(&table.rows),
        element: format!("<c r=\"{address}\"><v>1</v></c>"),
    });
    Some(Bend::new(table.sheet.name).finds("cell-utanfor-bladet", table.sheet.name))
}

fn cell_that_is_no_number(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = dice.pick(&table.rows);
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let at = CellRef::new(row, dice.pick(&columns));
    if book.get(table.sheet.name, at).is_some() {
        return None;
    }
    let stored = dice.pick(&["tolv", "1,5", "1e999"]);
    book.1.push(Fault {
        sheet: table.sheet.name,
        row,
        element: format!("<c r=\"{at}\"><v>{stored}</v></c>"),
    });
    let place = table.place(row, at.column);
    let bend = Bend::new(table.sheet.name).finds("cell-olasbar", place);
    Some(bend.reads(Values::Same))
}
