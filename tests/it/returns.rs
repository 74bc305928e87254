//! The workbooks that go back to the förvaltningar (DESIGN §6 `retur/`, §8).

mod bent;
mod commands;
mod real;
mod round_trip;
mod written;

use std::collections::BTreeSet;

use itbokslut::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawCell, RawNote, RawSheet, RawValue,
    RawWorkbook,
};
use itbokslut::finding::Finding;
use itbokslut::form::department::DEPARTMENT;
use itbokslut::intake;
use itbokslut::returns::{Given, Printed, compose};
use itbokslut::settings::Settings;
use itbokslut::submission::{BookFill, Governing, RowFill, Submission};
use itbokslut::workbook;

use crate::templates::fills;
use crate::templates::read_back::{EXPECTED, governing};

/// A workbook as it is sent in, and everything that decides what goes back.
struct Desk {
    governing: Governing,
    printed: Printed,
    prefill: BookFill,
}

/// What was read from a workbook.
struct Seen {
    submission: Submission,
    findings: Vec<Finding>,
}

impl Desk {
    fn new() -> Self {
        let mut printed = fills::department();
        for sheet in printed.sheets.values_mut() {
            sheet.rows = vec![RowFill::default()];
        }
        Self {
            governing: governing(),
            printed: Printed::of(&opened(
                &workbook::write(&DEPARTMENT, &printed).unwrap(),
            )),
            prefill: fills::department(),
        }
    }

    /// Returns the template as it is sent out.
    fn template(&self) -> RawWorkbook {
        opened(&workbook::write(&DEPARTMENT, &self.prefill).unwrap())
    }

    fn read(&self, raw: &RawWorkbook) -> Seen {
        let (submission, findings) = intake::submission(raw, &self.governing, &EXPECTED);
        Seen {
            submission: submission.unwrap(),
            findings,
        }
    }

    fn fill(&self, raw: &RawWorkbook) -> BookFill {
        let seen = self.read(raw);
        compose(Given {
            form: &DEPARTMENT,
            prefill: self.prefill.clone(),
            raw,
            outline: &intake::outline(raw, &self.governing, &EXPECTED),
            round: seen.submission.round,
            findings: &seen.findings,
            printed: &self.printed,
            settings: &Settings::default(),
        })
    }

    fn bytes(&self, raw: &RawWorkbook) -> Vec<u8> {
        workbook::write(&DEPARTMENT, &self.fill(raw)).unwrap()
    }

    /// Returns the workbook that goes back.
    fn returned(&self, raw: &RawWorkbook) -> RawWorkbook {
        opened(&self.bytes(raw))
    }
}

#[track_caller]
fn opened(bytes: &[u8]) -> RawWorkbook {
    let (raw, findings) = intake::workbook("inlamnat/2025/buf.xlsx", bytes);
    assert!(findings.is_empty(), "{findings:#?}");
    raw.unwrap()
}

fn at(address: &str) -> CellRef {
    CellRef::parse(address).unwrap()
}

fn sheet<'a>(raw: &'a RawWorkbook, name: &str) -> &'a RawSheet {
    raw.sheets
        .iter()
        .find(|sheet| &*sheet.name == name)
        .unwrap()
}

fn sheet_mut<'a>(raw: &'a mut RawWorkbook, name: &str) -> &'a mut RawSheet {
    let mut sheets = raw.sheets.iter_mut();
    sheets.find(|sheet| &*sheet.name == name).unwrap()
}

fn cell(value: RawValue, format: NumberFormat) -> RawCell {
    RawCell {
        value,
        format,
        formula: None,
    }
}

fn text(words: &str) -> RawCell {
    cell(RawValue::Text(words.into()), NumberFormat::General)
}

fn number(value: f64) -> RawCell {
    cell(RawValue::Number(value), NumberFormat::General)
}

/// Puts a cell into a sheet.
fn put(raw: &mut RawWorkbook, name: &str, address: &str, cell: RawCell) {
    sheet_mut(raw, name).cells.insert(at(address), cell);
}

/// Returns where a text stands, as `Blad!A1`.
fn places(raw: &RawWorkbook, words: &str) -> Vec<String> {
    let mut places = Vec::new();
    for sheet in raw
        .sheets
        .iter()
        .filter(|sheet| !sheet.name.starts_with('_'))
    {
        for (at, cell) in &sheet.cells {
            if matches!(&cell.value, RawValue::Text(text) if &**text == words) {
                places.push(format!("{}!{at}", sheet.name));
            }
        }
    }
    places
}

/// Returns the cells of the list of what was written elsewhere, row by row.
fn others(raw: &RawWorkbook) -> Vec<[String; 4]> {
    let Some(sheet) = raw.sheets.iter().find(|s| &*s.name == "Övrigt") else {
        return Vec::new();
    };
    rows(sheet, "Blad", 4)
        .into_iter()
        .map(|row| row.try_into().unwrap())
        .collect()
}

/// Returns the cells of the list of what is wrong, row by row.
fn faults(raw: &RawWorkbook) -> Vec<Vec<String>> {
    rows(sheet(raw, "Att rätta"), "Nr", 7)
}

/// Returns a list's rows below the header that begins with a word.
fn rows(sheet: &RawSheet, first: &str, width: u32) -> Vec<Vec<String>> {
    let header = sheet.cells.iter().find(|(at, cell)| {
        at.column == 0 && matches!(&cell.value, RawValue::Text(text) if &**text == first)
    });
    let Some((header, _)) = header else {
        return Vec::new();
    };
    let last = sheet.cells.keys().last().unwrap().row;
    let shown = |row, column| match sheet.cells.get(&CellRef::new(row, column)) {
        None => String::new(),
        Some(cell) => match &cell.value {
            RawValue::Text(text) => text.to_string(),
            RawValue::Number(value) => value.to_string(),
            other => format!("{other:?}"),
        },
    };
    (header.row + 1..=last)
        .map(|row| (0..width).map(|column| shown(row, column)).collect())
        .collect()
}

/// Returns a note's text.
fn note<'a>(raw: &'a RawWorkbook, name: &str, address: &str) -> &'a str {
    match sheet(raw, name).notes.get(&at(address)) {
        Some(RawNote { text, .. }) => text,
        None => "",
    }
}

/// Returns every note of a workbook's sheets.
fn notes(raw: &RawWorkbook) -> BTreeSet<String> {
    let notes = raw.sheets.iter().flat_map(|sheet| sheet.notes.values());
    notes.map(|note| note.text.to_string()).collect()
}

/// Returns a workbook as another program's file: nothing of it is changed.
fn as_container(mut raw: RawWorkbook, container: Container) -> RawWorkbook {
    raw.container = container;
    raw.dates = DateSystem::From1900;
    raw
}
