//! Cells of an .xlsx that cannot be read: each is reported, the rest is there.

use crate::support::xlsx::RawXlsx;
use crate::support::{addresses, found, read_with_findings};

#[test]
fn addresses_outside_the_sheet_are_reported_and_left_out() {
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .number("A1", "1")
            .raw(4, "<c r=\"D4294967298\"><v>9</v></c>")
            .raw(4, "<c r=\"XFE4\"><v>9</v></c>")
            .number("D4", "2")
            .merge("A1:XFE1")
            .build(),
    );
    assert_eq!(addresses(&book.sheets[0]), ["A1", "D4"]);
    assert_eq!(
        found(&findings),
        [
            ("cell-utanfor-bladet", "Blad1".to_owned()),
            ("cell-utanfor-bladet", "Blad1".to_owned()),
            ("cell-utanfor-bladet", "Blad1".to_owned()),
        ]
    );
    assert_eq!(
        findings[0].message,
        "adressen «D4294967298» finns inte i något blad"
    );
}

#[test]
fn a_cell_that_is_stored_twice_is_reported_and_left_out() {
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .number("A1", "1")
            .number("B1", "2")
            .number("A1", "3")
            .error("C1", "#REF!")
            .number("C1", "4")
            .build(),
    );
    assert_eq!(addresses(&book.sheets[0]), ["B1"]);
    assert_eq!(
        found(&findings),
        [
            ("cell-dubbel", "Blad1!A1".to_owned()),
            ("cell-dubbel", "Blad1!C1".to_owned()),
        ]
    );
}

#[test]
fn stored_values_that_are_not_their_type_are_reported_and_left_out() {
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .number("A1", "1e400")
            .number("B1", "NaN")
            .number("C1", "tolv")
            .raw(1, "<c r=\"D1\" t=\"s\"><v>7</v></c>")
            .raw(1, "<c r=\"E1\" t=\"b\"><v>kanske</v></c>")
            .raw(1, "<c r=\"F1\" t=\"bild\"><v>1</v></c>")
            .number("G1", "1")
            .build(),
    );
    assert_eq!(addresses(&book.sheets[0]), ["G1"]);
    let places: Vec<_> = findings.iter().map(|f| f.place.within_file()).collect();
    assert_eq!(
        places,
        [
            "Blad1!A1", "Blad1!B1", "Blad1!C1", "Blad1!D1", "Blad1!E1", "Blad1!F1"
        ]
    );
    assert!(findings.iter().all(|f| f.rule.id == "cell-olasbar"));
    assert_eq!(
        findings[0].message,
        "det lagrade värdet «1e400» går inte att läsa och används inte"
    );
}

#[test]
fn many_faults_of_a_kind_are_counted_not_listed() {
    let mut book = RawXlsx::new();
    for row in 1..=50 {
        book = book.number(&format!("A{row}"), "NaN");
    }
    let (_, findings) = read_with_findings(&book.build());
    assert_eq!(findings.len(), 20);
    assert!(
        findings[19]
            .message
            .ends_with("används inte (och 30 celler till i bladet)")
    );
}

#[test]
fn addresses_are_read_as_excel_writes_them_and_as_others_do() {
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .raw(1, "<c r=\"a1\"><v>1</v></c>")
            .raw(1, "<c r=\"$B$1\"><v>1</v></c>")
            .raw(1, "<c r=\"C01\"><v>1</v></c>")
            .raw(1, "<c r=\"A0\"><v>9</v></c>")
            .raw(1, "<c r=\"1A\"><v>9</v></c>")
            .raw(1, "<c r=\"A\"><v>9</v></c>")
            .raw(1, "<c r=\"1\"><v>9</v></c>")
            .raw(1, "<c r=\"\"><v>9</v></c>")
            .raw(1, "<c r=\"A-1\"><v>9</v></c>")
            .raw(1, "<c r=\"A1:B2\"><v>9</v></c>")
            .raw(1, "<c r=\"Å1\"><v>9</v></c>")
            .raw(1, "<c r=\"AAAAAAAAAAAAAAAA1\"><v>9</v></c>")
            .raw(1, "<c r=\"A1048577\"><v>9</v></c>")
            .build(),
    );
    assert_eq!(addresses(&book.sheets[0]), ["A1", "B1", "C1"]);
    assert_eq!(findings.len(), 10, "{findings:?}");
    assert!(findings.iter().all(|f| f.rule.id == "cell-utanfor-bladet"));
}

#[test]
fn rows_in_any_order_are_read_and_rows_that_no_sheet_has_are_reported() {
    let rows = "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>\
                <row r=\"2\"><c><v>2</v></c></row>\
                <row><c><v>3</v></c></row>\
                <row r=\"0\"><c><v>4</v></c></row>\
                <row r=\"-1\"/><row r=\"4294967298\"/><row r=\"1048577\"/>";
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .part("xl/worksheets/sheet1.xml", sheet)
            .build(),
    );
    // A row without a number that is one comes after the row before it.
    assert_eq!(addresses(&book.sheets[0]), ["A2", "A3", "A4", "A5"]);
    assert_eq!(findings.len(), 4, "{findings:?}");
    assert!(findings.iter().all(|f| f.rule.id == "cell-utanfor-bladet"));
}

#[test]
fn a_text_that_no_cell_can_hold_is_reported_and_left_out() {
    let long = "x".repeat(4 * 32_767 + 1);
    let (book, findings) = read_with_findings(
        &RawXlsx::new()
            .text("A1", &long)
            .shared("B1", &long)
            .text("C1", &"å".repeat(32_767))
            .shared("D1", &"\u{1f600}".repeat(16_383))
            .build(),
    );
    assert_eq!(addresses(&book.sheets[0]), ["C1", "D1"]);
    assert_eq!(
        found(&findings),
        [
            ("cell-olasbar", "Blad1!A1".to_owned()),
            ("cell-olasbar", "Blad1!B1".to_owned()),
        ]
    );
}
