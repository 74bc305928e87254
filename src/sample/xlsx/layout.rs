//! What in a sheet's XML refers to rows and columns, and how it follows when
//! they move.

use crate::domain::CellRef;
use crate::sample::error::Error;
use crate::sample::shift::{self, Shift};
use crate::sample::xml::{Element, Node};

/// Attributes that hold a cell or ranges of cells.
const RANGES: [&str; 4] = ["ref", "sqref", "activeCell", "topLeftCell"];
/// Elements whose text is a formula of the sheet's own.
const FORMULAS: [&str; 5] = ["f", "formula", "formula1", "formula2", "xm:f"];

/// Moves a sheet's rows or columns with everything that refers to them.
pub(super) fn shift_sheet(
    root: &mut Element,
    shift: Shift,
    name: &str,
) -> Result<(), Error> {
    for element in root.elements_mut() {
        match element.name.as_str() {
            "sheetData" => shift_cells(element, shift)?,
            "cols" => shift_columns(element, shift)?,
            _ => shift_ranges(element, shift),
        }
    }
    // Nobody can do this to a protected sheet.
    root.children.retain(|node| {
        !matches!(node, Node::Element(element) if element.name == "sheetProtection")
    });
    shift_formulas(root, shift, name, true);
    Ok(())
}

/// Moves a table's rows or columns.
pub(super) fn shift_table(table: &mut Element, shift: Shift) -> Result<(), Error> {
    let area = table.get("ref").and_then(shift::parse);
    let (first, last) = area.ok_or_else(|| torn("tabellen"))?;
    shift_ranges(table, shift);
    let columns = table
        .find_mut("tableColumns")
        .ok_or_else(|| torn("tabellen"))?;
    let old = std::mem::take(&mut columns.children);
    let mut moved: Vec<(u32, Node)> = (first.column..=last.column)
        .map(|column| shift.column(column))
        .zip(old)
        .collect();
    moved.sort_by_key(|(column, _)| *column);
    columns.children = moved.into_iter().map(|(_, node)| node).collect();
    Ok(())
}

/// Moves the references in formulas; `own` says whether they stand on the
/// sheet that is changed.
pub(super) fn shift_formulas(root: &mut Element, shift: Shift, name: &str, own: bool) {
    if FORMULAS.contains(&root.name.as_str()) {
        let text = shift.formula(&root.content(), name, own);
        root.children = vec![Node::Text(text)];
        return;
    }
    for element in root.elements_mut() {
        shift_formulas(element, shift, name, own);
    }
}

fn shift_ranges(element: &mut Element, shift: Shift) {
    for (name, value) in &mut element.attributes {
        if RANGES.contains(&name.as_str()) {
            *value = shift.ranges(value);
        }
    }
    if element.name == "xm:sqref" {
        let text = shift.ranges(&element.content());
        element.children = vec![Node::Text(text)];
    }
    if element.name == "pane"
        && let Shift::InsertRow(at) = shift
        && let Some(rows) = element.get("ySplit").and_then(|s| s.parse::<u32>().ok())
        && at < rows
    {
        element.set("ySplit", (rows + 1).to_string());
    }
    for child in element.elements_mut() {
        shift_ranges(child, shift);
    }
}

fn shift_cells(data: &mut Element, shift: Shift) -> Result<(), Error> {
    let address = |element: &Element, name| element.get(name).map(str::to_owned);
    for row in data.elements_mut() {
        let number = address(row, "r").and_then(|r| r.parse::<u32>().ok());
        let number = number
            .and_then(|n| n.checked_sub(1))
            .ok_or_else(|| torn("en rad"))?;
        row.set("r", (shift.row(number) + 1).to_string());
        // The span is only a hint, and a moved column changes it.
        row.unset("spans");
        let mut cells = Vec::new();
        for mut cell in std::mem::take(&mut row.children) {
            if let Node::Element(element) = &mut cell {
                let place = address(element, "r")
                    .and_then(|r| CellRef::parse(&r))
                    .map(|place| shift.cell(place))
                    .ok_or_else(|| torn("en cell"))?;
                element.set("r", place.to_string());
                cells.push((place.column, cell));
            }
        }
        cells.sort_by_key(|(column, _)| *column);
        row.children = cells.into_iter().map(|(_, cell)| cell).collect();
    }
    if let Shift::InsertRow(at) = shift {
        let row = Element::new("row").with("r", (at + 1).to_string());
        let position = data
            .elements()
            .position(|row| row.get("r").and_then(|r| r.parse().ok()) > Some(at))
            .unwrap_or(data.children.len());
        data.children.insert(position, Node::Element(row));
    }
    Ok(())
}

/// Gives each column its width where it stands afterwards.
fn shift_columns(cols: &mut Element, shift: Shift) -> Result<(), Error> {
    let number = |element: &Element, name| {
        element.get(name).and_then(|text| text.parse::<u32>().ok())
    };
    let mut columns = Vec::new();
    for element in cols.elements() {
        let range = number(element, "min").zip(number(element, "max"));
        let (min, max) = range.ok_or_else(|| torn("kolumnbredderna"))?;
        if max - min > CellRef::LAST_COLUMN / 2 {
            // The columns to the right of everything stay where they are.
            columns.push((min, max, element.clone()));
            continue;
        }
        for column in min..=max {
            let moved = shift.column(column - 1) + 1;
            columns.push((moved, moved, element.clone()));
        }
    }
    columns.sort_by_key(|(min, ..)| *min);
    cols.children = columns
        .into_iter()
        .map(|(min, max, element)| {
            let element = element
                .with("min", min.to_string())
                .with("max", max.to_string());
            Node::Element(element)
        })
        .collect();
    Ok(())
}

fn torn(what: &str) -> Error {
    Error::Edit(format!("{what} går inte att flytta"))
}
