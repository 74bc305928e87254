//! Rows that are none of a table's.

use super::*;
use crate::form::department::{analysis, economy};
use crate::intake::testing::fixed;

/// Reads the posts of Ekonomi, with what was found.
fn posts(rows: &[Vec<Cell>]) -> (Vec<String>, Vec<String>) {
    let headers = cells!["Post", "Budget (tkr)", "Utfall (tkr)", "Kommentar"];
    let mut book = Book::new("b.xlsx").sheet("Ekonomi").row(headers);
    for row in rows {
        book = if row.is_empty() {
            book.skip(1)
        } else {
            book.row(row.clone())
        };
    }
    let raw = book.raw();
    let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
    let posts = reader.table(&economy::SHEET, Absence::Fault, |row| {
        row.get(&economy::BUDGET);
        row.get(&economy::COMMENT);
        Some(row.key(&economy::POST)?.value.word().to_owned())
    });
    let found = summary(&reader.findings).into_iter();
    let found = found.filter(|line| !line.starts_with("kolumn-saknas"));
    (posts, found.collect())
}

#[track_caller]
fn found(rows: &[Vec<Cell>], findings: &[&str]) {
    let (posts, found) = posts(rows);
    assert_eq!(found, findings);
    assert_eq!(posts, ["drift", "licenser"], "the posts are read");
}

fn two() -> Vec<Vec<Cell>> {
    vec![cells!["drift", 10, 9, ""], cells!["licenser", 5, 5, ""]]
}

fn and(more: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    two().into_iter().chain(more).collect()
}

#[test]
fn the_headers_again_are_no_row() {
    let again = cells!["Post", "BUDGET (tkr)", " Utfall  (tkr):", "Kommentar"];
    let [drift, licences] = <[Vec<Cell>; 2]>::try_from(two()).unwrap();
    found(&[drift, again, licences], &[]);
}

#[test]
fn a_total_is_no_row_and_is_told_of() {
    for word in ["Summa", "SUMMA:", "totalt", " Summa\u{a0}totalt "] {
        let total = cells![word, 15, fixed(14.0, 0), ""];
        found(&and(vec![total]), &["summarad-läses-inte Ekonomi!A4"]);
    }
    // With words beside it, it may be a row.
    let row = cells!["Summa", 15, 14, "för hela förvaltningen"];
    found(&and(vec![row]), &["okänt-ord Ekonomi!A4"]);
}

#[test]
fn a_note_below_the_table_is_no_row_and_is_told_of() {
    let words = "Beloppen är lämnade av ekonomienheten";
    let apart = |row| and(vec![Vec::new(), row]);
    let place = |column: &str| format!("anteckning-under-tabellen Ekonomi!{column}5");
    found(&apart(cells![words]), &[&place("A")]);
    found(
        &apart(cells![blank(), blank(), blank(), words]),
        &[&place("D")],
    );
    // Directly below the last row, or with an amount, it may be a row.
    found(&and(vec![cells![words]]), &["okänt-ord Ekonomi!A4"]);
    found(&apart(cells![words, 3]), &["okänt-ord Ekonomi!A5"]);
    // So may one word.
    found(&apart(cells!["licens"]), &["okänt-ord Ekonomi!A5"]);
}

#[test]
fn text_without_its_heading_is_not_passed_over() {
    let raw = Book::new("b.xlsx")
        .sheet("Analys")
        .row(cells!["Rubrik", "Text", "Sekretess"])
        .row(cells!["Sammanfattning", "Ett år"])
        .skip(1)
        .row(cells![blank(), "Och en sak till."])
        .raw();
    let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
    reader.table(&analysis::SHEET, Absence::Fault, |row| {
        Some(row.key(&analysis::HEADING)?.value)
    });
    assert_eq!(summary(&reader.findings), ["uppgift-saknas Analys!A4"]);
}

#[test]
fn a_sheet_is_known_by_its_headers_whatever_it_is_called() {
    let renamed = |name: &str, headers: &[&str]| {
        let raw = Book::new("s.xlsx")
            .sheet(name)
            .row(super::headers(headers))
            .row(goal("S1"))
            .raw();
        let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
        let rows = reader.table(&goals::SHEET, Absence::Fault, |row| {
            Some(row.key(&goals::CODE)?.value)
        });
        (rows.len(), summary(&reader.findings))
    };
    let (rows, found) = renamed("Blad3", HEADERS);
    assert_eq!((rows, found), (1, vec!["blad-annat-namn Blad3".to_owned()]));
    // Half of the headers are too few, and another sheet's name is its own.
    assert_eq!(renamed("Blad3", &HEADERS[..3]).0, 0);
    assert_eq!(renamed("Indikatorer", HEADERS).0, 0);
}
