//! The worked example with a mark in everything that is secret, found by the
//! form table: a column that is added is covered by itself.

use std::collections::{BTreeMap, BTreeSet};

use itbokslut::domain::{
    CellRef, NumberFormat, Period, RawCell, RawSheet, RawValue, RawWorkbook,
};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::form::{Book, Column, HeaderYears, Kind, Layout, Secrecy, Sheet};
use itbokslut::intake::{self, Expected, SourceFile};
use itbokslut::report::Report;
use itbokslut::settings::{self, Settings};
use itbokslut::submission::{Material, Submission, YearMaterial};
use itbokslut::{analysis, checks, sample};

/// What every planted text holds, and no other.
pub(crate) const MARK: &str = "zqxjvw";
/// The name that is planted in the columns for names, and in running text.
pub(crate) const NAME: &str = "Zqxjvwa Zqxjvwb";
/// The digits that every planted number holds, and no other.
pub(crate) const DIGITS: &str = "7310007";
/// A planted date that no other cell has.
pub(crate) const DATE: &str = "1987-03-14";

const SERIAL: f64 = 31850.0;

/// What is planted where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plant {
    /// Marks in every secret column, and in the secret rows.
    Marks,
    /// A person's name in every text column of every row.
    Names,
}

/// The columns that something was planted in: sheet and key.
pub(crate) type Planted = BTreeSet<(&'static str, &'static str)>;

type Files = BTreeMap<String, Vec<u8>>;

/// Returns the report of the example with something planted in it.
pub(crate) fn report(plant: Plant) -> (Report, Planted) {
    let files: Files = sample::files().unwrap().into_iter().collect();
    let settings = settings(&files);
    let mut planted = Planted::new();
    let current = year(&files, 2025, Some((plant, &mut planted)));
    let material = Material {
        period: Period::annual(2025),
        current,
        earlier: vec![year(&files, 2023, None), year(&files, 2024, None)],
    };
    let found = checks::all(&material, &[], &settings);
    let report = analysis::report(&material, &[], &settings, found);
    (report, planted)
}

fn settings(files: &Files) -> Settings {
    settings::read(&files["itbokslut.toml"], "itbokslut.toml")
        .unwrap()
        .0
}

fn year(
    files: &Files,
    year: i32,
    mut plant: Option<(Plant, &mut Planted)>,
) -> YearMaterial {
    let period = Period::annual(year);
    let expected = Expected {
        municipality: "Norsjö kommun",
        period,
    };
    let open = |path: &str| intake::workbook(path, &files[path]).0.unwrap();
    let mut book = open(&format!("styrning/{year}.xlsx"));
    if let Some((plant, planted)) = &mut plant {
        plant_in(&mut book, &GOVERNING, period, false, *plant, planted);
    }
    let (governing, _) = intake::governing(&book, &expected);
    let sources: BTreeMap<String, SourceFile> = files
        .keys()
        .filter_map(|path| Some((path, path.strip_prefix("kallor/")?)))
        .map(|(path, name)| (name.to_owned(), SourceFile::Opened(open(path))))
        .collect();
    let (source_values, _) = intake::sources(&governing, &sources);
    let folder = format!("inlamnat/{year}/");
    let mut submissions: Vec<Submission> = Vec::new();
    for path in files.keys().filter(|path| path.starts_with(&folder)) {
        let mut book = open(path);
        if let Some((plant, planted)) = &mut plant {
            let is_first = submissions.is_empty();
            plant_in(&mut book, &DEPARTMENT, period, is_first, *plant, planted);
        }
        submissions.extend(intake::submission(&book, &governing, &expected).0);
    }
    let (submissions, _) = checks::select(submissions, &settings(files));
    YearMaterial {
        year,
        governing,
        submissions,
        source_values,
    }
}

fn plant_in(
    book: &mut RawWorkbook,
    form: &'static Book,
    period: Period,
    is_first: bool,
    plant: Plant,
    planted: &mut Planted,
) {
    let years = HeaderYears::usual(period);
    // One förvaltning has the number that is searched for: the mean of several
    // that had it would be it.
    let number = if is_first { 77.731_000_7 } else { 64.137 };
    for sheet in form.sheets {
        let is_it = |raw: &&mut RawSheet| {
            raw.name.trim() == sheet.name || sheet.was.contains(&raw.name.trim())
        };
        if let Some(raw) = book.sheets.iter_mut().find(is_it) {
            match sheet.layout {
                Layout::Table => in_table(raw, sheet, years, (plant, number), planted),
                Layout::Card => in_card(raw, sheet, years, (plant, number), planted),
                Layout::Instructions => {}
            }
        }
    }
}

fn in_card(
    raw: &mut RawSheet,
    sheet: &'static Sheet,
    years: HeaderYears,
    (plant, number): (Plant, f64),
    planted: &mut Planted,
) {
    for column in sheet.columns {
        let Some(label) = header(raw, column, years) else {
            continue;
        };
        let at = CellRef::new(label.row, label.column + 1);
        if let Some(value) = value(raw, at, column, plant, number, false) {
            put(raw, at, value);
            planted.insert((sheet.name, column.key));
        }
    }
}

fn in_table(
    raw: &mut RawSheet,
    sheet: &'static Sheet,
    years: HeaderYears,
    (plant, number): (Plant, f64),
    planted: &mut Planted,
) {
    let headers: Vec<(&'static Column, CellRef)> = sheet
        .columns
        .iter()
        .filter_map(|column| Some((*column, header(raw, column, years)?)))
        .collect();
    let Some((_, key)) = headers.first().copied() else {
        return;
    };
    let rows: Vec<u32> = raw
        .cells
        .keys()
        .filter(|at| at.column == key.column && at.row > key.row)
        .map(|at| at.row)
        .collect();
    let secret = headers.iter().find(|(column, _)| column.key == "secret");
    for (at_row, row) in rows.into_iter().enumerate() {
        // Every third row is secret, and so are the same in all workbooks.
        let is_secret = plant == Plant::Marks && secret.is_some() && at_row % 3 == 0;
        for (column, header) in &headers {
            let at = CellRef::new(row, header.column);
            let value = if is_secret && column.key == "secret" {
                Some(RawValue::Text("ja".into()))
            } else if is_secret && column.key == "legal_ground" {
                // The ground is what is told of a secret row.
                None
            } else {
                value(raw, at, column, plant, number, is_secret)
            };
            if let Some(value) = value {
                put(raw, at, value);
                planted.insert((sheet.name, column.key));
            }
        }
    }
}

/// Returns what is planted in a cell; nothing where it would not be read.
fn value(
    raw: &RawSheet,
    at: CellRef,
    column: &Column,
    plant: Plant,
    number: f64,
    is_secret: bool,
) -> Option<RawValue> {
    let is_text = matches!(column.kind, Kind::Text | Kind::Suggested(_));
    let old = match raw.cells.get(&at).map(|cell| &cell.value) {
        Some(RawValue::Text(text)) => text.to_string(),
        Some(RawValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let text = |text: String| Some(RawValue::Text(text.into()));
    let hidden = match column.secrecy {
        Secrecy::Open => false,
        Secrecy::WithRow => is_secret,
        Secrecy::Personal | Secrecy::Internal => true,
    };
    match (plant, column.secrecy) {
        (_, Secrecy::Personal) if is_text => text(NAME.to_owned()),
        (_, Secrecy::Personal) => text(format!("{MARK}@{MARK}.example")),
        // A key of a register or a place in the report is looked up.
        (Plant::Names, _) if is_text && !is_looked_up(column) && !old.is_empty() => {
            text(format!("{old} {NAME}"))
        }
        (Plant::Names, _) => None,
        (Plant::Marks, _) if !hidden || is_looked_up(column) => None,
        (Plant::Marks, _) if is_text => text(format!("{old} {MARK}{}", column.key)),
        (Plant::Marks, _) => match column.kind {
            Kind::Money | Kind::Number(_) | Kind::InRowsUnit if !old.is_empty() => {
                Some(RawValue::Number(number))
            }
            Kind::Date if column.secrecy == Secrecy::Internal => {
                Some(RawValue::Number(SERIAL))
            }
            _ => None,
        },
    }
}

/// Returns whether a text is looked up instead of shown.
fn is_looked_up(column: &Column) -> bool {
    // The file and the cells of `Källor`, a derivation, and a text's place.
    let keys = [
        "file",
        "sheet",
        "key_column",
        "key",
        "value_column",
        "derived",
        "place",
    ];
    keys.contains(&column.key)
}

fn put(raw: &mut RawSheet, at: CellRef, value: RawValue) {
    let format = match value {
        RawValue::Number(number) if (number - SERIAL).abs() < 0.5 => NumberFormat::Date,
        _ => NumberFormat::General,
    };
    raw.cells.insert(
        at,
        RawCell {
            value,
            format,
            formula: None,
        },
    );
}

fn header(raw: &RawSheet, column: &Column, years: HeaderYears) -> Option<CellRef> {
    let wanted = column.header.text(years);
    let is_it = |cell: &RawCell| match &cell.value {
        RawValue::Text(text) => {
            text.trim() == wanted || column.was.contains(&text.trim())
        }
        _ => false,
    };
    let mut cells = raw.cells.iter();
    cells.find(|(_, cell)| is_it(cell)).map(|(at, _)| *at)
}
