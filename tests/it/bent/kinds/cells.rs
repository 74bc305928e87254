//! What can become of any cell.

use itbokslut::domain::{CellRef, RawError, RawValue};
use itbokslut::form::{Kind, Need, Origin};

use crate::bent::book::{Bend, Bent, Spot, Values, place, text};
use crate::bent::dice::Dice;

super::kinds![
    formula_with_its_value,
    formula_without_value,
    error_value,
    trailing_blanks,
    letters_taken_apart,
    required_cell_emptied,
    characters_that_deceive,
    line_break_in_a_word,
    code_changed,
    code_changed_to_another,
    goal_changed,
];

fn formula_with_its_value(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, mut cell) = book.spot(dice, |_, cell| {
        !matches!(cell.value, RawValue::Bool(_)) && cell.formula.is_none()
    })?;
    cell.formula = Some("Underlag!B7".into());
    book.put(spot.sheet.name, spot.at, cell);
    Some(Bend::new(spot.sheet.name))
}

/// Returns whether a row is still known and read without this cell.
fn is_dispensable(spot: &Spot) -> bool {
    !spot.is_key
}

fn formula_without_value(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, mut cell) = book.spot(dice, |spot, _| is_dispensable(spot))?;
    cell.value = RawValue::NotStored;
    cell.formula = Some("B7*2".into());
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("formel-utan-värde"))
}

fn error_value(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, mut cell) = book.spot(dice, |spot, _| is_dispensable(spot))?;
    let error = dice.pick(&["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?"]);
    cell.value = RawValue::Error(RawError(error.into()));
    cell.formula = Some("B7/C7".into());
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("felvärde"))
}

fn trailing_blanks(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, cell) =
        book.spot(dice, |_, cell| matches!(cell.value, RawValue::Text(_)))?;
    let RawValue::Text(words) = cell.value else {
        return None;
    };
    let (before, after) = match dice.below(3) {
        0 => ("", "   "),
        1 => ("\u{a0}", "\u{a0}\u{a0}"),
        _ => (" ", "\n"),
    };
    let words = format!("{before}{words}{after}");
    book.put(spot.sheet.name, spot.at, text(words));
    Some(Bend::new(spot.sheet.name))
}

fn letters_taken_apart(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, cell) = book.spot(dice, |_, cell| {
        matches!(&cell.value, RawValue::Text(text) if text.contains(['å', 'ä', 'ö']))
    })?;
    let RawValue::Text(words) = cell.value else {
        return None;
    };
    let words = super::columns::decomposed(&words);
    book.put(spot.sheet.name, spot.at, text(words));
    Some(Bend::new(spot.sheet.name))
}

fn required_cell_emptied(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| {
        is_dispensable(spot) && spot.column.need == Need::Required
    })?;
    let sheet = book.sheet(spot.sheet.name);
    match dice.below(2) {
        0 => sheet.cells.remove(&spot.at),
        _ => sheet.cells.insert(spot.at, text("–")),
    };
    Some(spot.spoils("uppgift-saknas"))
}

fn characters_that_deceive(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        is_dispensable(spot)
            && spot.column.key != "system"
            && matches!(spot.column.kind, Kind::Text)
            && matches!(cell.value, RawValue::Text(_))
    })?;
    let RawValue::Text(words) = cell.value else {
        return None;
    };
    let words = format!("{words}\u{202e}slut");
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("tecken-som-inte-kan-visas"))
}

fn line_break_in_a_word(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        matches!(spot.column.kind, Kind::OneOf(_))
            && matches!(&cell.value, RawValue::Text(text) if text.contains(' '))
    })?;
    let RawValue::Text(words) = cell.value else {
        return None;
    };
    let words = words.replace(' ', "\n");
    book.put(spot.sheet.name, spot.at, text(words));
    Some(Bend::new(spot.sheet.name))
}

/// The cells of a row, all of which are lost with their code.
fn row(book: &Bent, spot: &Spot) -> Vec<String> {
    let tables = book.tables();
    let table = tables.iter().find(|t| t.sheet.name == spot.sheet.name);
    let columns = table.unwrap().columns.keys();
    columns
        .map(|column| place(spot.sheet.name, CellRef::new(spot.at.row, *column)))
        .collect()
}

/// Returns the code of a row that the förvaltning has filled in.
fn code(book: &Bent, dice: &mut Dice) -> Option<(Spot, String)> {
    let (spot, cell) = book.spot(dice, |spot, _| {
        spot.sheet.name == "Utfall" && spot.column.key == "code"
    })?;
    let RawValue::Text(code) = cell.value else {
        return None;
    };
    let tables = book.tables();
    let table = tables.iter().find(|t| t.sheet.name == "Utfall").unwrap();
    let raw = book.0.sheets.iter().find(|s| &*s.name == "Utfall").unwrap();
    let is_answered = table.columns.iter().any(|(at, column)| {
        column.origin == Origin::Filled
            && raw.cells.contains_key(&CellRef::new(spot.at.row, *at))
    });
    is_answered.then(|| (spot, code.to_string()))
}

fn code_changed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, code) = code(book, dice)?;
    let changed = match dice.below(3) {
        0 => code.replace('.', ","),
        1 => format!("{code}b"),
        _ => "Ny indikator".to_owned(),
    };
    book.put(spot.sheet.name, spot.at, text(changed));
    let bend = spot.finds("okänd-kod");
    let bend = bend.finds("indikatorer-saknas-i-formuläret", "Utfall");
    let lost = row(book, &spot).into_iter().collect();
    Some(bend.reads(Values::Except(lost)))
}

/// Two rows with one code: which one counts cannot be known.
fn code_changed_to_another(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, first) = code(book, dice)?;
    let (other, second) = code(book, dice)?;
    if first == second {
        return None;
    }
    book.put(spot.sheet.name, spot.at, text(second));
    let later = if other.at > spot.at { other } else { spot };
    let bend = Bend::new("Utfall").finds("indikator-dubbel", later.place());
    let bend = bend.finds("indikatorer-saknas-i-formuläret", "Utfall");
    let mut lost = row(book, &spot);
    lost.extend(row(book, &other));
    Some(bend.reads(Values::Except(lost.into_iter().collect())))
}

fn goal_changed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| {
        matches!(spot.column.kind, Kind::Code(_)) && is_dispensable(spot)
    })?;
    book.put(spot.sheet.name, spot.at, text("Q9"));
    Some(spot.spoils("okänd-kod"))
}
