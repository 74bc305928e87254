//! What stands where in a workbook that goes back.

use itbokslut::domain::{
    Container, NumberFormat, RawError, RawNote, RawSheet, RawValue, RawWorkbook,
};
use itbokslut::form::returned::FAULTS_SHEET;

use crate::templates::package::Package;

use super::{
    Desk, as_container, at, cell, faults, note, number, others, places, put, sheet,
    sheet_mut, text,
};

fn bent(change: impl FnOnce(&mut RawWorkbook)) -> (Desk, RawWorkbook) {
    let desk = Desk::new();
    let mut raw = desk.template();
    change(&mut raw);
    let returned = desk.returned(&raw);
    (desk, returned)
}

fn value<'a>(raw: &'a RawWorkbook, name: &str, address: &str) -> Option<&'a RawValue> {
    sheet(raw, name).cells.get(&at(address)).map(|c| &c.value)
}

#[test]
fn a_fault_is_marked_in_its_cell_and_listed_with_a_link_to_it() {
    let (desk, returned) = bent(|raw| put(raw, "Utfall", "I5", text("många")));
    assert_eq!(
        value(&returned, "Utfall", "I5"),
        Some(&super::text("många").value)
    );
    assert!(
        note(&returned, "Utfall", "I5").starts_with("Fel: «många» är inte"),
        "{:?}",
        sheet(&returned, "Utfall").notes
    );
    let list = faults(&returned);
    let listed = list.iter().find(|row| row[4] == "många").unwrap();
    assert_eq!(listed[1..4], ["Fel", "Utfall", "I5"]);
    let mut raw = desk.template();
    put(&mut raw, "Utfall", "I5", text("många"));
    let package = Package::new(&desk.bytes(&raw));
    let links = package.all("xl/worksheets/sheet1.xml", "hyperlink");
    assert!(
        links
            .iter()
            .any(|link| link.get("location") == "'Utfall'!I5")
    );
}

#[test]
fn the_first_sheet_is_the_list() {
    let (_, returned) = bent(|_| {});
    assert_eq!(&*returned.sheets[0].name, FAULTS_SHEET);
    assert_eq!(&*returned.sheets[1].name, "Läs mig");
}

#[test]
fn a_clean_workbook_has_nothing_on_the_last_sheet() {
    let (_, returned) = bent(|_| {});
    assert!(returned.sheets.iter().all(|sheet| &*sheet.name != "Övrigt"));
    assert_eq!(others(&returned).len(), 0);
}

#[test]
fn a_column_of_ones_own_stands_to_the_right_row_by_row() {
    let (_, returned) = bent(|raw| {
        put(raw, "Utfall", "AB4", text("Vår anteckning"));
        put(raw, "Utfall", "AB5", text("frågat skolan"));
    });
    let head = places(&returned, "Vår anteckning");
    let below = places(&returned, "frågat skolan");
    assert_eq!((head.len(), below.len()), (1, 1));
    assert!(
        head[0].starts_with("Utfall!") && head[0].ends_with('4'),
        "{head:?}"
    );
    assert!(
        below[0].starts_with("Utfall!") && below[0].ends_with('5'),
        "{below:?}"
    );
}

#[test]
fn a_row_with_an_unknown_code_stands_below_the_known_ones() {
    let (desk, returned) = bent(|raw| {
        put(raw, "Utfall", "A30", text("X9.9"));
        put(raw, "Utfall", "I30", number(7.0));
    });
    let place = places(&returned, "X9.9");
    assert!(
        place.iter().any(|place| place.starts_with("Utfall!A")),
        "{place:?}"
    );
    assert!(faults(&returned).iter().any(|row| row[4] == "X9.9"));
    let seen = desk.read(&returned);
    assert!(seen.findings.iter().any(|f| f.rule.id == "okänd-kod"));
}

#[test]
fn a_note_comes_back_with_its_author_and_only_once() {
    let (desk, returned) = bent(|raw| {
        let note = RawNote {
            author: Some("Eva Ek".into()),
            text: "Eva Ek:\nsiffran är gissad".into(),
        };
        sheet_mut(raw, "Utfall").notes.insert(at("I6"), note);
    });
    let expected = ["Utfall", "I6", "", "Eva Ek: siffran är gissad"].map(str::to_owned);
    assert_eq!(others(&returned), std::slice::from_ref(&expected));
    assert_eq!(note(&returned, "Utfall", "I6"), "");
    assert_eq!(others(&desk.returned(&returned)), [expected]);
}

#[test]
fn what_somebody_adds_to_the_programs_own_note_is_theirs() {
    let (desk, mut returned) = bent(|raw| put(raw, "Utfall", "I5", text("många")));
    let notes = &mut sheet_mut(&mut returned, "Utfall").notes;
    let own = notes.get_mut(&at("I5")).unwrap();
    own.text = format!("{}\nVi vet inte bättre.", own.text).into();
    let said: Vec<String> = others(&desk.returned(&returned))
        .into_iter()
        .map(|[_, _, _, comment]| comment)
        .collect();
    assert_eq!(said, ["Vi vet inte bättre."]);
}

#[test]
fn a_formula_comes_back_as_its_value_with_a_note_that_quotes_it() {
    let (desk, returned) = bent(|raw| {
        let mut computed = number(12.0);
        computed.formula = Some("B7/B8".into());
        put(raw, "IT-plan", "B6", text("Ny webb"));
        put(raw, "IT-plan", "M6", computed);
    });
    let said = "Formel som stod här: =B7/B8";
    assert_eq!(
        value(&returned, "IT-plan", "M6"),
        Some(&RawValue::Number(12.0))
    );
    assert!(note(&returned, "IT-plan", "M6").contains(said));
    let again = desk.returned(&returned);
    assert!(note(&again, "IT-plan", "M6").contains(said));
}

#[test]
fn stray_cells_and_sheets_of_ones_own_are_listed() {
    let (_, returned) = bent(|raw| {
        put(raw, "System", "AZ900", text("långt bort"));
        put(raw, "Utfall", "C1", text("Obs preliminärt"));
        let own = RawSheet {
            name: "Underlag".into(),
            cells: [(at("B2"), number(3.5))].into(),
            notes: std::collections::BTreeMap::new(),
            ..sheet(raw, "Läs mig").clone()
        };
        raw.sheets.push(own);
    });
    let listed: Vec<[String; 3]> = others(&returned)
        .into_iter()
        .map(|[sheet, cell, value, _]| [sheet, cell, value])
        .collect();
    let expected = [
        ["Utfall", "C1", "Obs preliminärt"],
        ["System", "AZ900", "långt bort"],
        ["Underlag", "B2", "3.5"],
    ];
    assert_eq!(listed, expected.map(|line| line.map(str::to_owned)));
}

#[test]
fn what_is_written_over_the_forms_own_words_is_listed_and_the_words_stand() {
    let (_, returned) = bent(|raw| put(raw, "Utfall", "B5", text("Vårt eget namn")));
    let lines = others(&returned);
    assert_eq!(lines.len(), 1);
    assert_eq!(
        lines[0][..3],
        ["Utfall", "B5", "Vårt eget namn"].map(str::to_owned)
    );
    assert!(places(&returned, "Vårt eget namn")[0].starts_with("Övrigt!"));
}

#[test]
fn text_that_looks_like_a_formula_is_text() {
    let attack = "=cmd|' /C calc'!A0";
    let (_, returned) = bent(|raw| {
        put(raw, "Utfall", "O5", text(attack));
        put(raw, "Incidenter", "AZ50", text("+1+1"));
    });
    for sheet in &returned.sheets {
        for (at, cell) in &sheet.cells {
            assert_eq!(cell.formula, None, "{}!{at}", sheet.name);
        }
    }
    assert!(!places(&returned, attack).is_empty());
    assert!(!places(&returned, "+1+1").is_empty());
}

#[test]
fn an_error_value_is_an_error_value_again_and_a_lost_formula_is_quoted() {
    let (_, returned) = bent(|raw| {
        let error = RawValue::Error(RawError("#REF!".into()));
        put(raw, "Utfall", "I5", cell(error, NumberFormat::General));
        let mut lost = cell(RawValue::NotStored, NumberFormat::General);
        lost.formula = Some("B7+B8".into());
        put(raw, "Utfall", "I6", lost);
    });
    let error = RawValue::Error(RawError("#REF!".into()));
    assert_eq!(value(&returned, "Utfall", "I5"), Some(&error));
    let quoted = RawValue::Text("=B7+B8".into());
    assert_eq!(value(&returned, "Utfall", "I6"), Some(&quoted));
}

#[test]
fn an_older_format_says_that_its_notes_are_not_read() {
    let desk = Desk::new();
    let raw = as_container(desk.template(), Container::Xls);
    let returned = desk.returned(&raw);
    let last = sheet(&returned, "Övrigt");
    let said = last.cells.values().any(|cell| {
        matches!(&cell.value, RawValue::Text(text) if text.contains("kommentarer i cellerna"))
    });
    assert!(said);
}

#[test]
fn a_long_text_is_kept_whole() {
    let long: String = "många ord ".repeat(4_000);
    let (_, returned) = bent(|raw| put(raw, "System", "AZ9", text(&long)));
    let parts = others(&returned);
    let whole: String = parts.iter().map(|line| line[2].as_str()).collect();
    assert_eq!(parts.len(), 2);
    assert!(
        whole.replace('…', "").len() >= long.len() - 4,
        "{}",
        whole.len()
    );
}

#[test]
fn a_message_names_the_other_cell_where_it_is_now() {
    // A row is put in above the headers, so that every address moves.
    let (_, returned) = bent(|raw| {
        let sheet = sheet_mut(raw, "Utfall");
        let cells = std::mem::take(&mut sheet.cells);
        sheet.cells = cells
            .into_iter()
            .map(|(at, cell)| {
                (itbokslut::domain::CellRef::new(at.row + 3, at.column), cell)
            })
            .collect();
        put(raw, "Utfall", "A40", text("S1.1"));
        put(raw, "Utfall", "I40", number(7.0));
        put(raw, "Utfall", "I8", number(6.0));
    });
    let list = faults(&returned);
    let double = list.iter().find(|row| row[5].contains("S1.1")).unwrap();
    assert!(double[5].contains("Utfall!A5"), "{double:?}");
}
