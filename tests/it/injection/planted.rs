//! The worked example with a hostile text in every text column of every
//! sheet, found by the form table: a column that is added is tried by itself.

use std::collections::BTreeSet;

use itbokslut::domain::{
    CellRef, NumberFormat, Period, RawCell, RawSheet, RawValue, RawWorkbook,
};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::form::{Book, Column, HeaderYears, Kind, Layout, Sheet};
use itbokslut::intake;

use super::hostile;
use crate::support::project::Project;
use crate::support::xlsx::RawXlsx;

/// The example, and what was planted in it.
pub(crate) struct Planted {
    pub(crate) kommun: Project,
    /// Every text by its number.
    pub(crate) texts: Vec<String>,
    /// The columns that were planted in: sheet and key.
    pub(crate) columns: BTreeSet<(&'static str, &'static str)>,
}

/// Columns whose text is looked up elsewhere: another text there is another
/// thing, and its row is not told of.
const LOOKED_UP: &[(&str, &str)] = &[
    ("Källor", "file"),
    ("Källor", "sheet"),
    ("Källor", "key_column"),
    ("Källor", "key"),
    ("Källor", "value_column"),
    ("Indikatorer", "derived"),
    ("Texter", "place"),
];

/// Returns whether a column takes text that is not looked up.
pub(crate) fn is_text(sheet: &Sheet, column: &Column) -> bool {
    matches!(column.kind, Kind::Text | Kind::Suggested(_))
        && !LOOKED_UP.contains(&(sheet.name, column.key))
}

/// Plants in the year's governing workbook and in every submission.
pub(crate) fn planted() -> Planted {
    let mut planted = Planted {
        kommun: Project::sample(),
        texts: Vec::new(),
        columns: BTreeSet::new(),
    };
    let books: Vec<String> = planted
        .kommun
        .names()
        .into_iter()
        .filter(|name| name.starts_with("inlamnat/2025/") || name == "styrning/2025.xlsx")
        .collect();
    for name in books {
        let bytes = planted.kommun.bytes(&name);
        let (Some(mut book), _) = intake::workbook(&name, &bytes) else {
            continue;
        };
        let form = match name.starts_with("styrning/") {
            true => &GOVERNING,
            false => &DEPARTMENT,
        };
        planted.plant_in(&mut book, form);
        std::fs::remove_file(planted.kommun.path(&name)).unwrap();
        let stem = name.rsplit_once('.').unwrap().0;
        planted.kommun.put(&format!("{stem}.xlsx"), &written(&book));
    }
    planted
}

impl Planted {
    fn plant_in(&mut self, book: &mut RawWorkbook, form: &'static Book) {
        let years = HeaderYears::usual(Period::annual(2025));
        for sheet in form.sheets {
            let is_it = |raw: &&mut RawSheet| {
                raw.name.trim() == sheet.name || sheet.was.contains(&raw.name.trim())
            };
            if let Some(raw) = book.sheets.iter_mut().find(is_it) {
                self.plant_sheet(raw, sheet, years);
            }
        }
    }

    fn plant_sheet(
        &mut self,
        raw: &mut RawSheet,
        sheet: &'static Sheet,
        years: HeaderYears,
    ) {
        let headers: Vec<(&'static Column, CellRef)> = sheet
            .columns
            .iter()
            .filter_map(|column| Some((*column, header(raw, column, years)?)))
            .collect();
        let Some((_, first)) = headers.first().copied() else {
            return;
        };
        let rows: Vec<u32> = raw
            .cells
            .keys()
            .filter(|at| at.column == first.column && at.row > first.row)
            .map(|at| at.row)
            .collect();
        for (column, header) in headers {
            if !is_text(sheet, column) {
                continue;
            }
            let cells: Vec<CellRef> = match sheet.layout {
                Layout::Card => vec![CellRef::new(header.row, header.column + 1)],
                Layout::Table => {
                    let at = |row: &u32| CellRef::new(*row, header.column);
                    rows.iter().map(at).collect()
                }
                Layout::Instructions => Vec::new(),
            };
            // One of the columns of free text gets a cell that is full.
            let mut full = column.key == "comment" && rows.len() > 2;
            for (index, at) in cells.into_iter().enumerate() {
                if index > 0 && !raw.cells.contains_key(&at) {
                    continue;
                }
                let number = self.texts.len();
                let text = match std::mem::take(&mut full) {
                    true => hostile::longest(number),
                    false => hostile::text(number),
                };
                self.texts.push(text.clone());
                self.columns.insert((sheet.name, column.key));
                raw.cells.insert(
                    at,
                    RawCell {
                        value: RawValue::Text(text.into()),
                        format: NumberFormat::General,
                        formula: None,
                    },
                );
            }
        }
    }
}

fn header(raw: &RawSheet, column: &Column, years: HeaderYears) -> Option<CellRef> {
    let wanted = column.header.text(years);
    let mut cells = raw.cells.iter();
    let found = cells.find(|(_, cell)| match &cell.value {
        RawValue::Text(text) => {
            text.trim() == wanted || column.was.contains(&text.trim())
        }
        _ => false,
    });
    found.map(|(at, _)| *at)
}

/// Writes a workbook as Excel would have stored it.
fn written(book: &RawWorkbook) -> Vec<u8> {
    let mut out: Option<RawXlsx> = None;
    for sheet in &book.sheets {
        let mut xlsx = match out {
            None => RawXlsx::named(&sheet.name),
            Some(xlsx) => xlsx.sheet(&sheet.name),
        };
        if sheet.name.starts_with('_') {
            xlsx = xlsx.state("veryHidden");
        }
        for (at, cell) in &sheet.cells {
            let address = at.to_string();
            xlsx = match &cell.value {
                RawValue::Text(text) => xlsx.text(&address, &stored(text)),
                RawValue::IsoDate(day) => xlsx.raw(
                    at.row + 1,
                    &format!("<c r=\"{address}\" t=\"d\"><v>{day}</v></c>"),
                ),
                RawValue::Number(number) => {
                    xlsx.formatted(&address, &number.to_string(), code(cell.format))
                }
                RawValue::Bool(answer) => xlsx.raw(
                    at.row + 1,
                    &format!(
                        "<c r=\"{address}\" t=\"b\"><v>{}</v></c>",
                        u8::from(*answer)
                    ),
                ),
                RawValue::Error(error) => xlsx.error(&address, &error.0),
                RawValue::NotStored => xlsx,
            };
        }
        out = Some(xlsx);
    }
    out.unwrap().build()
}

fn code(format: NumberFormat) -> &'static str {
    match format {
        NumberFormat::Percent { .. } => "0.0%",
        NumberFormat::Date => "yyyy-mm-dd",
        _ => "General",
    }
}

/// Returns a text as a workbook stores it: what XML has no character for is
/// written `_x001B_`, and what looks like that is written so that it does not.
fn stored(text: &str) -> String {
    let mut stored = String::new();
    for c in text.replace("_x", "_x005F_x").chars() {
        match c {
            '\n' | '\t' => stored.push(c),
            c if c < ' ' || matches!(c, '\u{7f}' | '\u{fffe}' | '\u{ffff}') => {
                stored.push_str(&format!("_x{:04X}_", u32::from(c)));
            }
            c => stored.push(c),
        }
    }
    stored
}
