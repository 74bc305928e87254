//! A workbook that the program wrote, filled in the way a person does it: a
//! cell is found by its row and its header, and gets a value.

use std::io::{Cursor, Read as _, Write as _};

use chrono::NaiveDate;
use itbokslut::domain::{CellRef, RawSheet, RawValue, RawWorkbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook that is being filled in.
pub(crate) struct Filled {
    parts: Vec<(String, Vec<u8>)>,
}

/// What is typed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Typed<'t> {
    /// Text.
    Text(&'t str),
    /// A number, as the cell shows it unless it is percent-formatted.
    Number(f64),
    /// A percentage in a percent-formatted cell: 60 is 60 %.
    Percent(f64),
    /// A date.
    Day(NaiveDate),
}

impl Filled {
    /// Opens a workbook that the program wrote.
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len()).map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut contents = Vec::new();
            part.read_to_end(&mut contents).unwrap();
            (part.name().unwrap().into_owned(), contents)
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// Returns the workbook's bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, contents) in &self.parts {
            writer
                .start_file(name, SimpleFileOptions::default())
                .unwrap();
            writer.write_all(contents).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// Types a value under a header, in the row that has these words under
    /// these headers.
    #[track_caller]
    pub(crate) fn set(
        &mut self,
        sheet: &str,
        row: &[(&str, &str)],
        header: &str,
        value: Typed<'_>,
    ) {
        let book = self.read();
        let (number, raw) = found(&book, sheet);
        let (_, column) = header_cell(raw, header);
        self.write(number, CellRef::new(row_of(raw, row), column), value);
    }

    /// Fills in the first empty row of a table.
    #[track_caller]
    pub(crate) fn add(&mut self, sheet: &str, cells: &[(&str, Typed<'_>)]) {
        let book = self.read();
        let (number, raw) = found(&book, sheet);
        let (below, _) = header_cell(raw, cells[0].0);
        let used = |at: u32| {
            raw.cells
                .range(CellRef::new(at, 0)..CellRef::new(at + 1, 0))
                .next()
                .is_some()
        };
        let at = (below + 1..).find(|at| !used(*at)).unwrap();
        for (header, value) in cells {
            let (_, column) = header_cell(raw, header);
            self.write(number, CellRef::new(at, column), *value);
        }
    }

    /// Empties the row that has these words under these headers.
    #[track_caller]
    pub(crate) fn empty(&mut self, sheet: &str, row: &[(&str, &str)]) {
        let book = self.read();
        let (number, raw) = found(&book, sheet);
        let at = row_of(raw, row);
        let cells = raw
            .cells
            .range(CellRef::new(at, 0)..CellRef::new(at + 1, 0));
        for (at, _) in cells {
            self.write(number, *at, Typed::Text(""));
        }
    }

    /// Types a value to the right of a label.
    #[track_caller]
    pub(crate) fn beside(&mut self, sheet: &str, label: &str, value: Typed<'_>) {
        let book = self.read();
        let (number, raw) = found(&book, sheet);
        let (row, column) = header_cell(raw, label);
        self.write(number, CellRef::new(row, column + 1), value);
    }

    /// Returns what stands under a header in the rows of a table, as shown.
    #[track_caller]
    pub(crate) fn column(&self, sheet: &str, header: &str) -> Vec<String> {
        let book = self.read();
        let (_, raw) = found(&book, sheet);
        let (below, column) = header_cell(raw, header);
        let last = raw.cells.keys().map(|at| at.row).max().unwrap();
        (below + 1..=last)
            .map(|at| shown(raw, CellRef::new(at, column)))
            .collect()
    }

    fn read(&self) -> RawWorkbook {
        let (book, findings) = itbokslut::intake::workbook("x.xlsx", &self.bytes());
        book.unwrap_or_else(|| panic!("{findings:?}"))
    }

    fn write(&mut self, sheet: usize, at: CellRef, value: Typed<'_>) {
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        let part = self
            .parts
            .iter_mut()
            .find(|(part, _)| *part == name)
            .unwrap();
        let xml = String::from_utf8(part.1.clone()).unwrap();
        let start = format!("<c r=\"{at}\"");
        let from = xml
            .find(&start)
            .unwrap_or_else(|| panic!("{name} has no {at}"));
        let tag_end = from + xml[from..].find('>').unwrap() + 1;
        let tag = &xml[from..tag_end];
        let to = match tag.ends_with("/>") {
            true => tag_end,
            false => from + xml[from..].find("</c>").unwrap() + "</c>".len(),
        };
        let style = tag.split(" s=\"").nth(1).and_then(|s| s.split('"').next());
        let style = style.map_or(String::new(), |style| format!(" s=\"{style}\""));
        let number = |value: f64| format!("<c r=\"{at}\"{style}><v>{value}</v></c>");
        let cell = match value {
            Typed::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!("<c r=\"{at}\"{style} t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
            Typed::Number(value) => number(value),
            Typed::Percent(value) => number(value / 100.0),
            Typed::Day(day) => {
                let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
                number(f64::from(i32::try_from((day - first).num_days()).unwrap()))
            }
        };
        part.1 = format!("{}{cell}{}", &xml[..from], &xml[to..]).into_bytes();
    }
}

/// Returns a sheet and its number in the workbook.
fn found<'b>(book: &'b RawWorkbook, sheet: &str) -> (usize, &'b RawSheet) {
    let at = book.sheets.iter().position(|raw| &*raw.name == sheet);
    let at = at.unwrap_or_else(|| panic!("there is no sheet {sheet}"));
    (at + 1, &book.sheets[at])
}

/// Returns the row and column of a header; of two the first.
#[track_caller]
fn header_cell(raw: &RawSheet, header: &str) -> (u32, u32) {
    let at = raw.cells.iter().find(
        |(_, cell)| matches!(&cell.value, RawValue::Text(text) if &**text == header),
    );
    let (at, _) = at.unwrap_or_else(|| panic!("{} has no {header}", raw.name));
    (at.row, at.column)
}

/// Returns the row that has these words under these headers.
#[track_caller]
fn row_of(raw: &RawSheet, row: &[(&str, &str)]) -> u32 {
    let is_row = |at: u32| {
        row.iter().all(|(header, word)| {
            let (_, column) = header_cell(raw, header);
            shown(raw, CellRef::new(at, column)) == *word
        })
    };
    let (below, _) = header_cell(raw, row[0].0);
    let last = raw.cells.keys().map(|at| at.row).max().unwrap();
    let at = (below + 1..=last).find(|at| is_row(*at));
    at.unwrap_or_else(|| panic!("no row {row:?} in {}", raw.name))
}

fn shown(raw: &RawSheet, at: CellRef) -> String {
    match raw.cells.get(&at).map(|cell| &cell.value) {
        Some(RawValue::Text(text)) => text.to_string(),
        Some(RawValue::Number(value)) => value.to_string(),
        Some(RawValue::Bool(answer)) => answer.to_string(),
        _ => String::new(),
    }
}
