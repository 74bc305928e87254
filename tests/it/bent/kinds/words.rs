//! Words and addresses as people write them.

use itbokslut::domain::{CellRef, NumberFormat, RawValue};
use itbokslut::form::Kind;

use crate::bent::book::{Bend, Bent, Spot, number, text};
use crate::bent::dice::Dice;

super::kinds![
    word_in_other_letters,
    word_misspelt,
    word_of_their_own,
    date_for_a_word,
    yes_in_other_letters,
    yes_spelt_otherwise,
    yes_or_no_evaded,
    date_for_an_answer,
    address_that_no_mail_reaches,
    name_in_a_comment,
    name_for_a_function,
];

fn word(book: &Bent, dice: &mut Dice) -> Option<(Spot, String)> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        !spot.is_key
            && matches!(spot.column.kind, Kind::OneOf(_))
            && matches!(cell.value, RawValue::Text(_))
    })?;
    match cell.value {
        RawValue::Text(word) => Some((spot, word.to_string())),
        _ => None,
    }
}

fn word_in_other_letters(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, word) = word(book, dice)?;
    let word = match dice.below(3) {
        0 => word.to_uppercase(),
        1 => super::columns::decomposed(&word),
        _ => format!("{}\u{a0}", word.replace(' ', "")),
    };
    book.put(spot.sheet.name, spot.at, text(word));
    Some(Bend::new(spot.sheet.name))
}

fn word_misspelt(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, word) = word(book, dice)?;
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len());
    letters.insert(at, 'q');
    let word: String = letters.into_iter().collect();
    book.put(spot.sheet.name, spot.at, text(word));
    Some(spot.spoils("okänt-ord"))
}

fn word_of_their_own(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = word(book, dice)?;
    let cell = match dice.below(2) {
        0 => text("något helt annat"),
        _ => number(17.0, NumberFormat::General),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("okänt-ord"))
}

fn date_for_a_word(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = word(book, dice)?;
    let cell = number(45_750.0, NumberFormat::Date);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("datum-i-fel-cell"))
}

fn yes_no(book: &Bent, dice: &mut Dice) -> Option<(Spot, bool)> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        let answers = match spot.column.kind {
            Kind::YesNo => true,
            Kind::InRowsUnit => book.word(spot, "unit") == "ja/nej",
            _ => false,
        };
        answers
            && matches!(&cell.value, RawValue::Text(t) if ["ja", "nej"].contains(&&**t))
    })?;
    let is_yes = matches!(&cell.value, RawValue::Text(text) if **text == *"ja");
    Some((spot, is_yes))
}

fn yes_in_other_letters(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, is_yes) = yes_no(book, dice)?;
    let words = match is_yes {
        true => ["JA ", "Ja.", "\u{a0}ja"],
        false => ["NEJ ", "Nej.", "nej\n"],
    };
    let word = dice.pick(&words);
    book.put(spot.sheet.name, spot.at, text(word));
    Some(Bend::new(spot.sheet.name))
}

fn yes_spelt_otherwise(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, is_yes) = yes_no(book, dice)?;
    let mut cell = text(match is_yes {
        true => dice.pick(&["x", "X", "j", "yes", "sant"]),
        false => dice.pick(&["n", "N", "no", "falskt"]),
    });
    if dice.below(3) == 0 {
        cell.value = RawValue::Bool(is_yes);
    }
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.finds("ja-nej-annan-stavning"))
}

fn yes_or_no_evaded(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = yes_no(book, dice)?;
    let cell = match dice.below(3) {
        0 => text("delvis"),
        1 => text("ja, i stort sett"),
        _ => number(1.0, NumberFormat::General),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("inte-ja-eller-nej"))
}

fn date_for_an_answer(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = yes_no(book, dice)?;
    let cell = number(45_750.0, NumberFormat::Date);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("datum-i-fel-cell"))
}

fn address_that_no_mail_reaches(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| spot.column.kind == Kind::Email)?;
    let words = dice.pick(&[
        "Eva Ek",
        "eva@norsjo",
        "eva@norsjo.example; kim@norsjo.example",
    ]);
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("e-post-tveksam"))
}

/// Returns the name of the person who filled in the workbook.
fn name(book: &mut Bent) -> Option<String> {
    let sheet = book.sheet("Försättsblad");
    let label = sheet.cells.iter().find(|(_, cell)| {
        matches!(&cell.value, RawValue::Text(t) if **t == *"Uppgiftslämnare, namn")
    });
    let at = label.map(|(at, _)| CellRef::new(at.row, at.column + 1))?;
    match &sheet.cells.get(&at)?.value {
        RawValue::Text(name) => Some(name.to_string()),
        _ => None,
    }
}

fn name_in_a_comment(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let name = name(book)?;
    let (spot, _) = book.spot(dice, |spot, cell| {
        spot.column.key == "comment" && matches!(cell.value, RawValue::Text(_))
    })?;
    let words = format!("Uppgifterna är räknade av {name}.");
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("personnamn-i-text"))
}

fn name_for_a_function(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let name = name(book)?;
    let (spot, _) = book.spot(dice, |spot, _| {
        ["responsible", "follow_up", "owner"].contains(&spot.column.key)
    })?;
    book.put(spot.sheet.name, spot.at, text(name));
    Some(spot.spoils("funktion-är-personnamn"))
}
