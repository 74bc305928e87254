//! What people do to columns and their headers.

use itbokslut::domain::{CellRef, RawValue};
use itbokslut::form::{Need, Origin};

use crate::bent::book::{Bend, Bent, Table, Values, text};
use crate::bent::dice::Dice;

super::kinds![
    column_moved,
    own_column_inserted,
    own_column_without_header,
    required_column_removed,
    optional_column_removed,
    header_misspelt,
    header_in_other_letters,
    header_with_blanks,
    header_wrapped,
    header_doubled,
    header_emptied,
    header_row_deleted,
];

fn column_moved(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let (from, to) = (dice.pick(&columns), dice.pick(&columns));
    let column = |column| {
        Some(match column {
            at if at == from => to,
            at if from < at && at <= to => at - 1,
            at if to <= at && at < from => at + 1,
            at => at,
        })
    };
    book.move_all(table.sheet.name, Some, column);
    Some(Bend::new(table.sheet.name))
}

fn insert(book: &mut Bent, table: &Table, dice: &mut Dice) -> u32 {
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let new = dice.pick(&columns);
    let column = |column| Some(if column >= new { column + 1 } else { column });
    book.move_all(table.sheet.name, Some, column);
    for row in &table.rows {
        let at = CellRef::new(*row, new);
        book.put(table.sheet.name, at, text("vår egen uppgift"));
    }
    new
}

fn own_column_inserted(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let new = insert(book, &table, dice);
    let at = CellRef::new(table.header, new);
    book.put(table.sheet.name, at, text("Egen anmärkning"));
    let place = table.place(table.header, new);
    Some(Bend::new(table.sheet.name).finds("okänd-kolumn", place))
}

fn own_column_without_header(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    insert(book, &table, dice);
    Some(Bend::new(table.sheet.name))
}

/// Removes a column with all that stands in it.
fn remove(book: &mut Bent, table: &Table, gone: u32) {
    let column = |column| match column {
        at if at == gone => None,
        at if at > gone => Some(at - 1),
        at => Some(at),
    };
    book.move_all(table.sheet.name, Some, column);
}

fn required_column_removed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name != "Analys")?;
    let columns: Vec<u32> = table
        .columns
        .iter()
        .filter(|(at, column)| column.need == Need::Required && Some(**at) != table.key())
        .map(|(at, _)| *at)
        .collect();
    let gone = dice.one_of(&columns)?;
    remove(book, &table, gone);
    let first = table.columns.keys().find(|at| **at != gone)?;
    let place = table.place(table.header, if *first > gone { first - 1 } else { *first });
    let bend = Bend::new(table.sheet.name).finds("kolumn-saknas", place);
    Some(bend.reads(Values::Fewer))
}

/// A column that is asked for only under a condition, empty in every row: the
/// sheet says that it is not there, and nobody misses what it said.
fn optional_column_removed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| !table.sheet.is_protected())?;
    let columns: Vec<u32> = table
        .columns
        .iter()
        .filter(|(_, column)| column.need == Need::Optional)
        .filter(|(_, column)| column.origin == Origin::Filled)
        .map(|(at, _)| *at)
        .collect();
    let empty: Vec<u32> = columns
        .into_iter()
        .filter(|column| {
            let mut rows = table.rows.iter();
            rows.all(|row| {
                let at = CellRef::new(*row, *column);
                book.get(table.sheet.name, at).is_none()
            })
        })
        .collect();
    let gone = dice.one_of(&empty)?;
    remove(book, &table, gone);
    let first = table.columns.keys().find(|at| **at != gone)?;
    let place = table.place(table.header, if *first > gone { first - 1 } else { *first });
    let bend = Bend::new(table.sheet.name).finds("kolumn-saknas-valfri", place);
    Some(bend.reads(Values::Fewer))
}

/// Changes the text of a header.
fn rewrite(
    book: &mut Bent,
    table: &Table,
    dice: &mut Dice,
    change: impl Fn(&str, &mut Dice) -> Option<String>,
) -> Option<u32> {
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let column = dice.pick(&columns);
    let at = CellRef::new(table.header, column);
    let RawValue::Text(header) = book.get(table.sheet.name, at)?.value else {
        return None;
    };
    let changed = change(&header, dice)?;
    book.put(table.sheet.name, at, text(changed));
    Some(column)
}

/// A letter more in a word that stays unlike every other header.
fn header_misspelt(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let column = rewrite(book, &table, dice, |header, dice| {
        let letters: Vec<char> = header.chars().collect();
        let inside: Vec<usize> = (1..letters.len())
            .filter(|at| letters[*at].is_alphabetic() && letters[at - 1].is_alphabetic())
            .collect();
        if letters.len() < 5 {
            return None;
        }
        let at = dice.one_of(&inside)?;
        let mut changed = letters.clone();
        changed.insert(at, letters[at]);
        Some(changed.into_iter().collect())
    })?;
    // What nobody reads is not recognised in order to be read, but is told of.
    let place = table.place(table.header, column);
    Some(Bend::new(table.sheet.name).finds("rubrik-annan-stavning", place))
}

fn header_in_other_letters(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    rewrite(book, &table, dice, |header, dice| {
        Some(match dice.below(3) {
            0 => header.to_uppercase(),
            1 => decomposed(header),
            _ => header.to_lowercase() + ":",
        })
    })?;
    Some(Bend::new(table.sheet.name))
}

/// Returns a text with its letters taken apart, as macOS writes them.
pub(super) fn decomposed(text: &str) -> String {
    text.replace('å', "a\u{30a}")
        .replace('ä', "a\u{308}")
        .replace('ö', "o\u{308}")
        .replace('Å', "A\u{30a}")
        .replace('Ä', "A\u{308}")
        .replace('Ö', "O\u{308}")
}

fn header_with_blanks(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    rewrite(book, &table, dice, |header, _| {
        Some(format!("\u{a0}{}  ", header.replace(' ', "\u{a0}")))
    })?;
    Some(Bend::new(table.sheet.name))
}

fn header_wrapped(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    rewrite(book, &table, dice, |header, _| {
        Some(header.replace(' ', "\n"))
    })?;
    Some(Bend::new(table.sheet.name))
}

/// A copy of a column to the right of the table: which one counts cannot be
/// known, so neither does.
fn header_doubled(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name == "Utfall")?;
    let column = table.column("comment")?;
    let new = table.columns.keys().max()? + 1;
    let mut touched = std::collections::BTreeSet::new();
    for row in table.rows.iter().chain([&table.header]) {
        let at = CellRef::new(*row, column);
        if let Some(cell) = book.get(table.sheet.name, at) {
            book.put(table.sheet.name, CellRef::new(*row, new), cell);
            touched.insert(table.place(*row, column));
        }
    }
    let place = table.place(table.header, new);
    let bend = Bend::new(table.sheet.name).finds("rubrik-dubbel", place);
    Some(bend.reads(Values::Except(touched)))
}

/// The header of a column that must be there is wiped out.
fn header_emptied(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name == "Utfall")?;
    let column = table.column("outcome")?;
    let sheet = book.sheet(table.sheet.name);
    sheet.cells.remove(&CellRef::new(table.header, column));
    let first = *table.columns.keys().next()?;
    let place = table.place(table.header, first);
    let bend = Bend::new(table.sheet.name).finds("kolumn-saknas", place);
    Some(bend.reads(Values::Fewer))
}

fn header_row_deleted(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = |row| match row {
        at if at == table.header => None,
        at if at > table.header => Some(at - 1),
        at => Some(at),
    };
    book.move_all(table.sheet.name, row, Some);
    let bend = Bend::new(table.sheet.name).finds("rubrikrad-saknas", table.sheet.name);
    Some(bend.reads(Values::Fewer))
}
