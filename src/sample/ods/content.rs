//! `content.xml`: the sheets with their columns, rows and cells.

use crate::domain::CellRef;
use crate::sample::error::Error;
use crate::sample::xlsx::Xlsx;
use crate::sample::xml::Element;

use super::format::typed;
use super::look::Looks;

/// The columns and rows that LibreOffice says a sheet has.
const COLUMNS: u32 = CellRef::LAST_COLUMN + 1;
const ROWS: u32 = CellRef::LAST_ROW + 1;

/// Centimetres in a point and in a pixel.
const POINT: f64 = 2.54 / 72.0;
const PIXEL: f64 = 2.54 / 96.0;

/// Returns `content.xml`.
pub(super) fn document(book: &Xlsx) -> Result<Element, Error> {
    let looks = Looks::of(book)?;
    let mut styles = Styles::default();
    let mut sheets = Element::new("office:spreadsheet");
    for (name, root) in book.sheets() {
        if root.find("mergeCells").is_some() {
            return Err(Error::Edit(format!("{name} har sammanslagna celler")));
        }
        let sheet = table(book, name, root, &looks, &mut styles);
        sheets = sheets.child(sheet);
    }
    let mut automatic = Element::new("office:automatic-styles");
    for element in styles.elements.into_iter().chain(looks.elements()) {
        automatic = automatic.child(element);
    }
    Ok(super::root("office:document-content")
        .child(automatic)
        .child(Element::new("office:body").child(sheets)))
}

/// The styles of tables, columns and rows, each said once.
#[derive(Default)]
struct Styles {
    elements: Vec<Element>,
}

impl Styles {
    /// Returns the name of a style with these properties.
    fn name(&mut self, prefix: &str, family: &str, properties: Element) -> String {
        let known = self.elements.iter().find(|style| {
            style.get("style:family") == Some(family)
                && style.elements().next() == Some(&properties)
        });
        if let Some(name) = known.and_then(|style| style.get("style:name")) {
            return name.to_owned();
        }
        let count = self
            .elements
            .iter()
            .filter(|style| style.get("style:family") == Some(family))
            .count();
        let name = format!("{prefix}{}", count + 1);
        let mut style = Element::new("style:style")
            .with("style:name", &*name)
            .with("style:family", family);
        if family == "table" {
            style.set("style:master-page-name", "Default");
        }
        self.elements.push(style.child(properties));
        name
    }
}

fn table(
    book: &Xlsx,
    name: &str,
    root: &Element,
    looks: &Looks,
    styles: &mut Styles,
) -> Element {
    let display = if book.is_hidden(name) {
        "false"
    } else {
        "true"
    };
    let properties =
        Element::new("table:table-properties").with("table:display", display);
    let mut table = Element::new("table:table")
        .with("table:name", name)
        .with("table:style-name", styles.name("ta", "table", properties));
    if root.find("sheetProtection").is_some() {
        table.set("table:protected", "true");
        table = table.child(
            Element::new("loext:table-protection")
                .with("loext:select-protected-cells", "true")
                .with("loext:select-unprotected-cells", "true"),
        );
    }
    for column in columns(root, styles) {
        table = table.child(column);
    }
    let mut next = 0;
    for row in root
        .find("sheetData")
        .into_iter()
        .flat_map(Element::elements)
    {
        let Some(number) = number(row, "r").and_then(|r| r.checked_sub(1)) else {
            continue;
        };
        if number > next {
            table = table.child(empty_rows(number - next, styles));
        }
        table = table.child(self::row(book, row, looks, styles));
        next = number + 1;
    }
    table.child(empty_rows(ROWS.saturating_sub(next), styles))
}

/// Returns the columns with their widths, to the last one there is.
fn columns(root: &Element, styles: &mut Styles) -> Vec<Element> {
    let width = |pixels: f64| {
        Element::new("style:table-column-properties")
            .with("style:column-width", format!("{:.3}cm", pixels * PIXEL))
    };
    let mut name = |pixels: f64| styles.name("co", "table-column", width(pixels.round()));
    // Excel's width is in characters of seven pixels, with five between.
    let usual = 64.0;
    let mut columns = Vec::new();
    let mut next = 0;
    for column in root.find("cols").into_iter().flat_map(Element::elements) {
        let range = number(column, "min").zip(number(column, "max"));
        let characters = column.get("width").and_then(|w| w.parse::<f64>().ok());
        let (Some((min, max)), Some(characters)) = (range, characters) else {
            continue;
        };
        if min > next + 1 {
            columns.push(repeated(
                Element::new("table:table-column").with("table:style-name", name(usual)),
                "table:number-columns-repeated",
                min - next - 1,
            ));
        }
        columns.push(repeated(
            Element::new("table:table-column")
                .with("table:style-name", name(characters * 7.0)),
            "table:number-columns-repeated",
            max - min + 1,
        ));
        next = max;
    }
    columns.push(repeated(
        Element::new("table:table-column").with("table:style-name", name(usual)),
        "table:number-columns-repeated",
        COLUMNS.saturating_sub(next),
    ));
    columns
        .into_iter()
        .map(|column| column.with("table:default-cell-style-name", "Default"))
        .collect()
}

fn empty_rows(count: u32, styles: &mut Styles) -> Element {
    let row =
        Element::new("table:table-row").with("table:style-name", row_style(None, styles));
    repeated(row, "table:number-rows-repeated", count).child(empty_cells(COLUMNS, None))
}

fn row(book: &Xlsx, row: &Element, looks: &Looks, styles: &mut Styles) -> Element {
    let height = row.get("ht").and_then(|height| height.parse().ok());
    let mut result = Element::new("table:table-row")
        .with("table:style-name", row_style(height, styles));
    if row.get("hidden") == Some("1") {
        result.set("table:visibility", "collapse");
    }
    let mut next = 0;
    let mut pending: Option<(u32, Option<usize>)> = None;
    let flush = |pending: &mut Option<(u32, Option<usize>)>, mut row: Element| {
        if let Some((count, style)) = pending.take() {
            row = row.child(empty_cells(count, style));
        }
        row
    };
    // Neighbouring empty cells that look the same are said once.
    let hold = |pending: &mut Option<(u32, Option<usize>)>,
                row: Element,
                count: u32,
                style: Option<usize>| {
        match pending {
            Some((held, known)) if *known == style => {
                *held += count;
                row
            }
            _ => {
                let row = flush(pending, row);
                *pending = Some((count, style));
                row
            }
        }
    };
    for cell in row.elements() {
        let Some(place) = cell.get("r").and_then(CellRef::parse) else {
            continue;
        };
        if place.column > next {
            result = hold(&mut pending, result, place.column - next, None);
        }
        let style = cell.get("s").and_then(|s| s.parse().ok());
        match filled(book, cell, style, looks) {
            Some(filled) => result = flush(&mut pending, result).child(filled),
            None => result = hold(&mut pending, result, 1, style),
        }
        next = place.column + 1;
    }
    let rest = COLUMNS.saturating_sub(next);
    result = hold(&mut pending, result, rest, None);
    flush(&mut pending, result)
}

/// Returns the style of rows with a height in points, or of rows that are as
/// high as their text.
fn row_style(points: Option<f64>, styles: &mut Styles) -> String {
    let properties = Element::new("style:table-row-properties");
    let properties = match points {
        Some(points) => properties
            .with("style:row-height", format!("{:.3}cm", points * POINT))
            .with("style:use-optimal-row-height", "false"),
        None => properties.with("style:use-optimal-row-height", "true"),
    };
    styles.name("ro", "table-row", properties)
}

/// Returns a cell that holds something; `None` when it is empty.
fn filled(
    book: &Xlsx,
    cell: &Element,
    style: Option<usize>,
    looks: &Looks,
) -> Option<Element> {
    let value = book.value(cell)?;
    let mut element = Element::new("table:table-cell");
    if let Some(style) = style {
        element.set("table:style-name", Looks::name(style));
    }
    let is_text = matches!(cell.get("t"), Some("s" | "str" | "inlineStr"));
    match value.parse::<f64>() {
        Ok(number) if !is_text => {
            Some(looks.format(style.unwrap_or(0)).cell(element, number))
        }
        _ => Some(
            value
                .split('\n')
                .fold(typed(element, "string"), |element, line| {
                    element.child(paragraph(line))
                }),
        ),
    }
}

/// Returns a paragraph; blanks that XML would drop are written as elements.
fn paragraph(line: &str) -> Element {
    let mut paragraph = Element::new("text:p");
    let mut rest = line;
    let mut first = true;
    while !rest.is_empty() {
        let words = rest.trim_start_matches(' ');
        let mut blanks = rest.len() - words.len();
        let ends = words.is_empty();
        if blanks > 0 && !first && !ends {
            paragraph = paragraph.text(" ");
            blanks -= 1;
        }
        if blanks > 0 {
            let space = Element::new("text:s").with("text:c", blanks.to_string());
            paragraph = paragraph.child(space);
        }
        let end = words.find(' ').unwrap_or(words.len());
        let (word, after) = words.split_at(end);
        paragraph = paragraph.text(word);
        rest = after;
        first = false;
    }
    paragraph
}

fn empty_cells(count: u32, style: Option<usize>) -> Element {
    let mut cell = Element::new("table:table-cell");
    if let Some(style) = style {
        cell.set("table:style-name", Looks::name(style));
    }
    repeated(cell, "table:number-columns-repeated", count)
}

fn repeated(element: Element, attribute: &str, count: u32) -> Element {
    if count > 1 {
        element.with(attribute, count.to_string())
    } else {
        element
    }
}

fn number(element: &Element, name: &str) -> Option<u32> {
    element.get(name)?.parse().ok()
}
