//! What is said of a cell: its note, and the mark of one to fill in.

use itbokslut::form::department::DEPARTMENT;
use itbokslut::submission::{BookFill, Remark};
use itbokslut::workbook::{self, Error};

use super::fills;
use super::odd;
use super::package::Package;

fn remark(note: &str, fill_in: bool) -> Remark {
    Remark {
        fault: None,
        note: note.to_owned(),
        fill_in,
    }
}

/// The form in `odd.rs` with a remark on a cell of its carried activity.
fn with(key: &'static str, remark: Remark) -> BookFill {
    let mut fill = fills::odd();
    let sheet = fill.sheets.get_mut("Insatser").unwrap();
    sheet.rows[0].remarks.insert(key, remark);
    fill
}

fn odd(fill: &BookFill) -> Package {
    Package::new(&workbook::write(&odd::BOOK, fill).unwrap())
}

/// Returns the only note: its cell, its words and its author.
fn note(package: &Package) -> (String, String, String) {
    let part = "xl/comments1.xml";
    let comments = package.all(part, "comment");
    assert_eq!(comments.len(), 1);
    let words: String = package.all(part, "t").into_iter().map(|t| t.text).collect();
    let author = package.all(part, "author");
    assert_eq!(author.len(), 1);
    (
        comments[0].get("ref").to_owned(),
        words,
        author[0].text.clone(),
    )
}

/// The rule of the cells that are marked, by the range they are for.
fn marked(package: &Package) -> Vec<String> {
    let formats = package.in_sheet("Insatser", "conditionalFormatting");
    formats.iter().map(|f| f.get("sqref").to_owned()).collect()
}

#[test]
fn a_note_says_what_it_is_told_and_nothing_else() {
    let words = "=1+1\n<b>&amp;</b> «ÅÄÖ»";
    let package = odd(&with("program", remark(words, false)));
    let (_, said, author) = note(&package);
    assert_eq!(said, words);
    assert_eq!(author, "Norsjö kommun");
    assert_eq!(marked(&package), Vec::<String>::new());
}

#[test]
fn what_no_note_can_hold_is_shown_or_cut() {
    let package = odd(&with("program", remark("a\u{1}b\u{202e}c", false)));
    assert_eq!(note(&package).1, "a[U+0001]b[U+202E]c");
    let package = odd(&with("program", remark(&"å".repeat(40_000), false)));
    let (_, said, _) = note(&package);
    assert_eq!(said.chars().count(), 3_000);
    assert!(said.ends_with('…'));
    let mut fill = with("program", remark("Fyll i.", false));
    fill.identity.municipality =
        "Kommun med ett namn som är längre än femtiotvå tecken".repeat(2);
    assert!(note(&odd(&fill)).2.chars().count() <= 52);
}

#[test]
fn a_cell_to_fill_in_is_marked_by_more_than_colour() {
    let package = odd(&with("program", remark("Saknades förra året.", true)));
    let (cell, ..) = note(&package);
    assert_eq!(marked(&package), std::slice::from_ref(&cell));
    let borders = package.all("xl/styles.xml", "left");
    assert!(
        borders
            .iter()
            .any(|border| border.get("style") == "mediumDashed")
    );
    // Without a mark there is no such frame, and no note without words.
    let package = odd(&with("program", remark("", true)));
    assert!(package.part_names().all(|part| !part.contains("comments")));
    assert_eq!(marked(&package), [cell]);
    let package = odd(&fills::odd());
    let borders = package.all("xl/styles.xml", "left");
    assert!(
        borders
            .iter()
            .all(|border| border.get("style") != "mediumDashed")
    );
}

#[test]
fn the_mark_is_explained_where_there_is_one() {
    let explained = |fill: &BookFill| {
        let package = Package::new(&workbook::write(&DEPARTMENT, fill).unwrap());
        let cells = package.cells("Läs mig");
        cells
            .values()
            .any(|words| words.starts_with("Streckad ram"))
    };
    let mut fill = fills::department();
    assert!(!explained(&fill));
    let sheet = fill.sheets.get_mut("Försättsblad").unwrap();
    let said = remark("Saknades.", true);
    sheet.rows[0].remarks.insert("contact_name", said);
    assert!(explained(&fill));
}

#[test]
fn a_remark_on_no_column_is_refused() {
    let fill = with("no_such", remark("x", false));
    let error = workbook::write(&odd::BOOK, &fill).unwrap_err();
    assert!(matches!(error, Error::UnknownColumn { key: "no_such", .. }));
}

#[test]
fn the_same_remarks_give_the_same_bytes() {
    let fill = with("program", remark("Fyll i.", true));
    let once = workbook::write(&odd::BOOK, &fill).unwrap();
    assert!(once == workbook::write(&odd::BOOK, &fill).unwrap());
}
