//! Excel's binary package, .xlsb: no program at hand writes one, so it is
//! written by hand as the standard has it.

use std::path::PathBuf;

use itbokslut::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawError, RawValue, RawWorkbook,
    Visibility,
};
use itbokslut::folder::Second;
use itbokslut::intake;

use crate::support::xlsb::{RawXlsb, record, wide};
use crate::support::{
    addresses, cell, found, read, read_with_findings, refused, text, value,
};

const SHEET: &str = "xl/worksheets/sheet1.bin";

/// Reads a workbook with what its formulas say.
fn apart(book: &RawXlsb) -> RawWorkbook {
    let second = Second::of(PathBuf::from(env!("CARGO_BIN_EXE_itbokslut")));
    let (book, findings) =
        intake::workbook_apart("buf.xlsb", &book.build(), Some(&second));
    assert!(findings.is_empty(), "{findings:?}");
    book.unwrap()
}

/// Returns the contents of a formula's cell: the value it last came to, then
/// `A1*2` as a stack machine reads it.
fn formula(value: &[u8]) -> Vec<u8> {
    let tokens = [0x44, 0, 0, 0, 0, 0, 0xc0, 0x1e, 2, 0, 0x05];
    let length = u32::try_from(tokens.len()).unwrap();
    let flags = [0, 0];
    [value, &flags, &length.to_le_bytes(), &tokens, &[0; 4]].concat()
}

/// A packed number: thirty bits and what they mean.
fn packed(bits: u32) -> [u8; 4] {
    bits.to_le_bytes()
}

#[test]
fn every_type_of_cell_is_read() {
    let half: u64 = 0.5_f64.to_bits();
    let book = RawXlsb::new()
        .row(0, false)
        .number(0, 87.5)
        .shared(1, "delad & <kursiv>")
        .cell(6, 2, 0, &wide("i cellen"))
        .cell(62, 3, 0, &[vec![0], wide("med fet stil")].concat())
        .cell(4, 4, 0, &[1])
        .cell(3, 5, 0, &[0x07])
        .cell(3, 6, 0, &[0x2d])
        .cell(1, 7, 0, &[])
        .row(1, false)
        .cell(2, 0, 0, &packed(42 << 2 | 2))
        .cell(2, 1, 0, &packed((8750_u32 << 2) | 3))
        .cell(2, 2, 0, &packed((-7_i32 << 2).cast_unsigned() | 2))
        .cell(2, 3, 0, &packed(u32::try_from(half >> 32).unwrap()))
        .cell(2, 4, 0, &packed(u32::try_from(half >> 32).unwrap() | 1));
    let book = read(&book.build());
    assert_eq!(book.container, Container::Xlsb);
    assert_eq!(book.dates, DateSystem::From1900);
    let sheet = &book.sheets[0];
    let expected = [
        ("A1", RawValue::Number(87.5)),
        ("B1", text("delad & <kursiv>")),
        ("C1", text("i cellen")),
        ("D1", text("med fet stil")),
        ("E1", RawValue::Bool(true)),
        ("F1", RawValue::Error(RawError("#DIV/0!".into()))),
        // An error that came later costs a cell and not the sheet.
        ("G1", RawValue::Error(RawError("#UNKNOWN!".into()))),
        ("A2", RawValue::Number(42.0)),
        ("B2", RawValue::Number(87.5)),
        ("C2", RawValue::Number(-7.0)),
        ("D2", RawValue::Number(0.5)),
        ("E2", RawValue::Number(0.005)),
    ];
    for (address, expected) in &expected {
        assert_eq!(value(sheet, address), expected, "{address}");
    }
    assert_eq!(sheet.cells.len(), expected.len());
}

#[test]
fn percent_and_dates_are_told_by_their_formats() {
    let book = RawXlsb::new()
        .row(0, false)
        .formatted(0, 0.875, "0.0%")
        .formatted(1, 45_747.0, "yyyy\\-mm\\-dd")
        .formatted(2, 12.0, "0.00")
        .number(3, 1.0)
        .dates_from_1904();
    let book = read(&book.build());
    assert_eq!(book.dates, DateSystem::From1904);
    let format = |address| cell(&book.sheets[0], address).format;
    assert_eq!(format("A1"), NumberFormat::Percent { decimals: 1 });
    assert_eq!(format("B1"), NumberFormat::Date);
    assert_eq!(format("C1"), NumberFormat::Fixed { decimals: 2 });
    assert_eq!(format("D1"), NumberFormat::General);
    assert_eq!(value(&book.sheets[0], "B1"), &RawValue::Number(45_747.0));
}

#[test]
fn formulas_keep_their_values_and_what_they_say() {
    let book = RawXlsb::new()
        .row(0, false)
        .number(0, 21.0)
        .cell(9, 1, 0, &formula(&42.0_f64.to_le_bytes()))
        .cell(8, 2, 0, &formula(&wide("svar")))
        .cell(10, 3, 0, &formula(&[1]))
        .cell(11, 4, 0, &formula(&[0x2a]));
    let values = [
        ("B1", RawValue::Number(42.0)),
        ("C1", text("svar")),
        ("D1", RawValue::Bool(true)),
        ("E1", RawValue::Error(RawError("#N/A".into()))),
    ];
    let here = read(&book.build());
    let there = apart(&book);
    for (address, expected) in &values {
        let alone = cell(&here.sheets[0], address);
        assert_eq!(
            (&alone.value, alone.formula.as_deref()),
            (expected, Some(""))
        );
        let whole = cell(&there.sheets[0], address);
        assert_eq!(
            (&whole.value, whole.formula.as_deref()),
            (expected, Some("A1*2")),
            "{address}"
        );
    }
    assert_eq!(cell(&there.sheets[0], "A1").formula, None);
}

#[test]
fn hidden_sheets_hidden_rows_and_merged_ranges_are_noted() {
    let book = RawXlsb::new()
        .row(1, true)
        .number(0, 1.0)
        .row(2, false)
        .number(0, 1.0)
        .merge([1, 3, 1, 2])
        .sheet("Dold", 1)
        .sheet("_itbokslut", 2);
    let book = read(&book.build());
    let states: Vec<_> = book.sheets.iter().map(|sheet| sheet.visibility).collect();
    assert_eq!(
        states,
        [Visibility::Visible, Visibility::Hidden, Visibility::Hidden]
    );
    assert_eq!(&*book.sheets[2].name, "_itbokslut");
    assert_eq!(book.sheets[0].hidden_rows, [(1, 1)]);
    let range = (CellRef::new(1, 1), CellRef::new(3, 2));
    assert_eq!(book.sheets[0].merges, [range]);
}

#[test]
fn a_text_is_what_was_typed_whatever_it_looks_like() {
    for typed in [
        "a_x000D_b",
        "_x0041_",
        "<b> & \"c\"",
        "rad\nrad",
        "å\u{1f600}",
    ] {
        let book =
            RawXlsb::new()
                .row(0, false)
                .shared(0, typed)
                .cell(6, 1, 0, &wide(typed));
        let book = read(&book.build());
        assert_eq!(value(&book.sheets[0], "A1"), &text(typed));
        assert_eq!(value(&book.sheets[0], "B1"), &text(typed));
    }
}

#[test]
fn cells_that_no_sheet_has_or_that_stand_twice_are_reported_and_left_out() {
    let book = RawXlsb::new()
        .row(0, false)
        .number(0, 1.0)
        .number(16_384, 2.0)
        .number(1, 3.0)
        .number(1, 4.0)
        // A cell that comes right after another does not say its column.
        .raw(&record(13, &[[0; 4], packed(5 << 2 | 2)].concat()))
        .row(1_048_575, false)
        .number(16_383, 6.0)
        .row(1_048_576, false)
        .number(0, 7.0)
        .row(u32::MAX, false)
        .number(u32::MAX, 8.0);
    let (book, findings) = read_with_findings(&book.build());
    assert_eq!(addresses(&book.sheets[0]), ["A1", "C1", "XFD1048576"]);
    let rules: Vec<_> = found(&findings).into_iter().map(|(rule, _)| rule).collect();
    assert!(rules.contains(&"cell-dubbel"), "{findings:?}");
    assert!(rules.contains(&"cell-utanfor-bladet"), "{findings:?}");
}

#[test]
fn records_that_are_broken_off_are_refused() {
    let whole = RawXlsb::new().row(0, false).number(0, 1.0);
    for part in [
        SHEET,
        "xl/workbook.bin",
        "xl/sharedStrings.bin",
        "xl/styles.bin",
    ] {
        let bytes = whole.clone().shared(1, "text").zip();
        let contents = bytes.contents(part);
        for length in 0..contents.len() {
            let zip = bytes.clone().with(part, &contents[..length]);
            let (book, findings) = intake::workbook("buf.xlsb", &zip.build());
            assert!(book.is_some() || findings.len() == 1, "{part} {length}");
            // Rows that are gone are never passed over.
            if part == SHEET && length < contents.len() - 40 {
                assert_eq!(book, None, "{length}");
                assert_eq!(findings[0].rule.id, "fil-skadad");
            }
        }
    }
    assert_eq!(
        refused(
            &whole
                .zip()
                .with(SHEET, &[0xff, 0xff, 0xff, 0xff, 0xff, 0x7f])
                .build()
        )
        .message,
        "filen är skadad: delen «xl/worksheets/sheet1.bin» är avbruten eller felskriven"
    );
}

#[test]
fn a_wrong_checksum_and_too_many_cells_are_noticed() {
    let book = RawXlsb::new().row(0, false).number(0, 1.0);
    let finding = refused(&book.zip().with_crc(SHEET, 7).build());
    assert_eq!(finding.rule.id, "fil-skadad");
    let short = record(13, &[[0; 4], packed(2)].concat());
    let book = RawXlsb::new().row(0, false).raw(&short.repeat(500_001));
    assert_eq!(
        refused(&book.build()).message,
        "arbetsboken är för stor: den har mer än 500\u{202f}000 celler med innehåll"
    );
}

#[test]
fn bytes_that_change_never_stop_the_program() {
    let book = RawXlsb::new()
        .row(0, true)
        .formatted(0, 0.5, "0%")
        .shared(1, "text")
        .cell(9, 2, 0, &formula(&42.0_f64.to_le_bytes()))
        .cell(3, 3, 0, &[0x07])
        .merge([0, 1, 0, 1])
        .zip();
    for part in [
        SHEET,
        "xl/workbook.bin",
        "xl/sharedStrings.bin",
        "xl/styles.bin",
    ] {
        let contents = book.contents(part);
        for at in 0..contents.len() {
            for bit in 0..8 {
                let mut altered = contents.clone();
                altered[at] ^= 1 << bit;
                let bytes = book.clone().with(part, &altered).build();
                let (workbook, findings) = intake::workbook("buf.xlsb", &bytes);
                assert!(workbook.is_some() || findings.len() == 1);
            }
        }
    }
}
