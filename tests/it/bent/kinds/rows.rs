//! What people do to rows.

use std::collections::BTreeSet;

use itbokslut::domain::{CellRef, NumberFormat};
use itbokslut::form::Need;

use crate::bent::book::{Bend, Bent, Table, Values, number, text};
use crate::bent::dice::Dice;

super::kinds![
    rows_above_the_header,
    blank_rows_between,
    row_of_blanks,
    rows_sorted,
    row_deleted,
    entry_deleted,
    row_duplicated,
    entry_duplicated,
    header_repeated,
    total_below,
    sum_below,
    note_below,
    note_beside,
    cell_far_away,
    rows_hidden,
];

fn rows_above_the_header(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let count = u32::try_from(1 + dice.below(3)).unwrap();
    book.insert_rows(table.sheet.name, table.header, count);
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let at = CellRef::new(table.header, dice.pick(&columns));
    book.put(table.sheet.name, at, text("Ifyllt av enheten för stöd"));
    Some(Bend::new(table.sheet.name))
}

fn blank_rows_between(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let count = u32::try_from(1 + dice.below(3)).unwrap();
    let row = dice.pick(&table.rows);
    book.insert_rows(table.sheet.name, row, count);
    Some(Bend::new(table.sheet.name))
}

fn row_of_blanks(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = dice.pick(&table.rows);
    book.insert_rows(table.sheet.name, row, 1);
    for column in table.columns.keys() {
        let blanks = dice.pick(&[" ", "\u{a0}", "\u{200b}", "\n"]);
        book.put(table.sheet.name, CellRef::new(row, *column), text(blanks));
    }
    Some(Bend::new(table.sheet.name))
}

fn rows_sorted(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let mut mixed = table.rows.clone();
    for at in (1..mixed.len()).rev() {
        mixed.swap(at, dice.below(at + 1));
    }
    let row = |row| {
        let at = table.rows.iter().position(|known| *known == row);
        Some(at.map_or(row, |at| mixed[at]))
    };
    book.move_all(table.sheet.name, row, Some);
    Some(Bend::new(table.sheet.name))
}

fn remove(book: &mut Bent, table: &Table, gone: u32) {
    let row = |row| match row {
        at if at == gone => None,
        at if at > gone => Some(at - 1),
        at => Some(at),
    };
    book.move_all(table.sheet.name, row, Some);
}

/// The row of an indicator that the förvaltning has to report.
fn row_deleted(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name == "Utfall")?;
    let outcome = table.column("outcome")?;
    let asked: Vec<u32> = table
        .rows
        .iter()
        .copied()
        .filter(|row| {
            let at = CellRef::new(*row, outcome);
            book.get(table.sheet.name, at).is_some()
        })
        .collect();
    let row = dice.one_of(&asked)?;
    remove(book, &table, row);
    let bend = Bend::new("Utfall").finds("indikatorer-saknas-i-formuläret", "Utfall");
    Some(bend.reads(Values::Fewer))
}

/// A row of a sheet where rows are the förvaltning's own: it had one less to
/// tell of, and still has some.
fn entry_deleted(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| {
        ["Incidenter", "Risker"].contains(&table.sheet.name) && table.rows.len() > 1
    })?;
    let row = dice.pick(&table.rows);
    remove(book, &table, row);
    Some(Bend::new(table.sheet.name).reads(Values::Fewer))
}

/// Copies a row into one directly below it.
fn double(book: &mut Bent, table: &Table, dice: &mut Dice) -> (u32, BTreeSet<String>) {
    let row = dice.pick(&table.rows);
    let new = table.end();
    let mut touched = BTreeSet::new();
    for column in table.columns.keys() {
        let at = CellRef::new(row, *column);
        if let Some(cell) = book.get(table.sheet.name, at) {
            book.put(table.sheet.name, CellRef::new(new, *column), cell);
        }
        touched.insert(table.place(row, *column));
        touched.insert(table.place(new, *column));
    }
    (new, touched)
}

/// A row whose key may stand only once.
fn row_duplicated(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| {
        !["Incidenter", "Risker"].contains(&table.sheet.name)
    })?;
    let (rule, key) = match table.sheet.name {
        "IT-plan" => ("insats-dubbel", "id"),
        "System" => ("system-dubbelt", "system"),
        "Ekonomi" => ("post-dubbel", "post"),
        "Analys" => ("rubrik-i-analysen-dubbel", "heading"),
        _ => ("indikator-dubbel", "code"),
    };
    let (new, touched) = double(book, &table, dice);
    let at = CellRef::new(new, table.column(key)?);
    book.get(table.sheet.name, at)?;
    let place = table.place(new, at.column);
    let bend = Bend::new(table.sheet.name).finds(rule, place);
    Some(bend.reads(Values::Except(touched)))
}

/// A row without a key of its own that stands there twice, word for word.
fn entry_duplicated(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| {
        ["Incidenter", "Risker"].contains(&table.sheet.name)
    })?;
    let (new, touched) = double(book, &table, dice);
    let first = *table.columns.keys().next()?;
    let bend = Bend::new(table.sheet.name);
    let bend = bend.finds("rad-upprepad", table.place(new, first));
    Some(bend.reads(Values::Except(touched)))
}

/// The headers once more, as for a page of their own.
fn header_repeated(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = dice.pick(&table.rows);
    book.insert_rows(table.sheet.name, row, 1);
    for column in table.columns.keys() {
        let at = CellRef::new(table.header, *column);
        if let Some(header) = book.get(table.sheet.name, at) {
            book.put(table.sheet.name, CellRef::new(row, *column), header);
        }
    }
    Some(Bend::new(table.sheet.name))
}

/// A row that the förvaltning adds up its amounts in.
fn total_below(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name != "Analys")?;
    let row = table.end() + u32::try_from(dice.below(2)).unwrap();
    let word = dice.pick(&["Summa", "SUMMA:", "Totalt", "Summa totalt"]);
    let label = match table.sheet.name {
        "Incidenter" => *table.columns.keys().next()?,
        _ => table.key()?,
    };
    book.put(table.sheet.name, CellRef::new(row, label), text(word));
    let columns: Vec<u32> = table.columns.keys().copied().collect();
    let amount = dice.pick(&columns);
    if amount != label {
        let mut sum = number(1234.0, NumberFormat::General);
        sum.formula = Some("SUM(A1:A9)".into());
        book.put(table.sheet.name, CellRef::new(row, amount), sum);
    }
    let place = table.place(row, label);
    Some(Bend::new(table.sheet.name).finds("summarad-läses-inte", place))
}

/// A sum without a word before it.
fn sum_below(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| {
        ["IT-plan", "Ekonomi", "Utfall"].contains(&table.sheet.name)
    })?;
    let row = table.end() + u32::try_from(dice.below(3)).unwrap();
    let column = table.column("outcome")?;
    let mut sum = number(1234.0, NumberFormat::General);
    let formula = dice.pick(&["SUM(I5:I9)", "SUBTOTAL(109,N6:N20)", "sum(A1)"]);
    sum.formula = Some(formula.into());
    book.put(table.sheet.name, CellRef::new(row, column), sum);
    let place = table.place(row, column);
    Some(Bend::new(table.sheet.name).finds("summarad-läses-inte", place))
}

/// Words below the table that are no row of it.
fn note_below(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = table.end() + 1 + u32::try_from(dice.below(3)).unwrap();
    let key = table.key()?;
    // In a sheet where a row may be called anything, words where something
    // must stand are a row; in a sheet of texts, words beside the key are.
    let columns: Vec<u32> = table
        .columns
        .iter()
        .filter(|(at, column)| match table.sheet.is_protected() {
            true => **at == key || table.sheet.name != "Analys",
            false => column.need != Need::Required,
        })
        .map(|(at, _)| *at)
        .collect();
    let column = dice.one_of(&columns)?;
    let words = "Obs! Siffrorna är lämnade av ekonomienheten.";
    book.put(table.sheet.name, CellRef::new(row, column), text(words));
    let place = table.place(row, column);
    Some(Bend::new(table.sheet.name).finds("anteckning-under-tabellen", place))
}

fn note_beside(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = dice.pick(&table.rows);
    let column = table.columns.keys().max()? + 2;
    let at = CellRef::new(row, column);
    book.put(table.sheet.name, at, text("ring Kim om den här"));
    Some(Bend::new(table.sheet.name))
}

fn cell_far_away(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let far =
        |dice: &mut Dice, last: u32| last - u32::try_from(dice.below(1_000)).unwrap();
    let at = CellRef::new(
        far(dice, CellRef::LAST_ROW),
        far(dice, CellRef::LAST_COLUMN),
    );
    book.put(table.sheet.name, at, number(1.0, NumberFormat::General));
    Some(Bend::new(table.sheet.name))
}

/// Hidden by hand, or by a filter that was left on.
fn rows_hidden(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |_| true)?;
    let row = dice.pick(&table.rows);
    book.sheet(table.sheet.name).hidden_rows = vec![(row, row)];
    let place = table.place(row, 0);
    Some(Bend::new(table.sheet.name).finds("dolda-rader", place))
}
