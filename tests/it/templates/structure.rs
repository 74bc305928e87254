//! What must hold of every workbook, whatever the form.

use std::collections::BTreeSet;

use itbokslut::domain::CellRef;
use itbokslut::form::{Book, Column, Kind, Layout, Origin, Rows, Sheet};
use itbokslut::submission::BookFill;
use itbokslut::workbook;

use super::fills;
use super::odd;
use super::package::Package;
use itbokslut::form::department::{DEPARTMENT, INTERIM};
use itbokslut::form::governing::GOVERNING;

fn written() -> Vec<(&'static Book, BookFill, Package)> {
    let fills = [
        (&DEPARTMENT, fills::department()),
        (&INTERIM, fills::interim()),
        (&GOVERNING, fills::governing()),
        (&odd::BOOK, fills::odd()),
    ];
    fills
        .into_iter()
        .map(|(book, fill)| {
            let bytes = workbook::write(book, &fill).unwrap();
            (book, fill, Package::new(&bytes))
        })
        .collect()
}

fn each_table(mut check: impl FnMut(&'static Sheet, &Package, &str, (u32, u32))) {
    for (book, _, package) in &written() {
        for sheet in book.sheets.iter().filter(|s| s.layout == Layout::Table) {
            let table = package.table_of(sheet.name).unwrap();
            let own = &package.all(&table, "table")[0];
            let (first, last) = own.get("ref").split_once(':').unwrap();
            let first = CellRef::parse(first).unwrap();
            let last = CellRef::parse(last).unwrap();
            check(sheet, package, &table, (first.row, last.row));
        }
    }
}

fn address(row: u32, column: usize) -> String {
    CellRef::new(row, u32::try_from(column).unwrap()).to_string()
}

#[test]
fn the_same_fill_gives_the_same_bytes() {
    let once = workbook::write(&DEPARTMENT, &fills::department()).unwrap();
    let again = workbook::write(&DEPARTMENT, &fills::department()).unwrap();
    assert!(once == again);
}

#[test]
fn every_part_is_well_formed_and_holds_no_formula_and_no_merged_cell() {
    for (_, _, package) in written() {
        for part in package.part_names() {
            assert!(package.all(part, "f").is_empty(), "{part}");
            assert!(package.all(part, "mergeCell").is_empty(), "{part}");
        }
    }
}

#[test]
fn a_table_has_the_forms_headers_and_a_row_and_a_name_that_is_no_cell() {
    let mut names = BTreeSet::new();
    each_table(|sheet, package, table, (header, last)| {
        let headers: Vec<String> = package
            .all(table, "tableColumn")
            .iter()
            .map(|c| c.get("name").to_owned())
            .collect();
        let expected: Vec<String> =
            sheet.columns.iter().map(|c| c.header.text(2025)).collect();
        assert_eq!(headers, expected);
        assert!(last > header, "{}", sheet.name);
        let own = &package.all(table, "table")[0];
        let name = own.get("displayName").to_owned();
        assert!(name.starts_with("tabell_") && name.is_ascii(), "{name}");
        // A name is one workbook's own: the interim form has the same sheets.
        let workbook = std::ptr::from_ref(package).addr();
        let is_new = names.insert((workbook, name.to_lowercase()));
        assert!(is_new, "{name} is used twice");
        assert_eq!(package.all(table, "autoFilter").len(), 1);
    });
    let of = |book: &Book| {
        let tables = book.sheets.iter().filter(|s| s.layout == Layout::Table);
        tables.count()
    };
    let expected = of(&DEPARTMENT) + of(&INTERIM) + of(&GOVERNING) + of(&odd::BOOK);
    assert_eq!(names.len(), expected);
}

#[test]
fn an_open_table_has_its_spare_rows() {
    each_table(|sheet, _, _, (header, last)| {
        if let Rows::Open { spare, .. } = sheet.rows {
            assert!(last - header >= spare, "{}", sheet.name);
        }
    });
}

#[test]
fn only_sheets_whose_rows_are_given_are_protected_and_without_password() {
    for (book, _, package) in written() {
        for sheet in book.sheets {
            let protection = package.in_sheet(sheet.name, "sheetProtection");
            assert_eq!(protection.len(), usize::from(sheet.is_protected()));
            for own in protection {
                assert_eq!(own.get("sheet"), "1");
                assert!(own.get("password").is_empty());
                assert!(own.get("hashValue").is_empty());
                if sheet.layout == Layout::Table {
                    assert_eq!(own.get("autoFilter"), "0", "filtering is allowed");
                    assert_eq!(own.get("formatColumns"), "0");
                    assert_eq!(own.get("formatRows"), "0");
                }
            }
        }
    }
}

#[test]
fn headers_and_keys_stay_and_are_repeated_in_print() {
    each_table(|sheet, package, _, (header, _)| {
        let pane = &package.in_sheet(sheet.name, "pane")[0];
        assert_eq!(pane.get("state"), "frozen");
        assert_eq!(pane.get("ySplit"), (header + 1).to_string());
        assert!(pane.get("xSplit").parse::<usize>().unwrap() >= 1);
        let titles = package.all("xl/workbook.xml", "definedName");
        let row = format!("${}", header + 1);
        assert!(
            titles
                .iter()
                .any(|t| t.text.contains(sheet.name) && t.text.ends_with(&row)),
            "{}: {titles:?}",
            sheet.name
        );
    });
}

#[test]
fn a_sheet_is_printed_on_a4_with_kommun_sheet_and_page() {
    for (book, fill, package) in written() {
        for sheet in book.sheets {
            let page = &package.in_sheet(sheet.name, "pageSetup")[0];
            assert_eq!(page.get("paperSize"), "9");
            assert_eq!(page.get("orientation"), "landscape");
            assert_eq!(page.get("fitToHeight"), "0");
            let header = &package.in_sheet(sheet.name, "oddHeader")[0].text;
            assert!(header.contains(&fill.identity.municipality));
            assert!(header.contains(&fill.title));
            let footer = &package.in_sheet(sheet.name, "oddFooter")[0].text;
            assert_eq!(footer, "&L&A&RSida &P av &N");
        }
    }
}

#[test]
fn every_open_cell_says_its_help_within_excels_limits() {
    each_table(|sheet, package, _, (header, last)| {
        for (index, column) in sheet.columns.iter().enumerate() {
            for row in header + 1..=last {
                let address = address(row, index);
                let style = package.style(sheet.name, &address);
                let Some(found) = package.validation(sheet.name, &address) else {
                    assert_eq!(column.origin, Origin::Prefilled, "{address}");
                    continue;
                };
                let units = |name: &str| found.own.get(name).encode_utf16().count();
                assert!(units("promptTitle") <= 32 && units("prompt") <= 255);
                assert!(units("errorTitle") <= 32 && units("error") <= 255);
                assert_eq!(found.own.get("promptTitle"), column.header.text(2025));
                if style.locked {
                    assert!(found.own.get("prompt").contains("låst"), "{address}");
                } else {
                    assert!(found.own.get("prompt").starts_with(column.help));
                }
                // Looking at a spare row of each sheet is enough.
                if row > header + 12 {
                    break;
                }
            }
        }
    });
}

#[test]
fn a_closed_vocabulary_is_enforced_and_everything_else_only_questioned() {
    for (book, _, package) in written() {
        for sheet in book.sheets.iter().filter(|s| s.layout == Layout::Table) {
            let own = &package.all(&package.table_of(sheet.name).unwrap(), "table")[0];
            let first = own.get("ref").split_once(':').unwrap().0;
            let first = CellRef::parse(first).unwrap().row + 1;
            let open = |c: &&(usize, &&Column)| c.1.origin == Origin::Filled;
            for (index, column) in sheet
                .columns
                .iter()
                .enumerate()
                .collect::<Vec<_>>()
                .iter()
                .filter(open)
            {
                let address = address(first, *index);
                if package.style(sheet.name, &address).locked {
                    continue;
                }
                let found = package.validation(sheet.name, &address).unwrap();
                let words: Option<Vec<String>> = match column.kind {
                    Kind::OneOf(words) => {
                        Some(words.iter().map(|w| (*w).to_owned()).collect())
                    }
                    Kind::YesNo => Some(vec!["ja".to_owned(), "nej".to_owned()]),
                    Kind::Scale(from, to) => {
                        Some((from..=to).map(|n| n.to_string()).collect())
                    }
                    _ => None,
                };
                match words {
                    Some(words) => {
                        assert_eq!(found.own.get("type"), "list", "{address}");
                        // Excel's default error style is to stop.
                        assert_eq!(found.own.get("errorStyle"), "");
                        assert_eq!(listed(&package, &found.formula), words);
                    }
                    None if found.own.get("type").is_empty() => {}
                    None => assert_eq!(found.own.get("errorStyle"), "information"),
                }
            }
        }
    }
}

/// Returns what a list's range holds.
fn listed(package: &Package, range: &str) -> Vec<String> {
    let (sheet, range) = range.split_once('!').unwrap();
    let (first, last) = range.split_once(':').unwrap();
    let first = CellRef::parse(first).unwrap();
    let last = CellRef::parse(last).unwrap();
    assert_eq!(first.column, last.column);
    let cells = package.cells(sheet);
    (first.row..=last.row)
        .map(|row| cells[&CellRef::new(row, first.column).to_string()].clone())
        .collect()
}
