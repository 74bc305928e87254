//! Sheets, headers and rows as people leave them.

use super::*;
use crate::domain::Entry;
use crate::form::department::{DEPARTMENT, cover, outcomes};
use crate::form::governing::{GOVERNING, goals, organisation, texts};
use crate::intake::testing::{Book, Cell, blank, cells, day, summary};

mod aside;
mod cards;

const HEADERS: &[&str] = &[
    "Kod",
    "Område",
    "Mål",
    "Avsnitt i policyn",
    "God ekonomisk hushållning",
];

fn headers(texts: &[&str]) -> Vec<Cell> {
    texts.iter().map(|text| Cell::from(*text)).collect()
}

fn goal(code: &str) -> Vec<Cell> {
    cells![code, "Service", "Ett mål", "1 Service", "nej"]
}

/// Reads Policymål, and returns the codes and areas with what was found.
fn read(book: Book) -> (Vec<(String, Option<String>)>, Vec<String>) {
    let raw = book.raw();
    let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
    let rows = reader.table(&goals::SHEET, Absence::Fault, |row| {
        let code = row.key(&goals::CODE);
        let area = row.get(&goals::AREA).value().cloned();
        row.get(&goals::GOAL);
        row.get(&goals::SECTION);
        row.get(&goals::STEWARDSHIP);
        Some((code?.value.to_string(), area))
    });
    (rows, summary(&reader.findings))
}

#[track_caller]
fn check(book: Book, codes: &[&str], found: &[&str]) {
    let (rows, findings) = read(book);
    let read: Vec<&str> = rows.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(read, codes);
    assert_eq!(findings, found);
}

fn sheet() -> Book {
    Book::new("styrning/2025.xlsx").sheet("Policymål")
}

#[test]
fn a_plain_table_is_read() {
    let book = sheet()
        .row(headers(HEADERS))
        .row(goal("S1"))
        .row(goal("S2"));
    check(book, &["S1", "S2"], &[]);
}

#[test]
fn rows_above_the_header_and_moved_columns_do_not_matter() {
    let book = sheet()
        .row(cells!["IT-policyns mål"])
        .row(cells!["Kod för mål", "se policyn", 2025])
        .skip(3)
        .row(cells![
            blank(),
            "Mål",
            "God ekonomisk hushållning",
            "Kod",
            "Avsnitt i policyn",
            "Område"
        ])
        .skip(1)
        .row(cells![blank(), "Ett mål", "ja", "S1", "1", "Service"])
        .skip(2)
        .row(cells![blank(), "Ett mål", "ja", "S2", "1", "Service"])
        .row(cells!["", " ", "\u{a0}"]);
    check(book, &["S1", "S2"], &[]);
}

#[test]
fn headers_forgive_case_blanks_and_signs() {
    let book = sheet()
        .row(cells![
            "KOD:",
            " område ",
            "Mål *",
            "Avsnitt\n i\u{a0}policyn",
            "God ekonomisk hushållning (ja/nej)"
        ])
        .row(goal("S1"));
    check(book, &["S1"], &[]);
}

#[test]
fn a_misspelt_header_is_read_with_a_notice() {
    let book = sheet()
        .row(cells![
            "Kod",
            "Omrade",
            "Mål",
            "Avsnit i policyn",
            "God ekonomsik hushållning"
        ])
        .row(goal("S1"));
    let (rows, found) = read(book);
    assert_eq!(rows, [("S1".to_owned(), Some("Service".to_owned()))]);
    assert_eq!(
        found,
        [
            "rubrik-annan-stavning Policymål!B1",
            "rubrik-annan-stavning Policymål!D1",
            "rubrik-annan-stavning Policymål!E1"
        ]
    );
}

#[test]
fn missing_double_and_unknown_columns_are_said() {
    let book = sheet()
        .row(cells!["Kod", "Område", "Mål", "Område", "Anteckning"])
        .row(cells!["S1", "Service", "Ett mål", "Service", "x"]);
    let (rows, found) = read(book);
    assert_eq!(rows, [("S1".to_owned(), None)], "neither column counts");
    assert_eq!(
        found,
        [
            "rubrik-dubbel Policymål!D1",
            "okänd-kolumn Policymål!E1",
            "kolumn-saknas Policymål!A1",
            "kolumn-saknas Policymål!A1",
        ]
    );
}

#[test]
fn a_row_without_its_key_is_asked_for_it_only() {
    let book = sheet()
        .row(headers(HEADERS))
        .row(cells![blank(), "Service", blank(), blank(), blank()])
        .row(cells!["S2", blank(), "Ett mål", "1", "kanske"]);
    check(
        book,
        &["S2"],
        &[
            "uppgift-saknas Policymål!A2",
            "uppgift-saknas Policymål!B3",
            "inte-ja-eller-nej Policymål!E3",
        ],
    );
}

#[test]
fn sheets_are_found_by_their_name_or_nearly() {
    let table = |name: &str| {
        Book::new("styrning/2025.xlsx")
            .sheet("Blad1")
            .sheet(name)
            .row(headers(HEADERS))
            .row(goal("S1"))
    };
    check(table(" POLICYMÅL "), &["S1"], &[]);
    check(table("Policymal"), &["S1"], &["blad-annat-namn Policymal"]);
    check(
        table("Policymål (2)"),
        &["S1"],
        &["blad-annat-namn Policymål (2)"],
    );
    check(table("Målen"), &["S1"], &["blad-annat-namn Målen"]);
    let without_headers = || {
        Book::new("styrning/2025.xlsx")
            .sheet("Blad1")
            .sheet("Målen")
            .row(goal("S1"))
    };
    check(without_headers(), &[], &["blad-saknas"]);
    let finding = |book: Book| {
        let raw = book.raw();
        let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
        reader.table(&goals::SHEET, Absence::Allowed, |_| Some(()));
        reader.findings.remove(0)
    };
    let finding = finding(without_headers());
    assert_eq!(finding.rule.id, "blad-saknas-valfritt");
    assert_eq!(finding.place.to_string(), "styrning/2025.xlsx");
}

#[test]
fn a_sheet_without_headers_is_said_once() {
    let book = sheet().row(goal("S1")).row(goal("S2"));
    check(book, &[], &["rubrikrad-saknas Policymål"]);
    check(sheet(), &[], &["rubrikrad-saknas Policymål"]);
}

#[test]
fn hidden_and_merged_values_are_read_with_one_notice_a_range() {
    let mut book = sheet().row(headers(HEADERS));
    for n in 1..=9 {
        book = book.row(goal(&format!("S{n}")));
    }
    let book = book
        .hide()
        .hide_rows(3, 3)
        .hide_rows(4, 5)
        .hide_rows(8, 8)
        .hide_rows(900, 1_000_000)
        .merge("B2", "B4")
        .merge("G2", "H4")
        .merge("A1", "B1");
    check(
        book,
        &["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"],
        &[
            "dolt-blad Policymål",
            "sammanfogade-celler Policymål!B2",
            "dolda-rader Policymål!A3",
            "dolda-rader Policymål!A8",
        ],
    );
}

#[test]
fn many_ranges_end_in_a_count() {
    let mut book = sheet().row(headers(HEADERS));
    for n in 0..60u32 {
        book = book.row(goal(&format!("S{n}")));
        if n % 2 == 0 {
            book = book.hide_rows(n + 2, n + 2);
        }
    }
    let raw = book.raw();
    let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
    reader.table(&goals::SHEET, Absence::Fault, |_| Some(()));
    assert_eq!(reader.findings.len(), LISTED_RANGES);
    let last = reader.findings.last().expect("a notice");
    assert_eq!(
        last.message,
        "rad 40 är dold men läst, liksom 10 områden till"
    );
}

const LISTED_RANGES: usize = 20;

#[test]
fn a_table_filled_down_to_the_end_costs_no_more_than_its_limit() {
    let mut book = sheet().row(headers(HEADERS));
    for _ in 0..MOST_ROWS + 500 {
        book = book.row(goal("S1"));
    }
    let raw = book.raw();
    let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
    let rows = reader.table(&goals::SHEET, Absence::Fault, |_| Some(()));
    assert_eq!(rows.len(), MOST_ROWS);
    assert_eq!(
        summary(&reader.findings),
        ["för-många-rader Policymål!A20002"]
    );
}

#[test]
fn years_in_headers_are_never_mistaken_for_each_other() {
    let names = |texts: &[&str]| -> Vec<(&'static str, String)> {
        let texts: Vec<(usize, &str)> = texts.iter().copied().enumerate().collect();
        let matches = columns::match_texts(
            &texts,
            &columns::wanted(outcomes::SHEET.columns, 2025.into()),
        );
        let by_key = matches.by_key.iter();
        by_key
            .map(|(key, spot)| match spot {
                columns::Spot::At(at) => (*key, format!("{at}")),
                columns::Spot::Unsure(at) => (*key, format!("{at}?")),
            })
            .collect()
    };
    let all = [
        "Utfall 2023",
        "Utfall 2024",
        "Utfall",
        "Rättat utfall 2024",
        "Utfall 2022",
    ];
    assert_eq!(
        names(&all),
        [
            ("corrected", "3".to_owned()),
            ("outcome", "2".to_owned()),
            ("outcome_before_last", "0".to_owned()),
            ("outcome_last", "1".to_owned()),
        ]
    );
    assert_eq!(names(&["Utfall 2022", "Utfall 2025", "Utfall 2026"]), []);
    assert_eq!(names(&["utfal"]), [("outcome", "0".to_owned())]);
    assert_eq!(names(&["Utfall", "Utfal"]), [("outcome", "0".to_owned())]);
    assert_eq!(
        names(&["Utfall", "UTFALL "]),
        [("outcome", "0?".to_owned())]
    );
    assert_eq!(
        names(&["Sekretess (ja/nej)", "Ansvarig för åtgärd (funktion)"]),
        [("responsible", "1".to_owned()), ("secret", "0".to_owned())]
    );
}

#[test]
fn no_header_of_any_form_is_taken_for_another() {
    for sheet in GOVERNING.sheets.iter().chain(DEPARTMENT.sheets) {
        for column in sheet.columns {
            let header = column.header.text(2025);
            let texts = [((), header.as_str())];
            let others: Vec<_> = sheet
                .columns
                .iter()
                .copied()
                .filter(|other| other.key != column.key)
                .collect();
            let matches =
                columns::match_texts(&texts, &columns::wanted(&others, 2025.into()));
            assert!(matches.by_key.is_empty(), "{}: {header}", sheet.name);
        }
    }
}

#[test]
fn two_parentheses_are_two_things() {
    let header = |text: &str| {
        let columns = crate::form::department::economy::SHEET.columns;
        let matches =
            columns::match_texts(&[((), text)], &columns::wanted(columns, 2025.into()));
        let key = matches.by_key.keys().next().copied();
        (key, matches.similar.len())
    };
    assert_eq!(header("Budget (tkr)"), (Some("budget"), 0));
    assert_eq!(header("budget"), (Some("budget"), 0));
    assert_eq!(header("Budgett"), (None, 0));
    assert_eq!(header("Budgett (tkr)"), (Some("budget"), 1));
    assert_eq!(header("Budget (kr)"), (None, 0), "another unit");
    assert_eq!(header("Budget (mnkr)"), (None, 0));
}

#[test]
fn a_sheet_of_two_columns_needs_both() {
    let raw = Book::new("s.xlsx")
        .sheet("Texter")
        .row(cells!["Text om året"])
        .row(cells!["Plats", "Text"])
        .row(cells!["S1", "Ord"])
        .raw();
    let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
    let rows = reader.table(&texts::SHEET, Absence::Fault, |row| {
        Some(row.key(&texts::PLACE)?.value)
    });
    assert_eq!(rows, ["S1"]);
}

#[test]
fn every_sheet_can_be_absent() {
    let raw = Book::new("b.xlsx").raw();
    let mut reader = BookReader::new(&raw, &GOVERNING, 2025);
    reader.table(&organisation::SHEET, Absence::Fault, |_| Some(()));
    assert_eq!(
        reader.findings[0].message,
        "bladet Organisation saknas; filen har inga blad"
    );
}

#[test]
fn a_sheet_full_of_nonsense_is_read_within_its_limits() {
    let mut book = sheet().row(headers(HEADERS));
    for n in 0..MOST_ROWS {
        book = book.row(cells![
            format!("S{n}").as_str(),
            "\u{7}",
            "👍",
            "=1+1",
            "kanske"
        ]);
    }
    let (rows, found) = read(book);
    assert_eq!((rows.len(), found.len()), (MOST_ROWS, 3 * MOST_ROWS));
}
