//! A template that a person has filled in and bent: random changes of every
//! kind that people make, and some that they should not.

use std::collections::BTreeMap;

use itbokslut::domain::{
    CellRef, NumberFormat, RawCell, RawError, RawNote, RawSheet, RawValue, RawWorkbook,
};
use proptest::prelude::*;

use super::{cell, number, sheet_mut, text};

/// One change; which numbers mean what follows from its kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    kind: u8,
    sheet: usize,
    row: u32,
    column: u32,
    value: usize,
}

/// Returns some changes.
pub(super) fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (0u8..14, 0usize..9, 0u32..40, 0u32..24, 0usize..40);
    let change = change.prop_map(|(kind, sheet, row, column, value)| Change {
        kind,
        sheet,
        row,
        column,
        value,
    });
    prop::collection::vec(change, 1..24)
}

/// The sheets that are filled in, with the row below their headers.
const SHEETS: [(&str, u32); 9] = [
    ("Utfall", 4),
    ("IT-plan", 5),
    ("System", 5),
    ("Incidenter", 4),
    ("Risker", 4),
    ("Ekonomi", 4),
    ("Analys", 4),
    ("Planförslag", 4),
    ("Försättsblad", 3),
];

/// Returns the workbook with the changes, and the texts that were typed and
/// must be found again.
pub(super) fn bend(
    mut raw: RawWorkbook,
    changes: &[Change],
) -> (RawWorkbook, Vec<String>) {
    let mut typed = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let token = format!("ord{index}q");
        apply(&mut raw, *change, &token, &mut typed);
    }
    (raw, typed)
}

fn apply(raw: &mut RawWorkbook, change: Change, token: &str, typed: &mut Vec<String>) {
    let (name, first) = SHEETS[change.sheet];
    let own = CellRef::new(first + change.row % 14, change.column);
    let far = CellRef::new(200 + change.row * 37, 30 + change.column);
    match change.kind {
        // A value where one is asked for, or anywhere on the sheet.
        0..=5 => {
            let cell = value(change.value, token);
            // A title or a header that is written over is no longer there.
            if let RawValue::Text(text) = &cell.value
                && text.contains(token)
            {
                typed.push(token.to_owned());
            }
            sheet_mut(raw, name).cells.insert(own, cell);
        }
        6 => {
            typed.push(token.to_owned());
            sheet_mut(raw, name).cells.insert(far, text(token));
        }
        7 => {
            typed.push(token.to_owned());
            let note = RawNote {
                author: change.value.is_multiple_of(2).then(|| "Eva Ek".into()),
                text: format!("se {token}\noch mer").into(),
            };
            sheet_mut(raw, name).notes.insert(own, note);
        }
        8 => beside(sheet_mut(raw, name), first, change, token, typed),
        9 => swap(sheet_mut(raw, name), change.column % 8, change.row % 8),
        10 => insert_row(sheet_mut(raw, name), change.row % 12),
        11 => double_row(sheet_mut(raw, name), first + change.row % 10),
        12 => {
            typed.push(token.to_owned());
            let at = CellRef::new(change.row, change.column);
            let own = RawSheet {
                name: format!("Eget {token}").into(),
                cells: BTreeMap::from([(at, text(token))]),
                ..template_of(sheet_mut(raw, "Läs mig"))
            };
            raw.sheets.push(own);
        }
        _ => {
            let sheet = sheet_mut(raw, name);
            if let Some(cell) = sheet.cells.get_mut(&own) {
                cell.formula = Some(format!("SUM({token}!A1)").into());
                typed.push(token.to_owned());
            }
        }
    }
}

fn template_of(sheet: &RawSheet) -> RawSheet {
    RawSheet {
        notes: BTreeMap::new(),
        merges: Vec::new(),
        ..sheet.clone()
    }
}

/// A column of somebody's own, with a header and a value.
fn beside(
    sheet: &mut RawSheet,
    first: u32,
    change: Change,
    token: &str,
    typed: &mut Vec<String>,
) {
    let column = 24 + change.column % 4;
    typed.push(token.to_owned());
    let header = CellRef::new(first - 1, column);
    sheet.cells.insert(header, text(&format!("Vår {token}")));
    let below = CellRef::new(first + change.row % 10, column);
    sheet.cells.insert(below, value(change.value, token));
}

/// Two columns change places.
fn swap(sheet: &mut RawSheet, a: u32, b: u32) {
    let moved = |at: CellRef| match at.column {
        column if column == a => CellRef::new(at.row, b),
        column if column == b => CellRef::new(at.row, a),
        _ => at,
    };
    let cells = std::mem::take(&mut sheet.cells);
    sheet.cells = cells
        .into_iter()
        .map(|(at, cell)| (moved(at), cell))
        .collect();
}

/// A row is put in; what is below moves down.
fn insert_row(sheet: &mut RawSheet, row: u32) {
    let moved = |at: CellRef| CellRef::new(at.row + u32::from(at.row >= row), at.column);
    let cells = std::mem::take(&mut sheet.cells);
    sheet.cells = cells
        .into_iter()
        .map(|(at, cell)| (moved(at), cell))
        .collect();
}

/// A row is copied and put in below.
fn double_row(sheet: &mut RawSheet, row: u32) {
    let copy: Vec<(CellRef, RawCell)> = sheet
        .cells
        .range(CellRef::new(row, 0)..CellRef::new(row + 1, 0))
        .map(|(at, cell)| (CellRef::new(row + 1, at.column), cell.clone()))
        .collect();
    insert_row(sheet, row + 1);
    sheet.cells.extend(copy);
}

/// Returns a value of one of the kinds that people write.
fn value(number_of: usize, token: &str) -> RawCell {
    let percent = |value, decimals| {
        cell(RawValue::Number(value), NumberFormat::Percent { decimals })
    };
    let fixed =
        |value, decimals| cell(RawValue::Number(value), NumberFormat::Fixed { decimals });
    let error = |shown: &str| {
        let value = RawValue::Error(RawError(shown.into()));
        cell(value, NumberFormat::General)
    };
    match number_of {
        0 => number(0.0),
        1 => number(12.5),
        2 => number(0.5),
        3 => percent(0.875, 1),
        4 => percent(0.6, 0),
        5 => percent(3.0, 2),
        6 => fixed(1250.0, 0),
        7 => fixed(3.25, 2),
        8 => cell(RawValue::Number(46_045.0), NumberFormat::Date),
        9 => cell(RawValue::Number(46_045.75), NumberFormat::Date),
        10 => number(20_250_331.0),
        11 => number(1e16),
        12 => text("12,5"),
        13 => text("12,50"),
        14 => text("ca 40"),
        15 => text("1.250"),
        16 => text("98,2 (prel)"),
        17 => text("7,5 %"),
        18 => text("ja"),
        19 => text("Nej "),
        20 => text("2025-03-31"),
        21 => text("03/04/2026"),
        22 => text("31 mars 2025"),
        23 => text("-"),
        24 => text("ej mätt"),
        25 => cell(RawValue::Bool(true), NumberFormat::General),
        26 => error("#DIV/0!"),
        27 => error("#SPILL!"),
        28 => RawCell {
            formula: Some(format!("A1+{token}").into()),
            ..cell(RawValue::NotStored, NumberFormat::General)
        },
        29 => cell(RawValue::IsoDate("2025-05-06".into()), NumberFormat::Date),
        30 => cell(RawValue::IsoDate("PT13H05M00S".into()), NumberFormat::Date),
        31 => text(&format!("=cmd|' /C {token}'!A0")),
        32 => text(&format!("{token}\u{202e}kod")),
        33 => text(&format!("  {token}\n\nnästa stycke ")),
        34 => text("S1.1"),
        35 => text("Sammanfattning"),
        36 => cell(RawValue::Number(7.0), NumberFormat::Unknown),
        37 => cell(RawValue::Number(46_045.0), NumberFormat::Unknown),
        38 => text("Pågår"),
        _ => text(token),
    }
}
