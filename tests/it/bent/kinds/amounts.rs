//! Numbers as people write them.

use itbokslut::domain::{NumberFormat, RawCell, RawValue};
use itbokslut::form::Kind;

use crate::bent::book::{Bend, Bent, Spot, Values, number, text};
use crate::bent::dice::Dice;

super::kinds![
    number_as_text,
    number_as_text_with_blank,
    number_with_apostrophe,
    number_with_its_unit,
    percent_as_text,
    percent_typed_as_number,
    number_in_another_unit,
    percent_in_another_unit,
    percent_text_in_another_unit,
    share_without_percent_sign,
    percent_above_all_reason,
    number_hedged,
    number_in_words,
    number_in_parentheses,
    number_in_scientific_text,
    number_ambiguous,
    number_too_large,
    date_for_a_number,
    truth_value_for_a_number,
    scale_as_text,
    scale_exceeded,
    scale_in_halves,
    share_beyond_the_whole,
];

/// Returns a cell with an amount or a figure that is no percentage.
fn amount(book: &Bent, dice: &mut Dice) -> Option<(Spot, f64)> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        spot.is_amount()
            && spot.column.kind != Kind::Number(itbokslut::domain::Unit::Percent)
            && !is_percent(cell)
            && matches!(cell.value, RawValue::Number(_))
    })?;
    match cell.value {
        RawValue::Number(value) => Some((spot, value)),
        _ => None,
    }
}

/// Returns a cell with a percentage, and what it shows.
fn percentage(book: &Bent, dice: &mut Dice) -> Option<(Spot, f64)> {
    let (spot, cell) =
        book.spot(dice, |spot, cell| spot.is_amount() && is_percent(cell))?;
    match cell.value {
        RawValue::Number(value) => {
            Some((spot, itbokslut::domain::fifteen_digits(value * 100.0)))
        }
        _ => None,
    }
}

fn is_percent(cell: &RawCell) -> bool {
    matches!(cell.format, NumberFormat::Percent { .. })
}

/// The cell is read as the same number, to the decimals that were typed.
fn told(spot: &Spot) -> Bend {
    spot.spoils("tal-som-text")
}

fn swedish(value: f64) -> String {
    value.to_string().replace('.', ",")
}

/// Returns a number with its thousands apart.
fn grouped(value: f64, separator: &str) -> String {
    let shown = swedish(value);
    let (whole, rest) = shown.split_once(',').map_or((&*shown, ""), |split| split);
    let mut groups: Vec<String> = Vec::new();
    let digits: Vec<char> = whole.chars().collect();
    for group in digits.rchunks(3) {
        groups.insert(0, group.iter().collect());
    }
    let comma = if rest.is_empty() { "" } else { "," };
    format!("{}{comma}{rest}", groups.join(separator))
}

fn number_as_text(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let separator = dice.pick(&["", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"]);
    book.put(spot.sheet.name, spot.at, text(grouped(value, separator)));
    Some(told(&spot))
}

fn number_as_text_with_blank(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let blank = dice.pick(&[" ", "\u{a0}", "\t", "\n"]);
    let typed = format!("{}{blank}", swedish(value));
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(told(&spot))
}

/// As a program exports it that means to keep it text.
fn number_with_apostrophe(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let typed = format!("'{}", swedish(value));
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(told(&spot))
}

fn number_with_its_unit(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let own = book.word(&spot, "unit");
    let words: &[&str] = match (spot.column.kind, own.as_str()) {
        (Kind::Money, _) => &["tkr", "kkr", "TKR"],
        (Kind::Number(_), _) => &["timmar", "h", "tim."],
        (Kind::InRowsUnit, "st") => &["st", "st.", "stycken"],
        (Kind::InRowsUnit, "tkr") => &["tkr"],
        (Kind::Plain, _) => &["st"],
        _ => return None,
    };
    let typed = format!("{} {}", swedish(value), dice.pick(words));
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(told(&spot))
}

fn percent_as_text(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = percentage(book, dice)?;
    let sign = dice.pick(&[" %", "%", "\u{a0}%", " procent"]);
    let typed = format!("{}{sign}", swedish(value));
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(told(&spot))
}

/// 87,5 in a cell that is not formatted as a percentage: it cannot be a share.
fn percent_typed_as_number(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = percentage(book, dice)?;
    if value <= 1.0 {
        return None;
    }
    let cell = number(value, NumberFormat::General);
    book.put(spot.sheet.name, spot.at, cell);
    // The number of decimals follows from the number instead of the format.
    let bend = Bend::new(spot.sheet.name);
    Some(bend.reads(Values::Except([spot.place()].into())))
}

fn number_in_another_unit(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let word = match spot.column.kind {
        Kind::Money => dice.pick(&["mkr", "kr", "timmar"]),
        Kind::Number(_) => dice.pick(&["dagar", "minuter"]),
        _ => dice.pick(&["mkr", "kronor", "veckor"]),
    };
    let typed = format!("{} {word}", swedish(value));
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(spot.spoils("annan-enhet"))
}

fn percent_in_another_unit(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    let cell = number(0.42, NumberFormat::Percent { decimals: 0 });
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("procent-i-annan-enhet"))
}

fn percent_text_in_another_unit(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    book.put(spot.sheet.name, spot.at, text("12 %"));
    Some(spot.spoils("procent-i-annan-enhet"))
}

fn share_without_percent_sign(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = percentage(book, dice)?;
    let cell = match dice.below(3) {
        0 => number(0.75, NumberFormat::General),
        1 => number(1.0, NumberFormat::Fixed { decimals: 0 }),
        _ => text("0,5"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("procent-tvetydig"))
}

fn percent_above_all_reason(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = percentage(book, dice)?;
    let cell = match dice.below(2) {
        0 => number(87.5, NumberFormat::Percent { decimals: 0 }),
        _ => text("8750 %"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("procent-över-200"))
}

fn number_hedged(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = amount(book, dice)?;
    let value = swedish(value);
    let typed = match dice.below(3) {
        0 => format!("ca {value}"),
        1 => format!("{value} (prel)"),
        _ => format!("drygt {value}"),
    };
    book.put(spot.sheet.name, spot.at, text(typed));
    Some(spot.spoils("ungefärligt-tal"))
}

fn number_in_words(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    let words = dice.pick(&["många", "se bilaga", "fem", "12 av 14", "1 2 3"]);
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("inte-ett-tal"))
}

/// Abroad a negative amount, here more often an aside: not read.
fn number_in_parentheses(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    book.put(spot.sheet.name, spot.at, text("(120)"));
    Some(spot.spoils("inte-ett-tal"))
}

/// What a narrow column shows has lost its figures.
fn number_in_scientific_text(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    book.put(spot.sheet.name, spot.at, text("1,2E+04"));
    Some(spot.spoils("inte-ett-tal"))
}

fn number_ambiguous(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    book.put(spot.sheet.name, spot.at, text("1.250"));
    Some(spot.spoils("tal-tvetydigt"))
}

fn number_too_large(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    let cell = number(1e17, NumberFormat::General);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("tal-för-stort"))
}

/// 3/4 became 3 April.
fn date_for_a_number(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    let cell = match dice.below(2) {
        0 => number(45_750.0, NumberFormat::Date),
        _ => text("2025-04-03"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("datum-i-fel-cell"))
}

fn truth_value_for_a_number(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = amount(book, dice)?;
    let mut cell = number(1.0, NumberFormat::General);
    cell.value = RawValue::Bool(true);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("inte-ett-tal"))
}

fn on_a_scale(book: &Bent, dice: &mut Dice) -> Option<(Spot, f64)> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        matches!(spot.column.kind, Kind::Scale(..))
            && matches!(cell.value, RawValue::Number(_))
    })?;
    match cell.value {
        RawValue::Number(value) => Some((spot, value)),
        _ => None,
    }
}

fn scale_as_text(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, value) = on_a_scale(book, dice)?;
    book.put(spot.sheet.name, spot.at, text(swedish(value)));
    Some(spot.finds("tal-som-text"))
}

fn scale_exceeded(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = on_a_scale(book, dice)?;
    let cell = number(9.0, NumberFormat::General);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("utanför-skalan"))
}

fn scale_in_halves(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = on_a_scale(book, dice)?;
    let cell = match dice.below(2) {
        0 => number(2.5, NumberFormat::General),
        _ => text("2–3"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("utanför-skalan"))
}

/// More than everything of an activity is done.
fn share_beyond_the_whole(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _) = book.spot(dice, |spot, _| {
        spot.column.key == "done" && book.word(spot, "status") == "pågår"
    })?;
    let cell = number(1.2, NumberFormat::Percent { decimals: 0 });
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("värde-omöjligt"))
}
