//! Cards: labels with their values beside them.

use super::*;

/// Reads the cover's name, function and date.
fn card(book: Book) -> (Vec<String>, Vec<String>) {
    let raw = book.raw();
    let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
    let values = reader.card(&cover::SHEET, Absence::Fault, |card| {
        let said = |entry: Entry<String>| match entry {
            Entry::Absent => "saknas".to_owned(),
            Entry::Empty(place) => format!("tom {}", place.within_file()),
            Entry::Unusable(place) => format!("oanvändbar {}", place.within_file()),
            Entry::Given(placed) => placed.value,
        };
        let date = card.get(&cover::SUBMITTED).map(|date| date.to_string());
        vec![
            said(card.get(&cover::CONTACT_NAME)),
            said(card.get(&cover::CONTACT_FUNCTION)),
            said(date),
        ]
    });
    let found = summary(&reader.findings);
    let found = found
        .into_iter()
        .filter(|line| !line.starts_with("kolumn-saknas"));
    (values.unwrap_or_default(), found.collect())
}

#[test]
fn a_card_finds_its_values_beside_the_labels() {
    let book = Book::new("b.xlsx")
        .sheet("Försättsblad")
        .row(cells!["Försättsblad"])
        .skip(2)
        .row(cells![
            blank(),
            "Uppgiftslämnare, namn:",
            "Eva Ek",
            "ring gärna"
        ])
        .row(cells![
            blank(),
            "uppgiftslämnare (funktion)",
            blank(),
            blank(),
            "controller"
        ])
        .row(cells![blank(), "Inlamnad", day("2026-01-23")]);
    let (values, found) = card(book);
    assert_eq!(values, ["Eva Ek", "controller", "2026-01-23"]);
    assert_eq!(found, ["rubrik-annan-stavning Försättsblad!B6"]);
}

#[test]
fn a_hidden_row_of_a_card_is_read_with_a_notice() {
    let book = Book::new("b.xlsx")
        .sheet("Försättsblad")
        .row(cells!["Uppgiftslämnare, namn", "Eva Ek"])
        .row(cells!["Uppgiftslämnare, funktion", "controller"])
        .hide_rows(1, 1)
        .hide_rows(5, 9);
    let (values, found) = card(book);
    assert_eq!(values, ["Eva Ek", "controller", "saknas"]);
    assert_eq!(found, ["dolda-rader Försättsblad!A1"]);
}

#[test]
fn an_instruction_beside_an_empty_cell_is_no_answer() {
    let help = cover::CONTACT_NAME.column.help;
    let book = Book::new("b.xlsx")
        .sheet("Försättsblad")
        .row(cells!["Uppgiftslämnare, namn", blank(), help])
        .row(cells!["Uppgiftslämnare, funktion", "A"])
        .row(cells!["Uppgiftslämnare, funktion", "B"]);
    let (values, found) = card(book);
    assert_eq!(
        values,
        [
            "tom Försättsblad!B1",
            "oanvändbar Försättsblad!B2",
            "saknas"
        ]
    );
    assert_eq!(
        found,
        [
            "rubrik-dubbel Försättsblad!A3",
            "uppgift-saknas Försättsblad!B1"
        ]
    );
}
