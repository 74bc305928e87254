//! Values out of other people's tables.

use super::*;
use crate::domain::Period;
use crate::form::governing as form;
use crate::intake::governing::tests::{book as governing_book, values};
use crate::intake::testing::{Book, Cell, blank, cells, fixed, percent, summary};
use crate::intake::{Expected, governing};

mod shapes;

/// A table as SCB publishes the population: the headers in four rows, some
/// merged and some divided, the names padded, the codes as text.
fn scb() -> Book {
    Book::new("kallor/scb.xlsx")
        .sheet("Totalt")
        .skip(2)
        .row(cells!["Folkmängd i riket, län och kommuner 31 december"])
        .row(cells!["Folkmängd redovisas enligt indelningen 2024-01-01"])
        .skip(1)
        .row(cells![
            "Kommun",
            "Kommunnamn",
            "Folkmängd",
            "Folk-",
            "Inflyttade",
            blank(),
            blank(),
            "Utflyttade1"
        ])
        .row(cells![
            "Län",
            "Länsnamn",
            " ",
            "ökning",
            "Totalt",
            "därav från",
            blank(),
            "Totalt"
        ])
        .row(cells![
            blank(),
            blank(),
            " ",
            " ",
            blank(),
            "Egna",
            "Övriga"
        ])
        .row(cells![
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            "länet",
            "Sverige"
        ])
        .merge("E6", "G6")
        .merge("F7", "G7")
        .row(cells![
            blank(),
            "Riket          ",
            fixed(10_551_707.0, 0),
            30151,
            94514,
            ".",
            ".",
            1
        ])
        .row(cells![
            "01",
            "Stockholm      ",
            2_454_821,
            14794,
            73162,
            ".",
            43764,
            2
        ])
        .row(cells![
            "0180",
            "Stockholm      ",
            988_943,
            4000,
            50000,
            1,
            2,
            3
        ])
        .row(cells![
            "2417",
            "Norsjö         ",
            fixed(3924.0, 0),
            -23,
            173,
            78,
            "47 (prel)",
            4
        ])
        .row(cells![
            "2418",
            "Malå           ",
            3054,
            -5,
            0.5,
            "..",
            "1 250",
            5
        ])
}

/// Reads one row of Källor, with the cells that matter given.
fn take(values: Vec<(&'static str, Cell)>) -> (Vec<SourceValue>, Vec<Finding>) {
    take_from(values, vec![("scb.xlsx", scb())])
}

fn take_from(
    values: Vec<(&'static str, Cell)>,
    files: Vec<(&str, Book)>,
) -> (Vec<SourceValue>, Vec<Finding>) {
    let mut given = values![field: "Nämnare", year: 2025, indicator: "S1.1",
        file: "scb.xlsx", sheet: "Totalt", key_column: "Kommun", key: "2417",
        value_column: "Folkmängd"];
    for (key, cell) in values {
        given.retain(|(other, _)| *other != key);
        given.push((key, cell));
    }
    let mut raw = governing_book()
        .form(&form::sources::SHEET, 2025)
        .filled(given)
        .raw();
    let old = raw
        .sheets
        .iter()
        .position(|s| &*s.name == "Källor")
        .expect("it");
    raw.sheets.remove(old);
    let expected = Expected {
        municipality: "Norsjö kommun",
        period: Period::annual(2025),
    };
    let (governing, found) = governing(&raw, &expected);
    assert_eq!(summary(&found), Vec::<String>::new());
    let files = files
        .into_iter()
        .map(|(name, book)| (name.to_owned(), SourceFile::Opened(book.raw())))
        .collect();
    sources(&governing, &files)
}

#[track_caller]
fn found(values: Vec<(&'static str, Cell)>, value: f64, cell: &str) {
    let (values, findings) = take(values);
    assert_eq!(summary(&findings), Vec::<String>::new());
    let [taken] = values.as_slice() else {
        panic!("{values:?}");
    };
    assert_eq!(
        (taken.value, taken.place.to_string()),
        (value, cell.to_owned())
    );
}

#[track_caller]
fn refused(values: Vec<(&'static str, Cell)>, rule: &str) -> Finding {
    let (values, findings) = take(values);
    assert_eq!(values, []);
    assert_eq!(summary(&findings), [rule]);
    findings.into_iter().next().expect("one")
}

#[test]
fn the_population_is_found_by_code_name_and_letter() {
    let cell = "kallor/scb.xlsx, Totalt!C13";
    found(values![], 3924.0, cell);
    found(values![key: 2417], 3924.0, cell);
    found(values![key_column: "Kommun / Län"], 3924.0, cell);
    found(values![key_column: "Län"], 3924.0, cell);
    found(values![key_column: "A", value_column: "C"], 3924.0, cell);
    found(
        values![key_column: "a", value_column: "Folkmängd"],
        3924.0,
        cell,
    );
    found(values![value_column: "c"], 3924.0, cell);
    for name in ["Norsjö", " norsjö ", "Norsjö kommun", "NORSJÖ KOMMUN"] {
        found(
            values![key_column: "Kommunnamn / Länsnamn", key: name],
            3924.0,
            cell,
        );
        found(values![key_column: "kommunnamn", key: name], 3924.0, cell);
    }
    found(values![sheet: blank()], 3924.0, cell);
    found(values![sheet: "totalt "], 3924.0, cell);
    found(values![file: "SCB"], 3924.0, cell);
    found(values![file: "kallor\\scb.xlsx"], 3924.0, cell);
    found(values![factor: 0.001], 3.924, cell);
}

#[test]
fn headers_in_several_rows_are_joined() {
    for (name, value, cell) in [
        ("Folk- / ökning", -23.0, "D13"),
        ("Folkökning", -23.0, "D13"),
        ("Inflyttade / Totalt", 173.0, "E13"),
        ("Inflyttade/Totalt", 173.0, "E13"),
        ("Inflyttade / därav från / Egna / länet", 78.0, "F13"),
        ("Inflyttade därav från Egna länet", 78.0, "F13"),
        ("därav från / Egna", 78.0, "F13"),
        ("Egna länet", 78.0, "F13"),
        ("Utflyttade1 / Totalt", 4.0, "H13"),
        ("Utflyttade / Totalt", 4.0, "H13"),
    ] {
        let cell = format!("kallor/scb.xlsx, Totalt!{cell}");
        found(values![value_column: name], value, &cell);
    }
}

#[test]
fn a_name_that_fits_several_columns_is_not_guessed() {
    let finding = refused(
        values![value_column: "Totalt"],
        "källkolumn-flera Källor!I2",
    );
    assert_eq!(
        finding.remedy,
        "Skriv hela rubriken eller kolumnens bokstav: «E: Inflyttade / Totalt», «H: \
         Utflyttade1 / Totalt»."
    );
}

#[test]
fn what_is_missing_is_said_where_it_is_asked_for() {
    let finding = refused(values![file: "scbb.xlsx"], "källfil-saknas Källor!E2");
    assert!(
        finding.remedy.starts_with("Menade du «scb.xlsx»?"),
        "{}",
        finding.remedy
    );
    let finding = refused(values![sheet: "Kvinnor"], "källblad-saknas Källor!F2");
    assert!(finding.remedy.contains("«Totalt»"), "{}", finding.remedy);
    let finding = refused(values![key_column: "Komun"], "källkolumn-saknas Källor!G2");
    assert!(finding.remedy.contains("Kommun"), "{}", finding.remedy);
    let finding = refused(
        values![value_column: "Folkmängden"],
        "källkolumn-saknas Källor!I2",
    );
    assert!(finding.remedy.contains("«Folkmängd»"), "{}", finding.remedy);
    assert_eq!(
        finding.message,
        "kolumnen «Folkmängden» finns inte i kallor/scb.xlsx, Totalt"
    );
    let finding = refused(
        values![key_column: "Kommunnamn", key: "Nrosjö"],
        "källrad-saknas Källor!H2",
    );
    assert!(
        finding.remedy.starts_with("Menade du «Norsjö»?"),
        "{}",
        finding.remedy
    );
    let (_, findings) = take(values![key_column: "Xyz", value_column: "Qwerty"]);
    assert_eq!(
        summary(&findings),
        ["källkolumn-saknas Källor!G2", "källkolumn-saknas Källor!I2"]
    );
}

#[test]
fn a_key_on_several_rows_is_not_guessed() {
    let finding = refused(
        values![key_column: "Kommunnamn", key: "Stockholm"],
        "källrad-flera Källor!H2",
    );
    assert_eq!(
        finding.message,
        "«Stockholm» finns på 2 rader i källfilen, först i kallor/scb.xlsx, Totalt!B11 och \
         Totalt!B12"
    );
    found(
        values![key: "180"],
        988_943.0,
        "kallor/scb.xlsx, Totalt!C12",
    );
    found(
        values![key: "0180"],
        988_943.0,
        "kallor/scb.xlsx, Totalt!C12",
    );
}

#[test]
fn values_follow_the_units() {
    let unusable = "källvärde-oanvändbart Källor!I2";
    refused(values![key: "01", value_column: "F"], unusable);
    refused(values![key: "2418", value_column: "F"], unusable);
    refused(values![value_column: "Kommunnamn"], unusable);
    refused(values![value_column: "Z"], unusable);
    // S1.1 is in percent, and 0.5 may be a share.
    let outcome = || values![field: "Utfall", key: "2418", value_column: "E"];
    let with = |factor: f64| {
        let mut values = outcome();
        values.extend(values![factor: factor]);
        values
    };
    let finding = refused(outcome(), unusable);
    assert!(
        finding.message.contains("både en andel"),
        "{}",
        finding.message
    );
    found(with(100.0), 50.0, "kallor/scb.xlsx, Totalt!E14");
    found(with(1.0), 0.5, "kallor/scb.xlsx, Totalt!E14");
    refused(with(1000.0), unusable);
    found(
        values![key: "2418", value_column: "G"],
        1250.0,
        "kallor/scb.xlsx, Totalt!G14",
    );
    // S1.2 is in yes or no: a share of the kommun, an answer of a förvaltning.
    let share = values![field: "Utfall", indicator: "S1.2", value_column: "F"];
    found(share, 78.0, "kallor/scb.xlsx, Totalt!F13");
    let answer = values![field: "Utfall", indicator: "S1.2", department: "BUF"];
    refused(answer, unusable);
    let (values, findings) = take(values![value_column: "G"]);
    assert_eq!(summary(&findings), ["källvärde-ungefärligt Källor!I2"]);
    assert_eq!(values[0].value.to_bits(), 47f64.to_bits());
}

#[test]
fn one_source_fills_a_field() {
    let book = governing_book().filled(values![place: "hänt", text: "x"]);
    let mut raw = book.raw();
    let row = || {
        values![indicator: "S1.1", field: "Nämnare", year: 2025, file: "scb.xlsx",
            key_column: "A", key: "2417", value_column: "C"]
    };
    let mut other = row();
    other.retain(|(key, _)| *key != "value_column");
    other.extend(values![value_column: "D"]);
    let sheet = Book::new("x")
        .form(&form::sources::SHEET, 2025)
        .filled(row())
        .filled(other)
        .raw();
    let at = raw
        .sheets
        .iter()
        .position(|s| &*s.name == "Källor")
        .expect("it");
    raw.sheets[at] = sheet.sheets[0].clone();
    let expected = Expected {
        municipality: "",
        period: Period::annual(2025),
    };
    let (governing, _) = governing(&raw, &expected);
    let asked = source_files(&governing, ["SCB.XLSX", "annan.xlsx"]);
    assert_eq!(asked.into_iter().collect::<Vec<_>>(), ["SCB.XLSX"]);
    let opened = SourceFile::Opened(scb().raw());
    let files = BTreeMap::from([("scb.xlsx".to_owned(), opened)]);
    let (values, findings) = sources(&governing, &files);
    assert_eq!(summary(&findings), ["källa-dubbel Källor!A3"]);
    assert_eq!(values.len(), 1);
    assert_eq!(values[0].value.to_bits(), 3924f64.to_bits());
    let files = BTreeMap::from([("scb.xlsx".to_owned(), SourceFile::Unreadable)]);
    let (values, findings) = sources(&governing, &files);
    assert_eq!((values.len(), findings.len()), (0, 1), "already reported");
}
