//! The governing workbook as a whole.

use std::collections::BTreeSet;

use super::*;
use crate::domain::{
    Aggregation, Amount, Assessment, Entry, Reading, Reporters, Target, Unit,
};
use crate::form::governing as form;
use crate::form::{Layout, Origin};
use crate::intake::testing::{Book, Cell, cells, day, percent, summary};

const EXPECTED: Expected<'_> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

/// Returns values by key, as [`Book::filled`] takes them.
macro_rules! values {
    ($($key:ident: $value:expr),* $(,)?) => {
        vec![$((stringify!($key), Cell::from($value))),*]
    };
}
pub(in crate::intake) use values;

/// Returns a small governing workbook without a fault.
pub(in crate::intake) fn book() -> Book {
    let book = Book::new("styrning/2025.xlsx")
        .identity("styrning", "", "2025")
        .form(&form::organisation::SHEET, 2025);
    let book = ["BUF", "SOC"].into_iter().fold(book, |book, code| {
        book.filled(
            values![code: code, name: "Förvaltningen", board_code: "N", board: "Nämnden",
            email: "f@norsjo.example", representative: "controller"],
        )
    });
    let book = book
        .form(&form::roles::SHEET, 2025)
        .filled(values![role: "IT-samordnare", function: "kanslichef", name: "Eva Ek"]);
    let book = book.form(&form::goals::SHEET, 2025).filled(values![
        code: "S1", area: "Service", goal: "Ett mål", section: "1 Service", stewardship: "ja"
    ]);
    let indicator = |book: Book, code, unit, aggregation| {
        book.filled(values![code: code, goal: "S1", name: "En indikator", unit: unit,
            direction: "högre", aggregation: aggregation, reporters: "alla", public: "ja"])
    };
    let book = book.form(&form::indicators::SHEET, 2025);
    let book = indicator(book, "S1.1", "%", "kvot");
    let book = indicator(book, "S1.2", "ja/nej", "andel ja");
    let book = indicator(book, "S1.3", "antal", "summa");
    book.form(&form::vintages::SHEET, 2025)
        .filled(values![vintage: 2025, decided_by: "Kommunstyrelsen", decided_on: day("2024-11-12")])
        .form(&form::targets::SHEET, 2025)
        .filled(values![indicator: "S1.1", vintage: 2025, year_1: "90", year_2: "91–93"])
        .filled(values![indicator: "S1.2", vintage: 2025, year_1: "80"])
        .filled(values![indicator: "S1.2", vintage: 2025, department: "BUF", year_1: "ja"])
        .form(&form::history::SHEET, 2025)
        .filled(values![indicator: "S1.2", year: 2022, outcome: 50])
        .filled(values![indicator: "S1.2", year: 2022, department: "BUF", outcome: "nej"])
        .form(&form::sources::SHEET, 2025)
        .filled(values![indicator: "S1.1", field: "Nämnare", year: 2025, file: "scb.xlsx",
            key_column: "A", key: 2417, value_column: "C"])
        .form(&form::sub_goals::SHEET, 2025)
        .filled(values![code: "SD1", sub_goal: "Alla utbildas", goal: "S1",
            responsible: "säkerhetssamordnare", due: day("2025-11-30"), status: "pågår"])
        .form(&form::documents::SHEET, 2025)
        .filled(values![document: "IT-strategi 2025–2027", type: "it-strategi gemensam",
            valid_from: day("2025-01-01"), valid_to: day("2027-12-31"),
            adopted_by: "Kommunstyrelsen", adopted_on: day("2024-11-12"),
            paragraph: "§ 142", prepared_in: "IT-grupp"])
        .form(&form::decided::SHEET, 2025)
        .filled(values![goal: "s1", assessment: "Delvis uppfyllt", reason: "Skäl", decided_by: "KS"])
        .form(&form::texts::SHEET, 2025)
        .filled(values![place: "sammanfattning", text: "Ett gott år."])
}

#[track_caller]
fn check(book: Book, found: &[&str]) -> Governing {
    let (governing, findings) = governing(&book.raw(), &EXPECTED);
    assert_eq!(summary(&findings), found);
    governing
}

#[test]
fn a_faultless_workbook_is_read_whole() {
    let read = check(book(), &[]);
    let counts = [
        read.departments.len(),
        read.goals.len(),
        read.indicators.len(),
        read.vintages.len(),
        read.targets.len(),
        read.history.len(),
        read.sources.len(),
        read.decided.len(),
        read.texts.len(),
    ];
    assert_eq!(counts, [2, 1, 3, 1, 3, 2, 1, 1, 1]);
    let indicator = &read.indicators[1];
    assert_eq!(indicator.unit.value(), Some(&Unit::YesNo));
    assert_eq!(indicator.aggregation.value(), Some(&Aggregation::ShareYes));
    assert_eq!(indicator.reporters.value(), Some(&Reporters::All));
    assert_eq!(
        indicator.goal.place().map(ToString::to_string).as_deref(),
        Some("styrning/2025.xlsx, Indikatorer!B3")
    );
    let targets: Vec<_> = read
        .targets
        .iter()
        .map(|row| row.years[0].value().copied())
        .collect();
    assert_eq!(
        targets,
        [
            Some(Target::Number(90.0)),
            Some(Target::Number(80.0)),
            Some(Target::YesNo(true))
        ]
    );
    assert!(matches!(read.targets[0].years[2], Entry::Empty(_)));
    let outcomes: Vec<_> = read
        .history
        .iter()
        .map(|row| row.outcome.value().copied())
        .collect();
    let fifty = Reading::Number(Amount::exact(50.0));
    assert_eq!(outcomes, [Some(fifty), Some(Reading::YesNo(false))]);
    assert_eq!(
        read.sources[0].key.value().map(String::as_str),
        Some("2417")
    );
    assert_eq!(read.decided[0].assessment.value, Assessment::PartlyMet);
    assert_eq!(read.decided[0].goal.value.as_str(), "S1");
}

#[test]
fn a_handmade_workbook_is_accepted_with_a_notice() {
    let mut raw = book().raw();
    raw.sheets.remove(0);
    let (read, findings) = governing(&raw, &EXPECTED);
    assert_eq!(summary(&findings), ["styrning-utan-märkning"]);
    assert_eq!(read.indicators.len(), 3);
}

#[test]
fn another_years_workbook_is_read_with_an_error() {
    let expected = Expected {
        municipality: "Malå kommun",
        period: Period::parse("2026-delar").expect("a period"),
    };
    let (read, findings) = governing(&book().raw(), &expected);
    assert_eq!(
        summary(&findings),
        ["annan-kommun _itbokslut!B3", "annan-period _itbokslut!B5"]
    );
    assert_eq!(read.indicators.len(), 3);
    let interim = Expected {
        period: Period::parse("2025-delar").expect("a period"),
        ..EXPECTED
    };
    assert_eq!(governing(&book().raw(), &interim).1, []);
}

#[test]
fn codes_are_looked_up_and_suggested() {
    let book = book()
        .form(&form::targets::SHEET, 2025)
        .filled(values![indicator: "S1.11", vintage: 2025, year_1: "90"])
        .filled(values![indicator: "s1.1", vintage: 2024, year_1: "90"])
        .filled(
            values![indicator: "S1.1", vintage: 2025, department: "BFU", year_1: "0,9"],
        );
    let mut raw = book.raw();
    raw.sheets.swap_remove(6);
    let (read, findings) = governing(&raw, &EXPECTED);
    assert_eq!(
        summary(&findings),
        [
            "okänd-kod Målvärden!A2",
            "okänd-kod Målvärden!B3",
            "okänd-kod Målvärden!C4",
        ],
        "an unknown key is complained about once, not its values too"
    );
    assert_eq!(read.targets.len(), 1);
    assert!(read.targets[0].department.is_unusable());
    let finding = &findings[2];
    assert_eq!(
        finding.message,
        "«BFU» finns inte i bladet Organisation i den styrande arbetsboken"
    );
    assert_eq!(
        finding.remedy,
        "Menade du «BUF»? Rätta koden. Är den ny, ska den läggas till i bladet Organisation."
    );
}

#[test]
fn a_code_twice_counts_once() {
    let book = book().form(&form::goals::SHEET, 2025);
    let goal = |book: Book, code, area| {
        book.filled(values![code: code, area: area, goal: "Mål", section: "1", stewardship: "nej"])
    };
    let book = goal(
        goal(goal(book, "S1", "Service"), "s 1", "Demokrati"),
        "S2",
        "Service",
    );
    let mut raw = book.raw();
    raw.sheets.swap_remove(3);
    let (read, findings) = governing(&raw, &EXPECTED);
    assert_eq!(summary(&findings), ["kod-dubbel Policymål!A3"]);
    assert_eq!(
        findings[0]
            .other
            .as_ref()
            .map(Place::within_file)
            .as_deref(),
        Some("Policymål!A2")
    );
    let areas: Vec<_> = read
        .goals
        .iter()
        .map(|goal| goal.area.value().cloned())
        .collect();
    assert_eq!(
        areas,
        [Some("Service".to_owned()), Some("Service".to_owned())]
    );
}

#[test]
fn a_misspelt_unit_is_complained_about_once() {
    let mut raw = book().raw();
    let sheet = raw
        .sheets
        .iter_mut()
        .find(|s| &*s.name == "Indikatorer")
        .expect("it");
    let unit = crate::domain::CellRef::parse("D2").expect("an address");
    let cells = cells!["procent", percent(0.5, 0)];
    let [word, baseline] = <[Cell; 2]>::try_from(cells).expect("two");
    sheet.cells.insert(unit, word.0.expect("a cell"));
    let at = crate::domain::CellRef::parse("N2").expect("an address");
    sheet.cells.insert(at, baseline.0.expect("a cell"));
    let (read, findings) = governing(&raw, &EXPECTED);
    assert_eq!(summary(&findings), ["okänt-ord Indikatorer!D2"]);
    assert!(read.indicators[0].baseline.is_unusable());
    assert!(read.targets[0].years[0].is_unusable());
}

#[test]
fn every_column_that_is_filled_in_is_read() {
    let raw = book().raw();
    let mut reader = BookReader::new(&raw, &form::GOVERNING, 2025);
    contents(&mut reader);
    assert_all_asked(&form::GOVERNING, &reader, &[]);
}

/// Checks that a reader asked for every column that somebody fills in, and
/// for the pre-filled ones that are named, and no other.
#[track_caller]
pub(in crate::intake) fn assert_all_asked(
    form: &Book_,
    reader: &BookReader<'_>,
    prefilled: &[(&str, &str)],
) {
    for sheet in form.sheets {
        if sheet.layout == Layout::Instructions {
            continue;
        }
        let expected: BTreeSet<&str> = sheet
            .columns
            .iter()
            .filter(|column| {
                column.origin == Origin::Filled
                    || prefilled.contains(&(sheet.name, column.key))
            })
            .map(|column| column.key)
            .collect();
        let asked = reader.asked.get(sheet.name).cloned().unwrap_or_default();
        assert_eq!(asked, expected, "{}", sheet.name);
    }
}

use crate::form::Book as Book_;
