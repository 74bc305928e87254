//! What people do to sheets.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a kind is a function that may find nothing to bend"
)]

use std::collections::BTreeMap;

use std::sync::Arc;

use itbokslut::domain::{CellRef, RawSheet, Visibility};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::{Layout, Sheet};

use crate::bent::book::{Bend, Bent, Values, text};
use crate::bent::dice::Dice;

super::kinds![
    sheets_reordered,
    own_sheet_added,
    sheet_in_other_letters,
    sheet_misspelt,
    sheet_copied_and_removed,
    sheet_renamed,
    sheet_hidden,
    sheet_removed,
    optional_sheet_removed,
    lists_and_instructions_removed,
];

/// Returns one of the sheets that are filled in.
fn sheet(book: &Bent, dice: &mut Dice, fits: impl Fn(&Sheet) -> bool) -> &'static Sheet {
    let sheets: Vec<&'static Sheet> = DEPARTMENT
        .sheets
        .iter()
        .copied()
        .filter(|sheet| sheet.layout != Layout::Instructions && fits(sheet))
        .filter(|sheet| book.0.sheets.iter().any(|raw| &*raw.name == sheet.name))
        .collect();
    dice.pick(&sheets)
}

fn sheets_reordered(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheets = &mut book.0.sheets;
    for at in (1..sheets.len()).rev() {
        sheets.swap(at, dice.below(at + 1));
    }
    Some(Bend::new("Läs mig"))
}

fn own_sheet_added(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let name = dice.pick(&["Blad1", "Underlag", "Beräkning utfall"]);
    let cells = ["Kod", "Vårt system", "=SUMMA(A1)", "Antal"];
    let cells = (0..).zip(cells);
    let at = dice.below(book.0.sheets.len() + 1);
    book.0.sheets.insert(
        at,
        RawSheet {
            name: name.into(),
            visibility: Visibility::Visible,
            cells: cells
                .map(|(row, words)| (CellRef::new(row, 0), text(words)))
                .collect(),
            notes: BTreeMap::new(),
            merges: Vec::new(),
            hidden_rows: Vec::new(),
        },
    );
    Some(Bend::new("Läs mig"))
}

fn rename(book: &mut Bent, sheet: &'static Sheet, name: &str) {
    book.sheet(sheet.name).name = Arc::from(name);
}

fn sheet_in_other_letters(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |_| true);
    let name = match dice.below(3) {
        0 => sheet.name.to_uppercase(),
        1 => super::columns::decomposed(sheet.name),
        _ => format!("{}\u{a0} ", sheet.name),
    };
    rename(book, sheet, &name);
    Some(Bend::new(sheet.name))
}

fn sheet_misspelt(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |_| true);
    let mut letters: Vec<char> = sheet.name.chars().collect();
    letters.remove(1 + dice.below(letters.len() - 1));
    let name: String = letters.into_iter().collect();
    rename(book, sheet, &name);
    Some(Bend::new(sheet.name).finds("blad-annat-namn", name))
}

/// `Utfall (2)`, and the first is gone.
fn sheet_copied_and_removed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |_| true);
    let name = format!("{} (2)", sheet.name);
    rename(book, sheet, &name);
    Some(Bend::new(sheet.name).finds("blad-annat-namn", name))
}

/// A name of their own: the sheet is known by its headers.
fn sheet_renamed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |_| true);
    let name = dice.pick(&["Blad3", "Redovisning BUF", "Ifyllt 2024"]);
    rename(book, sheet, name);
    Some(Bend::new(sheet.name).finds("blad-annat-namn", name))
}

fn sheet_hidden(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |_| true);
    book.sheet(sheet.name).visibility = Visibility::Hidden;
    Some(Bend::new(sheet.name).finds("dolt-blad", sheet.name))
}

fn sheet_removed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let sheet = sheet(book, dice, |sheet| sheet.name != "Planförslag");
    book.0.sheets.retain(|raw| &*raw.name != sheet.name);
    let bend = Bend::new(sheet.name).finds("blad-saknas", "");
    Some(bend.reads(Values::Fewer))
}

fn optional_sheet_removed(book: &mut Bent, _: &mut Dice) -> Option<Bend> {
    let before = book.0.sheets.len();
    book.0.sheets.retain(|raw| &*raw.name != "Planförslag");
    (book.0.sheets.len() < before).then(|| {
        let bend = Bend::new("Planförslag").finds("blad-saknas-valfritt", "");
        bend.reads(Values::Fewer)
    })
}

/// What is only there to help is not missed.
fn lists_and_instructions_removed(book: &mut Bent, dice: &mut Dice) -> Option<Bend> {
    let name = dice.pick(&["Läs mig", "_listor"]);
    book.0.sheets.retain(|raw| &*raw.name != name);
    Some(Bend::new("Läs mig"))
}
