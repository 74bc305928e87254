use std::collections::BTreeSet;

use super::department::DEPARTMENT;
use super::governing::GOVERNING;
use super::*;

fn sheets() -> impl Iterator<Item = &'static Sheet> {
    [&GOVERNING, &DEPARTMENT]
        .into_iter()
        .flat_map(|book| book.sheets.iter().copied())
}

#[test]
fn keys_and_headers_are_unique_in_their_sheet() {
    for sheet in sheets() {
        let keys: BTreeSet<_> = sheet.columns.iter().map(|c| c.key).collect();
        assert_eq!(keys.len(), sheet.columns.len(), "keys of {}", sheet.name);
        let headers: BTreeSet<_> = sheet
            .columns
            .iter()
            .map(|c| c.header.text(2025).to_lowercase())
            .collect();
        assert_eq!(
            headers.len(),
            sheet.columns.len(),
            "headers of {}",
            sheet.name
        );
    }
}

#[test]
fn help_and_headers_fit_what_excel_shows() {
    for sheet in sheets() {
        assert!(sheet.name.chars().count() <= 31, "{}", sheet.name);
        for column in sheet.columns {
            let header = column.header.text(2025);
            assert!(
                header.encode_utf16().count() <= 32,
                "{}: {header}",
                sheet.name
            );
            assert!(
                column.help.encode_utf16().count() <= 255,
                "{}: {header}",
                sheet.name
            );
            if column.origin == Origin::Filled {
                assert!(!column.help.is_empty(), "{}: {header}", sheet.name);
                assert!(column.help.ends_with('.'), "{}: {header}", sheet.name);
            }
        }
    }
}

#[test]
fn sheet_names_are_unique_in_their_book() {
    for book in [&GOVERNING, &DEPARTMENT] {
        let names: BTreeSet<_> =
            book.sheets.iter().map(|s| s.name.to_lowercase()).collect();
        assert_eq!(names.len(), book.sheets.len());
        assert!(!names.contains(IDENTITY_SHEET));
    }
}

#[test]
fn every_register_is_defined_in_the_governing_workbook() {
    for register in [
        Register::Departments,
        Register::Boards,
        Register::Goals,
        Register::Indicators,
        Register::Vintages,
    ] {
        let (sheet, key) = register.defined_in();
        let column = GOVERNING.sheet(sheet).and_then(|s| s.column(key));
        assert!(column.is_some(), "{register:?}");
    }
}

#[test]
fn a_row_is_answered_by_what_the_user_fills_in() {
    for sheet in sheets() {
        for column in sheet.columns.iter().filter(|c| c.answers) {
            assert_eq!(column.origin, Origin::Filled, "{}", column.key);
        }
    }
}

#[test]
fn what_an_outcome_is_derived_from_is_a_sheet_of_the_forvaltning() {
    for computation in crate::domain::Computation::ALL {
        let sheet = computation.sheet();
        assert!(DEPARTMENT.sheet(sheet).is_some(), "{sheet}");
    }
}
