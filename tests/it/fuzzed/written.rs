//! A workbook written as a file by other code than the program's, with nothing
//! but its cells.

use std::fmt::Write as _;

use itbokslut::domain::{
    CellRef, DateSystem, NumberFormat, RawCell, RawSheet, RawValue, RawWorkbook,
    Visibility,
};

use crate::support::zip::RawZip;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The cell formats that are written, by their index.
const FORMATS: [&str; 4] = ["General", "0.0%", "yyyy-mm-dd", "0.00"];

/// Writes a workbook as .xlsx. Formats other than a percentage with one
/// decimal, a date and two decimals are written as the general one.
pub(super) fn xlsx(workbook: &RawWorkbook) -> Vec<u8> {
    let mut sheets = String::new();
    let mut relations = String::new();
    let mut zip = RawZip::new();
    for (number, sheet) in workbook.sheets.iter().enumerate() {
        let state = match sheet.visibility {
            Visibility::Visible => "visible",
            Visibility::Hidden => "hidden",
        };
        let name = escaped(&sheet.name);
        let _ = write!(
            sheets,
            "<sheet name=\"{name}\" state=\"{state}\" r:id=\"s{number}\"/>"
        );
        let _ = write!(
            relations,
            "<Relationship Id=\"s{number}\" Type=\"{TYPES}/worksheet\" Target=\"s{number}.xml\"/>"
        );
        zip = zip.part(&format!("xl/s{number}.xml"), of_sheet(sheet));
    }
    let epoch = u8::from(workbook.dates == DateSystem::From1904);
    let (mut styles, mut formats) = (String::new(), String::new());
    for (id, code) in (164..).zip(FORMATS) {
        let _ = write!(styles, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
        let _ = write!(formats, "<xf numFmtId=\"{id}\"/>");
    }
    zip.part(
        "_rels/.rels",
        format!("<Relationships><Relationship Id=\"r\" Type=\"{TYPES}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
    )
    .part(
        "xl/workbook.xml",
        format!("<workbook><workbookPr date1904=\"{epoch}\"/><sheets>{sheets}</sheets></workbook>"),
    )
    .part(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships>{relations}<Relationship Id=\"f\" Type=\"{TYPES}/styles\" Target=\"styles.xml\"/></Relationships>"),
    )
    .part(
        "xl/styles.xml",
        format!("<styleSheet><numFmts>{styles}</numFmts><cellXfs>{formats}</cellXfs></styleSheet>"),
    )
    .build()
}

fn of_sheet(sheet: &RawSheet) -> String {
    let mut xml = "<worksheet><sheetData>".to_owned();
    let mut rows: Vec<u32> = sheet.cells.keys().map(|at| at.row).collect();
    rows.extend(
        sheet
            .hidden_rows
            .iter()
            .flat_map(|&(first, last)| first..=last),
    );
    rows.sort_unstable();
    rows.dedup();
    for row in rows {
        let hidden = u8::from(sheet.is_row_hidden(row));
        let _ = write!(xml, "<row r=\"{}\" hidden=\"{hidden}\">", row + 1);
        let cells = CellRef::new(row, 0)..=CellRef::new(row, u32::MAX);
        for (&at, cell) in sheet.cells.range(cells) {
            write_cell(at, cell, &mut xml);
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData><mergeCells>");
    for (first, last) in &sheet.merges {
        let _ = write!(xml, "<mergeCell ref=\"{first}:{last}\"/>");
    }
    xml.push_str("</mergeCells></worksheet>");
    xml
}

fn write_cell(at: CellRef, cell: &RawCell, xml: &mut String) {
    let style = match cell.format {
        NumberFormat::Percent { decimals: 1 } => 1,
        NumberFormat::Date => 2,
        NumberFormat::Fixed { decimals: 2 } => 3,
        _ => 0,
    };
    let formula = cell.formula.as_ref().map_or(String::new(), |formula| {
        format!("<f>{}</f>", escaped(formula))
    });
    let (kind, value) = match &cell.value {
        RawValue::NotStored => ("n", String::new()),
        RawValue::Number(number) => ("n", format!("<v>{number:?}</v>")),
        RawValue::Text(text) if cell.formula.is_some() => {
            ("str", format!("<v>{}</v>", escaped(text)))
        }
        RawValue::Text(text) => (
            "inlineStr",
            format!("<is><t xml:space=\"preserve\">{}</t></is>", escaped(text)),
        ),
        RawValue::Bool(answer) => ("b", format!("<v>{}</v>", u8::from(*answer))),
        RawValue::IsoDate(date) => ("d", format!("<v>{}</v>", escaped(date))),
        RawValue::Error(error) => ("e", format!("<v>{}</v>", escaped(&error.0))),
    };
    let _ = write!(
        xml,
        "<c r=\"{at}\" s=\"{style}\" t=\"{kind}\">{formula}{value}</c>"
    );
}

/// Returns a text as XML holds it, every unusual character by its number.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' | '\r' | '\n' | '\t' => {
                let _ = write!(xml, "&#{};", u32::from(c));
            }
            _ => xml.push(c),
        }
    }
    xml
}
