//! What fuzzing found in the reader, each as a file that a person could meet.

use itbokslut::intake;

use crate::support::ods::RawOds;
use crate::support::refused;
use crate::support::xlsx::RawXlsx;
use crate::support::zip::RawZip;

#[test]
fn a_sheet_whose_name_is_as_long_as_a_book_is_refused() {
    let message = |name: &str| {
        let short: String = name.chars().take(60).collect();
        format!("filen är skadad: namnet på bladet «{short}…» är för långt")
    };
    let long = "å".repeat(256);
    let xlsx = RawXlsx::new().sheet(&long).build();
    assert_eq!(refused(&xlsx).message, message(&long));
    let ods = RawOds::new().table(&long, "").build();
    assert_eq!(refused(&ods).message, message(&long));

    let longest = "å".repeat(255);
    let (book, _) = intake::workbook("buf.xlsx", &RawXlsx::new().sheet(&longest).build());
    assert_eq!(book.unwrap().sheets.len(), 2);
}

/// A workbook that lists chart sheets, each of which is the last of the
/// relations, so that finding them all takes as long as it can.
fn chart_sheets(sheets: usize, relations: usize) -> Vec<u8> {
    let relations: String = (0..relations)
        .map(|id| {
            format!("<Relationship Id=\"c{id}\" Type=\"/chartsheet\" Target=\"c\"/>")
        })
        .chain([
            "<Relationship Id=\"s\" Type=\"/worksheet\" Target=\"s.xml\"/>".to_owned(),
        ])
        .collect();
    let sheets = "<sheet name=\"Diagram\" r:id=\"c0\"/>".repeat(sheets);
    RawZip::new()
        .part(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r\" Type=\"/officeDocument\" Target=\"w.xml\"/></Relationships>",
        )
        .deflated(
            "w.xml",
            format!("<workbook><sheets>{sheets}<sheet name=\"Utfall\" r:id=\"s\"/></sheets></workbook>"),
        )
        .deflated(
            "_rels/w.xml.rels",
            format!("<Relationships>{relations}</Relationships>"),
        )
        .part("s.xml", "<worksheet><sheetData/></worksheet>")
        .build()
}

#[test]
fn sheets_without_cells_and_relations_without_end_are_counted() {
    let (book, findings) = intake::workbook("buf.xlsx", &chart_sheets(249, 9_999));
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(book.unwrap().sheets.len(), 1);
    let finding = refused(&chart_sheets(250, 9_999));
    assert!(finding.message.contains("250 blad"), "{}", finding.message);
    let finding = refused(&chart_sheets(249, 10_000));
    assert!(finding.message.contains("delar"), "{}", finding.message);
}
