//! The wrong form: last year's, another förvaltning's, another kommun's.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a kind is a function that may find nothing to bend"
)]

use itbokslut::domain::{CellRef, NumberFormat, RawValue};
use itbokslut::form::IDENTITY_SHEET;

use crate::bent::book::{Bend, Bent, Values, number, place, text};
use crate::bent::dice::Dice;

super::kinds![
    form_of_last_year,
    form_of_the_interim_report,
    form_of_another_kommun,
    form_of_a_forvaltning_that_is_gone,
    form_of_a_newer_program,
    governing_workbook,
    identity_removed,
    identity_damaged,
    cover_of_another_forvaltning,
    file_named_after_another_forvaltning,
];

/// Writes another value beside a label of the hidden sheet.
fn says(book: &mut Bent, label: &str, value: Option<&str>) -> String {
    let sheet = book.sheet(IDENTITY_SHEET);
    let (at, _) = sheet
        .cells
        .iter()
        .find(|(_, cell)| matches!(&cell.value, RawValue::Text(text) if **text == *label))
        .unwrap();
    let at = CellRef::new(at.row, at.column + 1);
    match value {
        Some(value) => sheet.cells.insert(at, text(value)),
        None => sheet.cells.remove(&at),
    };
    place(IDENTITY_SHEET, at)
}

fn wrong(book: &mut Bent, label: &str, value: &str, rule: &'static str) -> Option<Bend> {
    let place = says(book, label, Some(value));
    let bend = Bend::new("_itbokslut").finds(rule, place);
    Some(bend.reads(Values::Unread))
}

fn form_of_last_year(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "period", "2023", "annan-period")
}

fn form_of_the_interim_report(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "period", "2024-delar", "annan-period")
}

fn form_of_another_kommun(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "kommun", "Malå kommun", "annan-kommun")
}

fn form_of_a_forvaltning_that_is_gone(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "förvaltning", "OMS", "okänd-förvaltning")
}

fn form_of_a_newer_program(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "version", "99", "formulär-nyare")
}

fn governing_workbook(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    wrong(book, "formulär", "styrning", "fel-formulär")
}

fn identity_removed(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    book.0.sheets.retain(|raw| &*raw.name != IDENTITY_SHEET);
    let bend = Bend::new("_itbokslut").finds("inget-formulär", "");
    Some(bend.reads(Values::Unread))
}

fn identity_damaged(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let label = dice.pick(&["kommun", "period", "omgång"]);
    let place = says(book, label, None);
    let bend = Bend::new("_itbokslut").finds("märkning-skadad", place);
    Some(bend.reads(Values::Unread))
}

/// A colleague's workbook with the own code on the cover: the hidden sheet
/// counts, and the cover says otherwise.
fn cover_of_another_forvaltning(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = book.sheet("Försättsblad");
    let (at, _) = sheet.cells.iter().find(
        |(_, cell)| matches!(&cell.value, RawValue::Text(text) if **text == *"Kod"),
    )?;
    let at = CellRef::new(at.row, at.column + 1);
    let cell = match dice.below(2) {
        0 => text("ÖVF"),
        _ => number(7.0, NumberFormat::General),
    };
    sheet.cells.insert(at, cell);
    let place = place("Försättsblad", at);
    Some(Bend::new("Försättsblad").finds("försättsblad-avviker", place))
}

fn file_named_after_another_forvaltning(
    book: &mut Bent,
    dice: &mut Dice,
) -> Option<Bend> {
    let codes = ["KLF", "BUF", "SOC", "TEK", "MBF", "KFF"];
    let code = dice.pick(&codes);
    if book.0.file.contains(code) {
        return None;
    }
    let file = format!("inlamnat/2024/IT-bokslut {} (2).xlsx", code.to_lowercase());
    book.0.file = file.into();
    Some(Bend::new("Läs mig").finds("filnamn-annan-förvaltning", ""))
}
