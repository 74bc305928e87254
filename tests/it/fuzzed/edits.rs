//! What somebody does to a workbook, as lines of text: so that what is altered
//! is the contents of the form and not the file that holds it.
//!
//! | line | what it does |
//! | --- | --- |
//! | `3!C12 text` | goes to the fourth sheet and types into C12; `=` first is a formula |
//! | `C12 %0.5` `C12 #45000` | a number shown as a percentage, or as a date |
//! | `C12 ?#REF!` `C12 &2025-01-01` | an error value; a date as .ods stores it |
//! | `-7` `+7` `~7` | removes row 7, inserts a row above it, hides it |
//! | `<C` `>C` | removes column C, inserts a column before it |
//! | `:B2:D4` | merges a range |
//! | `@Namn` `/` | renames the sheet, hides it |
//! | `!` | removes the sheet |

use std::collections::BTreeMap;

use itbokslut::domain::{
    CellRef, NumberFormat, RawCell, RawError, RawSheet, RawValue, RawWorkbook, Visibility,
};

/// The most lines that are followed.
const MOST: usize = 400;

/// How many sheets come before those that are filled in.
const FIRST: usize = 2;

/// Returns a workbook with what the lines do to it; what says nothing is
/// passed over.
///
/// The sheets that are filled in and that no line goes to are left out, since
/// reading them would take most of the time.
pub(super) fn apply(workbook: &RawWorkbook, lines: &str) -> RawWorkbook {
    let mut sheets: Vec<Option<RawSheet>> = Vec::new();
    for (number, sheet) in workbook.sheets.iter().enumerate() {
        let needed = number < FIRST || sheet.visibility == Visibility::Hidden;
        sheets.push(needed.then(|| sheet.clone()));
    }
    let mut at = 0;
    for line in lines.lines().take(MOST) {
        let (number, line) = sheet_number(line);
        if let Some(number) = number {
            at = number % sheets.len();
            if sheets[at].is_none() {
                sheets[at] = Some(workbook.sheets[at].clone());
            }
        }
        if line == "!" {
            sheets[at] = None;
        } else if let Some(name) = line.strip_prefix('@') {
            rename(&mut sheets, at, name);
        } else if let Some(sheet) = &mut sheets[at] {
            edit(sheet, line);
        }
    }
    RawWorkbook {
        sheets: sheets.into_iter().flatten().collect(),
        ..workbook.clone()
    }
}

/// Returns the number of the sheet that a line goes to, if it names one, and
/// the rest.
fn sheet_number(line: &str) -> (Option<usize>, &str) {
    line.split_once('!')
        .filter(|(number, _)| number.len() <= 2)
        .and_then(|(number, rest)| Some((Some(number.parse().ok()?), rest)))
        .unwrap_or((None, line))
}

/// Gives a sheet a name that no other has.
fn rename(sheets: &mut [Option<RawSheet>], at: usize, name: &str) {
    let name: String = name.chars().filter(|c| !c.is_control()).take(31).collect();
    let taken = |sheet: &RawSheet| sheet.name.to_lowercase() == name.to_lowercase();
    if !sheets.iter().flatten().any(taken)
        && let Some(sheet) = &mut sheets[at]
    {
        sheet.name = name.into();
    }
}

fn edit(sheet: &mut RawSheet, line: &str) {
    let mut rest = line.chars();
    let first = rest.next();
    let rest = rest.as_str();
    let row = rest
        .trim()
        .parse::<u32>()
        .ok()
        .and_then(|row| row.checked_sub(1));
    let column = CellRef::parse(&format!("{}1", rest.trim())).map(|cell| cell.column);
    match (first, row, column) {
        (Some('-'), Some(row), _) => shift(sheet, |at| match at.row {
            this if this == row => None,
            this => Some(CellRef::new(this - u32::from(this > row), at.column)),
        }),
        (Some('+'), Some(row), _) => shift(sheet, |at| {
            Some(CellRef::new(at.row + u32::from(at.row >= row), at.column))
        }),
        (Some('<'), _, Some(column)) => shift(sheet, |at| match at.column {
            this if this == column => None,
            this => Some(CellRef::new(at.row, this - u32::from(this > column))),
        }),
        (Some('>'), _, Some(column)) => shift(sheet, |at| {
            Some(CellRef::new(
                at.row,
                at.column + u32::from(at.column >= column),
            ))
        }),
        (Some('~'), Some(row), _) if row <= CellRef::LAST_ROW => {
            sheet.hidden_rows = vec![(row, row)];
        }
        (Some('/'), ..) => sheet.visibility = Visibility::Hidden,
        (Some(':'), ..) => merge(sheet, rest),
        _ => {
            let (address, typed) = line.split_once(' ').unwrap_or((line, ""));
            if let Some(at) = CellRef::parse(address) {
                match cell(typed) {
                    Some(cell) => sheet.cells.insert(at, cell),
                    None => sheet.cells.remove(&at),
                };
            }
        }
    }
}

/// Moves the cells of a sheet; those that end up outside it are gone.
fn shift(sheet: &mut RawSheet, to: impl Fn(CellRef) -> Option<CellRef>) {
    let cells = std::mem::take(&mut sheet.cells);
    let inside =
        |at: &CellRef| at.row <= CellRef::LAST_ROW && at.column <= CellRef::LAST_COLUMN;
    sheet.cells = cells
        .into_iter()
        .filter_map(|(at, cell)| Some((to(at).filter(inside)?, cell)))
        .collect::<BTreeMap<_, _>>();
}

fn merge(sheet: &mut RawSheet, range: &str) {
    if let Some((first, last)) = range.split_once(':')
        && let (Some(first), Some(last)) = (CellRef::parse(first), CellRef::parse(last))
        && (first.row <= last.row && first.column <= last.column)
        && sheet.merges.len() < 100
    {
        sheet.merges.push((first, last));
    }
}

/// Returns the cell that holds what was typed; `None` for an empty one.
fn cell(typed: &str) -> Option<RawCell> {
    let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite());
    let mut format = NumberFormat::General;
    let mut formula = None;
    let mut typed_text = typed;
    if let Some(after) = typed.strip_prefix('=') {
        let (text, value) = after.split_once('=').unwrap_or((after, ""));
        formula = Some(text.to_owned().into_boxed_str());
        typed_text = value;
    }
    let rest = typed_text.get(1..).unwrap_or_default();
    let value = match (typed_text.chars().next(), number(typed_text)) {
        (None, _) => {
            formula.as_ref()?;
            RawValue::NotStored
        }
        (Some('%'), _) if let Some(share) = number(rest) => {
            format = NumberFormat::Percent { decimals: 1 };
            RawValue::Number(share)
        }
        (Some('#'), _) if let Some(serial) = number(rest) => {
            format = NumberFormat::Date;
            RawValue::Number(serial)
        }
        (Some('?'), _) if !rest.trim().is_empty() => {
            RawValue::Error(RawError(rest.trim().into()))
        }
        (Some('&'), _) if !rest.trim().is_empty() => {
            format = NumberFormat::Date;
            RawValue::IsoDate(rest.trim().into())
        }
        (_, Some(value)) => RawValue::Number(value),
        _ if typed_text == "sant" => RawValue::Bool(true),
        _ => RawValue::Text(typed_text.into()),
    };
    Some(RawCell {
        value,
        format,
        formula,
    })
}

/// Returns a workbook with the first rows of every sheet only, which reads
/// faster than the whole.
pub(super) fn shortened(workbook: &RawWorkbook, rows: u32) -> RawWorkbook {
    let mut short = workbook.clone();
    for sheet in &mut short.sheets {
        sheet.cells.retain(|at, _| at.row < rows);
        sheet.merges.retain(|(_, last)| last.row < rows);
        sheet.hidden_rows.retain(|&(_, last)| last < rows);
    }
    short
}
