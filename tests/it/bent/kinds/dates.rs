//! Dates as people write them.

use chrono::{Datelike as _, Days, NaiveDate};
use itbokslut::domain::{CellRef, NumberFormat, RawValue};
use itbokslut::form::Kind;

use crate::bent::book::{Bend, Bent, Spot, Values, number, place, text};
use crate::bent::dice::Dice;

super::kinds![
    date_as_text,
    date_in_one_number,
    date_without_format,
    date_ambiguous,
    date_out_of_all_reason,
    date_in_words,
    year_for_a_date,
    truth_value_for_a_date,
    dates_reversed,
];

/// Returns a cell with a date.
fn date(book: &Bent, dice: &mut Dice) -> Option<(Spot, f64, NaiveDate)> {
    let (spot, cell) = book.spot(dice, |spot, cell| {
        spot.column.kind == Kind::Date && matches!(cell.value, RawValue::Number(_))
    })?;
    let RawValue::Number(serial) = cell.value else {
        return None;
    };
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = start.checked_add_days(Days::new(serial.to_string().parse().ok()?))?;
    Some((spot, serial, day))
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

fn date_as_text(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, day) = date(book, dice)?;
    let month = MONTHS[day.month0() as usize];
    let words = match dice.below(6) {
        0 => day.to_string(),
        1 => format!("{} {month} {}", day.day(), day.year()),
        2 => format!("den {} {} {}", day.day(), &month[..3], day.year()),
        3 => format!("{}/{} {}", day.day(), day.month(), day.year()),
        4 => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        _ => day.format("%Y%m%d").to_string(),
    };
    book.put(spot.sheet.name, spot.at, text(words));
    Some(Bend::new(spot.sheet.name))
}

fn date_in_one_number(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, day) = date(book, dice)?;
    let typed = day.format("%Y%m%d").to_string().parse().ok()?;
    let cell = number(typed, NumberFormat::General);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.finds("tal-som-datum"))
}

/// Pasted as values: the serial number without its format.
fn date_without_format(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, serial, _) = date(book, dice)?;
    let cell = number(serial, NumberFormat::General);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.finds("tal-som-datum"))
}

fn date_ambiguous(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, _) = date(book, dice)?;
    let words = dice.pick(&["03/04/2025", "5-6-2024"]);
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("datum-tvetydigt"))
}

fn date_out_of_all_reason(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, _) = date(book, dice)?;
    let cell = match dice.below(3) {
        0 => number(31.0, NumberFormat::Date),
        1 => text("1899-05-01"),
        _ => text("2205-03-31"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("datum-orimligt"))
}

fn date_in_words(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, _) = date(book, dice)?;
    let words = dice.pick(&[
        "våren 2025",
        "31 februari 2025",
        "löpande",
        "Q3",
        "2025-13-01",
    ]);
    book.put(spot.sheet.name, spot.at, text(words));
    Some(spot.spoils("inte-ett-datum"))
}

fn year_for_a_date(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, _) = date(book, dice)?;
    let cell = match dice.below(2) {
        0 => number(2025.0, NumberFormat::General),
        _ => text("2025"),
    };
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("inte-ett-datum"))
}

fn truth_value_for_a_date(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let (spot, _, _) = date(book, dice)?;
    let mut cell = number(1.0, NumberFormat::General);
    cell.value = RawValue::Bool(true);
    book.put(spot.sheet.name, spot.at, cell);
    Some(spot.spoils("inte-ett-datum"))
}

/// An activity that ends before it begins.
fn dates_reversed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name == "IT-plan")?;
    let row = dice.pick(&table.rows);
    let start = CellRef::new(row, table.column("start")?);
    let end = CellRef::new(row, table.column("end")?);
    let RawValue::Number(last) = book.get("IT-plan", end)?.value else {
        return None;
    };
    let first = book.get("IT-plan", start)?;
    book.put("IT-plan", start, number(last + 30.0, first.format));
    let bend = Bend::new("IT-plan").finds("datum-omvända", place("IT-plan", end));
    Some(bend.reads(Values::Except([place("IT-plan", start)].into())))
}
