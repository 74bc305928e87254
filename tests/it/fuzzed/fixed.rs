//! What fuzzing found in the reader, each as a file that a person could meet.

use itbokslut::intake;

use crate::support::ods::RawOds;
use crate::support::refused;
use crate::support::xlsx::RawXlsx;

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
