//! Proposed targets as people write them.

use itbokslut::domain::{CellRef, NumberFormat, RawCell};

use crate::bent::book::{Bend, Bent, Values, number, place, text};
use crate::bent::dice::Dice;

super::kinds![
    target_in_words,
    target_hedged,
    interval_reversed,
    date_for_a_target,
];

/// Proposes something for an indicator of some units, with a word of why.
fn propose(
    book: &mut Bent,
    dice: &mut Dice,
    units: &[&str],
    cell: RawCell,
    rule: &'static str,
) -> Option<Bend> {
    let table = book.table(dice, |table| table.sheet.name == "Planförslag")?;
    let row = dice.pick(&table.rows);
    let unit = book.get("Planförslag", CellRef::new(row, table.column("unit")?))?;
    if !units.iter().any(|known| text(*known).value == unit.value) {
        return None;
    }
    let key = dice.pick(&["proposed_1", "proposed_2", "proposed_3"]);
    let at = CellRef::new(row, table.column(key)?);
    let reason = CellRef::new(row, table.column("reason")?);
    book.put("Planförslag", at, cell);
    book.put("Planförslag", reason, text("Läget är ett annat i dag."));
    let cells = [at, reason].map(|at| place("Planförslag", at));
    let bend = Bend::new("Planförslag").finds(rule, place("Planförslag", at));
    Some(bend.reads(Values::Except(cells.into())))
}

fn target_in_words(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let words = dice.pick(&["oförändrat", "bättre än i år", "se strategin"]);
    propose(book, dice, &["st", "%"], text(words), "inte-ett-målvärde")
}

fn target_hedged(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let words = dice.pick(&["minst 80", "ca 90", ">= 75"]);
    propose(
        book,
        dice,
        &["st", "%"],
        text(words),
        "målvärde-med-tillägg",
    )
}

fn interval_reversed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let words = dice.pick(&["20–10", "mellan 90 och 80", "12 till 8"]);
    propose(book, dice, &["st", "%"], text(words), "intervall-omvänt")
}

/// 3–4 became 3 April.
fn date_for_a_target(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let cell = number(45_750.0, NumberFormat::Date);
    propose(book, dice, &["st", "%"], cell, "datum-i-fel-cell")
}
