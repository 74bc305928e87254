//! What was written outside the form's cells, cell by cell: on sheets of
//! one's own, above and beside the tables, in notes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{CellRef, Container, RawCell, RawSheet, RawValue, RawWorkbook};
use crate::form::returned::{FAULT_HEADERS, FAULTS_SHEET, OTHER_HEADERS, OTHERS_SHEET};
use crate::form::{IDENTITY_SHEET, LISTS_SHEET};
use crate::submission::{At, Other, Returned};

use super::notes::Notes;
use super::printed::Printed;
use super::sheet::Map;
use super::stood::{self, FORMULA};
use super::words;

/// The most lines of the list; an Excel sheet holds fifty times as many.
const MOST: usize = 20_000;

/// The longest text that a line takes, in UTF-16 units, and the longest
/// formula that a note takes.
const LONGEST: usize = 32_767;
const LONGEST_FORMULA: usize = 2_000;

/// Lists what was written elsewhere. `changed` is what stood in the form's own
/// cells instead of what the form has there.
pub(super) fn list(
    returned: &mut Returned,
    raw: &RawWorkbook,
    maps: &[(Arc<str>, Map)],
    changed: Vec<Other>,
    printed: &Printed,
    notes: &Notes,
) {
    let mut before = Vec::new();
    let mut others = Vec::new();
    let mut changed_by_sheet: BTreeMap<String, Vec<Other>> = BTreeMap::new();
    for other in changed {
        let of_sheet = changed_by_sheet.entry(other.sheet.clone()).or_default();
        of_sheet.push(other);
    }
    for sheet in &raw.sheets {
        if [IDENTITY_SHEET, LISTS_SHEET].contains(&&*sheet.name) {
            continue;
        }
        let map = maps.iter().find(|(name, _)| *name == sheet.name);
        let ours = header(sheet);
        let mut of_sheet = Sheet {
            raw,
            listed: sheet,
            lines: BTreeMap::new(),
        };
        for (at, cell) in &sheet.cells {
            let has_place = match (map, &ours) {
                (Some((_, map)), _) => {
                    map.at(*at).is_some() || printed.has(map.sheet, *at, cell)
                }
                (None, Some(ours)) => ours.has(*at),
                (None, None) => false,
            };
            if !has_place && !cell.is_blank() {
                of_sheet.cell(*at, cell);
                continue;
            }
            of_sheet.rest(*at, cell);
            let quoted = map.is_some_and(|(_, map)| map.quoted.contains(at))
                && cell
                    .formula
                    .as_ref()
                    .is_none_or(|f| f.len() <= LONGEST_FORMULA);
            if !quoted && stood::formula(cell).is_some() {
                of_sheet.formula(*at, cell);
            }
        }
        for (at, note) in &sheet.notes {
            if let Some(said) = notes.theirs(note) {
                of_sheet.note(*at, &said);
            }
        }
        if let Some(ours) = &ours
            && map.is_none()
        {
            ours.lines(raw, sheet, &mut before);
        }
        others.extend(changed_by_sheet.remove(&*sheet.name).unwrap_or_default());
        others.extend(of_sheet.lines.into_values().flatten());
    }
    before.extend(others);
    let more = before.len().saturating_sub(MOST);
    before.truncate(MOST);
    if matches!(raw.container, Container::Xls | Container::Xlsb) {
        returned.about_others.push(words::NO_NOTES.to_owned());
    }
    if more > 0 {
        returned.about_others.push(words::left_out(more));
    }
    returned.others = before;
}

/// A sheet whose cells are listed.
struct Sheet<'a> {
    raw: &'a RawWorkbook,
    listed: &'a RawSheet,
    lines: BTreeMap<CellRef, Vec<Other>>,
}

impl Sheet<'_> {
    fn line(&mut self, at: CellRef, line: Other) {
        self.lines.entry(at).or_default().push(line);
    }

    fn other(&self, at: CellRef) -> Other {
        Other {
            sheet: self.listed.name.to_string(),
            cell: at.to_string(),
            value: None,
            comment: String::new(),
        }
    }

    fn cell(&mut self, at: CellRef, cell: &RawCell) {
        let comment = match (&cell.value, cell.formula.as_deref()) {
            (RawValue::NotStored, _) | (_, None) => String::new(),
            (_, Some("")) => "Där stod en formel.".to_owned(),
            (_, Some(formula)) => format!("{FORMULA}={formula}"),
        };
        let line = Other {
            value: Some(stood::plain(cell, self.raw.dates)),
            comment,
            ..self.other(at)
        };
        self.line(at, line);
        self.rest(at, cell);
    }

    /// Lists the end of a text that no cell holds.
    fn rest(&mut self, at: CellRef, cell: &RawCell) {
        let RawValue::Text(text) = &cell.value else {
            return;
        };
        for part in pieces(text).into_iter().skip(1) {
            let part = RawCell {
                value: RawValue::Text(part.into()),
                format: cell.format,
                formula: None,
            };
            let line = Other {
                value: Some(stood::plain(&part, self.raw.dates)),
                comment: words::CONTINUED.to_owned(),
                ..self.other(at)
            };
            self.line(at, line);
        }
    }

    fn formula(&mut self, at: CellRef, cell: &RawCell) {
        let formula = cell.formula.as_deref().unwrap_or_default();
        let line = Other {
            comment: if formula.is_empty() {
                "Där stod en formel.".to_owned()
            } else {
                format!("{FORMULA}={formula}")
            },
            ..self.other(at)
        };
        self.line(at, line);
    }

    fn note(&mut self, at: CellRef, said: &str) {
        let value = self.listed.cells.get(&at).filter(|cell| !cell.is_blank());
        let value = value.map(|cell| stood::plain(cell, self.raw.dates));
        // A cell that is listed has its note beside it.
        if let Some(line) = self.lines.get_mut(&at).and_then(|lines| lines.first_mut())
            && line.comment.is_empty()
            && said.encode_utf16().count() < LONGEST
        {
            said.clone_into(&mut line.comment);
            return;
        }
        for part in pieces(said) {
            let line = Other {
                value: value.clone(),
                comment: part.to_owned(),
                ..self.other(at)
            };
            self.line(at, line);
        }
    }
}

/// Returns a text in pieces that a cell holds.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > LONGEST {
            pieces.extend(text.get(start..at));
            (start, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    pieces.extend(text.get(start..));
    pieces
}

/// A sheet that an earlier returned workbook had beside the form's.
struct Ours {
    /// The row of its headers.
    header: u32,
    /// How many columns it has.
    width: u32,
    /// Whether its lines are what was written elsewhere.
    others: bool,
}

/// Returns what a sheet is to a returned workbook, by its name and headers.
fn header(sheet: &RawSheet) -> Option<Ours> {
    const SEARCHED_ROWS: u32 = 40;
    let (headers, others): (&[&str], bool) = match &*sheet.name {
        FAULTS_SHEET => (&FAULT_HEADERS, false),
        OTHERS_SHEET => (&OTHER_HEADERS, true),
        _ => return None,
    };
    let is_header = |row: &u32| {
        (0u32..).zip(headers).all(|(column, header)| {
            let cell = sheet.cells.get(&CellRef::new(*row, column));
            matches!(cell.map(|c| &c.value), Some(RawValue::Text(t)) if &**t == *header)
        })
    };
    let header = (0..SEARCHED_ROWS).find(is_header)?;
    Some(Ours {
        header,
        width: u32::try_from(headers.len()).unwrap_or(u32::MAX),
        others,
    })
}

impl Ours {
    /// Returns whether a cell is one of the sheet's own.
    fn has(&self, at: CellRef) -> bool {
        // Above the list of what is wrong stand labels and, after two columns,
        // what they say; above the other only sentences.
        let above = if self.others { 1 } else { 3 };
        at.column < self.width && (at.row >= self.header || at.column < above)
    }

    /// Returns the lines of an earlier list as they stand.
    fn lines(&self, raw: &RawWorkbook, sheet: &RawSheet, lines: &mut Vec<Other>) {
        if !self.others {
            return;
        }
        let mut rows: BTreeMap<u32, Other> = BTreeMap::new();
        let below = CellRef::new(self.header.saturating_add(1), 0);
        for (at, cell) in sheet.cells.range(below..) {
            if cell.is_blank() || at.column >= self.width {
                continue;
            }
            let line = rows.entry(at.row).or_insert_with(|| Other {
                sheet: String::new(),
                cell: String::new(),
                value: None,
                comment: String::new(),
            });
            match at.column {
                0 => line.sheet = shown(cell),
                1 => line.cell = shown(cell),
                2 => line.value = Some(stood::plain(cell, raw.dates)),
                _ => line.comment = shown(cell),
            }
        }
        lines.extend(rows.into_values());
    }
}

fn shown(cell: &RawCell) -> String {
    match &cell.value {
        RawValue::Text(text) | RawValue::IsoDate(text) => text.to_string(),
        RawValue::Number(value) => value.to_string().replace('.', ","),
        RawValue::Bool(true) => "SANT".to_owned(),
        RawValue::Bool(false) => "FALSKT".to_owned(),
        RawValue::Error(error) => error.0.to_string(),
        RawValue::NotStored => cell.formula.as_deref().unwrap_or("").to_owned(),
    }
}

/// Returns where a cell that is listed stands in the list.
pub(super) fn line(returned: &Returned, sheet: &str, cell: CellRef) -> Option<At> {
    let address = cell.to_string();
    let mut lines = returned.others.iter();
    lines
        .position(|other| other.sheet == sheet && other.cell == address)
        .map(At::Line)
}
