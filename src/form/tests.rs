use std::collections::BTreeSet;

use super::department::{DEPARTMENT, INTERIM, form};
use super::governing::GOVERNING;
use super::*;

fn sheets() -> impl Iterator<Item = &'static Sheet> {
    [&GOVERNING, &DEPARTMENT, &INTERIM]
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
    for book in [&GOVERNING, &DEPARTMENT, &INTERIM] {
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

/// What pre-fill, checks and analysis name by a column's key must stand in
/// both forms, and be read as the same.
#[test]
fn the_interim_form_has_every_column_of_the_annual_one() {
    use crate::domain::PeriodKind;

    let (annual, interim) = (form(PeriodKind::Annual), form(PeriodKind::Interim));
    assert_eq!(annual.name, interim.name);
    assert_eq!(annual.sheets.len(), interim.sheets.len());
    let mut added = Vec::new();
    for (sheet, sibling) in annual.sheets.iter().zip(interim.sheets) {
        assert_eq!(sheet.name, sibling.name);
        if sheet.layout != Layout::Instructions {
            assert_eq!(sheet.rows, sibling.rows, "{}", sheet.name);
        }
        for column in sheet.columns {
            let own = sibling.column(column.key).expect(column.key);
            assert_eq!(own.kind, column.kind, "{}", column.key);
            assert_eq!(own.origin, column.origin, "{}", column.key);
            assert_eq!(own.secrecy, column.secrecy, "{}", column.key);
            assert_eq!(own.answers, column.answers, "{}", column.key);
        }
        added.extend(
            sibling
                .columns
                .iter()
                .filter(|column| sheet.column(column.key).is_none())
                .map(|column| format!("{}: {}", sheet.name, column.header.text(2025))),
        );
    }
    assert_eq!(
        added,
        [
            "Utfall: Utfall t.o.m. 31 augusti",
            "Ekonomi: Utfall t.o.m. 31 augusti (tkr)"
        ]
    );
}

#[test]
fn the_interim_form_asks_for_forecasts() {
    use crate::domain::{PeriodKind, SourceField};

    let sheet = INTERIM.sheet("Utfall").expect("a sheet");
    let annual = DEPARTMENT.sheet("Utfall").expect("a sheet");
    for (field, key) in [
        (SourceField::Outcome, "outcome"),
        (SourceField::Numerator, "numerator"),
        (SourceField::Denominator, "denominator"),
        (SourceField::Weight, "weight"),
    ] {
        for (sheet, kind) in [(sheet, PeriodKind::Interim), (annual, PeriodKind::Annual)]
        {
            let header = sheet.column(key).map(|column| column.header.text(2025));
            assert_eq!(header.as_deref(), Some(field.header(kind)));
        }
    }
}
