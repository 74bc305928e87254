//! Reading a binary workbook, in the process that may end over it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, Dimensions, Reader as _, SheetType, SheetVisible, Xls, Xlsb, XlsbError,
};

use crate::domain::{CellRef, Container, DateSystem, RawError, RawValue, Visibility};
use crate::intake::fault::Fault;
use crate::intake::kind::Kind;
use crate::intake::package::{Package, stored};

use super::spread::Original;
use super::wire::{Cell, Writer};
use super::{compound, spread};

/// Writes down the cells of an .xls, or the formulas of an .xlsb; `None` when
/// it cannot be read.
///
/// May panic or exhaust the memory: the library that reads the formats does
/// on some damaged files. It is therefore called in a process of its own.
pub fn transcribe(workbook: &[u8]) -> Option<Vec<u8>> {
    match Kind::of(workbook).ok()? {
        Kind::Xlsb { package, .. } => of_package(package).ok()?,
        Kind::Xls => of_container(workbook),
        _ => None,
    }
}

fn of_container(workbook: &[u8]) -> Option<Vec<u8>> {
    let mut stream = compound::stream(workbook, &["Workbook", "Book"])?;
    let moved = spread::gathered(&mut stream)?;
    let file = compound::written(&stream)?;
    drop(stream);
    let mut xls = Xls::new(Cursor::new(file)).ok()?;
    let mut writer = Writer::new(Container::Xls, dates(xls.has_1904_epoch()));
    let all = xls.sheets_metadata().to_vec();
    for (sheet, moved) in all.iter().zip(moved) {
        let Some(sheet) = worksheet(sheet) else {
            continue;
        };
        let values = xls.worksheet_range(&sheet.name).ok()?;
        let first = values.start().unwrap_or_default();
        let mut cells: BTreeMap<CellRef, Cell> = BTreeMap::new();
        for (row, column, value) in values.used_cells() {
            let at = beyond(first, row, column, moved.as_ref())?;
            cells.extend(cell(at, value.clone()).map(|cell| (at, cell)));
        }
        let formulas = xls.worksheet_formula(&sheet.name).ok()?;
        let first = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let at = beyond(first, row, column, moved.as_ref())?;
            with_formula(&mut cells, at, formula);
            // What it says was counted from where it does not stand.
            if let Some(cell) = cells.get_mut(&at).filter(|_| moved.is_some()) {
                cell.formula = cell.formula.take().map(|_| String::new());
            }
        }
        let merges = xls.merge_cells_by_sheet_name(&sheet.name).ok()?;
        write(&mut writer, &sheet, &merges, cells);
    }
    Some(writer.finish())
}

/// An .xlsb is a package: its parts are unpacked by us, against their
/// checksums, and the library gets a package that we wrote.
fn of_package(mut package: Package<'_>) -> Result<Option<Vec<u8>>, Fault> {
    let names: Vec<String> = package.names().map(str::to_owned).collect();
    let mut parts = Vec::new();
    for name in names {
        // Macros are never looked at, nor pictures.
        let needed = [".bin", ".rels", ".xml"]
            .iter()
            .any(|end| name.ends_with(end));
        if needed && !name.contains("vbaproject") {
            let contents = package.part(&name)?.unwrap_or_default();
            parts.push((name, contents));
        }
    }
    Ok(of_parts(stored(&parts)?))
}

fn of_parts(package: Vec<u8>) -> Option<Vec<u8>> {
    let mut xlsb = Xlsb::new(Cursor::new(package)).ok()?;
    let mut writer = Writer::new(Container::Xlsb, dates(xlsb.has_1904_epoch()));
    for sheet in sheets(xlsb.sheets_metadata()) {
        let mut cells: BTreeMap<CellRef, Cell> = BTreeMap::new();
        let Ok(mut formulas) = xlsb.worksheet_cells_reader(&sheet.name) else {
            continue;
        };
        loop {
            match formulas.next_formula() {
                Ok(Some(read)) => {
                    let (row, column) = read.get_position();
                    with_formula(&mut cells, CellRef::new(row, column), read.get_value());
                }
                Ok(None) | Err(XlsbError::Io(_)) => break,
                // One that the library does not know. The next one is another.
                Err(_) => {}
            }
        }
        drop(formulas);
        write(&mut writer, &sheet, &[], cells);
    }
    Some(writer.finish())
}

/// A sheet to be read.
struct Sheet {
    name: String,
    visibility: Visibility,
}

fn sheets(all: &[calamine::Sheet]) -> Vec<Sheet> {
    all.iter().filter_map(worksheet).collect()
}

/// Returns a sheet that holds cells; `None` for any other.
fn worksheet(sheet: &calamine::Sheet) -> Option<Sheet> {
    (sheet.typ == SheetType::WorkSheet).then(|| Sheet {
        name: sheet.name.clone(),
        visibility: match sheet.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
        },
    })
}

fn write(
    writer: &mut Writer,
    sheet: &Sheet,
    merges: &[Dimensions],
    cells: BTreeMap<CellRef, Cell>,
) {
    let merges: Vec<_> = merges
        .iter()
        .map(|range| {
            let at = |(row, column)| CellRef::new(row, column);
            (at(range.start), at(range.end))
        })
        .collect();
    let cells: Vec<Cell> = cells.into_values().collect();
    writer.sheet(&sheet.name, sheet.visibility, &merges, &cells);
}

/// Returns a cell; `None` for an empty one.
fn cell(at: CellRef, value: Data) -> Option<Cell> {
    let (value, is_date) = match value {
        Data::Empty => return None,
        #[expect(clippy::cast_precision_loss, reason = "a cell has fifteen digits")]
        Data::Int(value) => (RawValue::Number(value as f64), false),
        Data::Float(value) => (RawValue::Number(value), false),
        Data::String(text) => (RawValue::Text(text.into()), false),
        Data::Bool(answer) => (RawValue::Bool(answer), false),
        Data::DateTime(date) => (RawValue::Number(date.as_f64()), true),
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            (RawValue::IsoDate(text.into()), true)
        }
        Data::Error(error) => {
            (RawValue::Error(RawError(error.to_string().into())), false)
        }
    };
    Some(Cell {
        at,
        value,
        is_date,
        formula: None,
    })
}

/// Joins a formula with its value; without one its value is not stored.
fn with_formula(cells: &mut BTreeMap<CellRef, Cell>, at: CellRef, formula: &str) {
    if formula.is_empty() {
        return;
    }
    let cell = cells.entry(at).or_insert(Cell {
        at,
        value: RawValue::NotStored,
        is_date: false,
        formula: None,
    });
    cell.formula = Some(formula.to_owned());
}

/// Returns the cell so many rows and columns from a range's first, where it
/// was before it was moved.
fn beyond(
    first: (u32, u32),
    row: usize,
    column: usize,
    moved: Option<&Original>,
) -> Option<CellRef> {
    let row = first.0.checked_add(u32::try_from(row).ok()?)?;
    let column = first.1.checked_add(u32::try_from(column).ok()?)?;
    let cell = CellRef::new(row, column);
    match moved {
        Some(original) => original.of(cell),
        None => Some(cell),
    }
}

const fn dates(from_1904: bool) -> DateSystem {
    match from_1904 {
        true => DateSystem::From1904,
        false => DateSystem::From1900,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_binary_workbook_is_not_read() {
        assert_eq!(transcribe(b""), None);
        assert_eq!(transcribe(b"Kommun;Utfall"), None);
        assert_eq!(transcribe(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), None);
    }

    #[test]
    fn a_formula_without_a_value_is_a_cell_all_the_same() {
        let at = CellRef::new(3, 2);
        let mut cells = BTreeMap::new();
        with_formula(&mut cells, at, "A1+1");
        with_formula(&mut cells, CellRef::new(4, 2), "");
        let only = cells.into_values().collect::<Vec<_>>();
        let [cell] = only.as_slice() else {
            panic!("not one cell");
        };
        assert_eq!(cell.value, RawValue::NotStored);
        assert_eq!(cell.formula.as_deref(), Some("A1+1"));
    }

    #[test]
    fn every_kind_of_value_arrives() {
        let value = |data: Data| cell(CellRef::new(0, 0), data).map(|c| c.value);
        assert_eq!(value(Data::Empty), None);
        assert_eq!(value(Data::Int(7)), Some(RawValue::Number(7.0)));
        assert_eq!(value(Data::Bool(true)), Some(RawValue::Bool(true)));
        let error = Data::Error(calamine::CellErrorType::Div0);
        assert_eq!(
            value(error),
            Some(RawValue::Error(RawError("#DIV/0!".into())))
        );
    }
}
