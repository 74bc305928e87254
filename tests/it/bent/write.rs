//! A workbook as cells becomes a file again, as Excel or LibreOffice would
//! save it.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use itbokslut::domain::{CellRef, NumberFormat, RawCell, RawSheet, RawValue, Visibility};

use crate::support::ods::RawOds;
use crate::support::xlsx::RawXlsx;

use super::book::Bent;

/// Writes an .xlsx, with the elements that no program should have written.
pub(super) fn xlsx(Bent(book, faults): &Bent) -> Vec<u8> {
    let mut file = RawXlsx::empty();
    for sheet in &book.sheets {
        file = file.sheet(&sheet.name);
        if sheet.visibility == Visibility::Hidden {
            file = file.state("hidden");
        }
        for (at, cell) in &sheet.cells {
            file = file.raw(at.row + 1, &element(*at, cell));
        }
        for fault in faults.iter().filter(|fault| *fault.sheet == *sheet.name) {
            file = file.raw(fault.row + 1, &fault.element);
        }
        for (first, last) in &sheet.merges {
            file = file.merge(&format!("{first}:{last}"));
        }
        for row in hidden_rows(sheet) {
            file = file.hidden_row(row + 1);
        }
    }
    for format in Format::all() {
        file = file.format(&format.code());
    }
    file.build()
}

/// The formats that a workbook is written with, each with the style of its
/// number.
#[derive(Clone, Copy)]
struct Format(NumberFormat);

impl Format {
    const DECIMALS: u8 = 7;

    fn all() -> impl Iterator<Item = Self> {
        let decimals = || 0..Self::DECIMALS;
        let percent = decimals().map(|decimals| NumberFormat::Percent { decimals });
        let fixed = decimals().map(|decimals| NumberFormat::Fixed { decimals });
        percent.chain(fixed).chain([NumberFormat::Date]).map(Self)
    }

    fn code(self) -> String {
        let places = |decimals| match decimals {
            0 => "0".to_owned(),
            _ => format!("0.{}", "0".repeat(usize::from(decimals))),
        };
        match self.0 {
            NumberFormat::Percent { decimals } => places(decimals) + "%",
            NumberFormat::Fixed { decimals } => places(decimals),
            NumberFormat::Date => "yyyy-mm-dd".to_owned(),
            NumberFormat::General | NumberFormat::Unknown => "General".to_owned(),
        }
    }

    /// The style's number; 0 is the general one.
    fn style(self) -> usize {
        Self::all()
            .position(|format| format.0 == self.0)
            .map_or(0, |at| at + 1)
    }

    fn name(self) -> String {
        format!("N{}", self.style())
    }
}

fn element(at: CellRef, cell: &RawCell) -> String {
    let style = Format(cell.format).style();
    let formula = cell
        .formula
        .as_deref()
        .map_or(String::new(), |text| format!("<f>{}</f>", escaped(text)));
    let (kind, value) = match &cell.value {
        RawValue::NotStored => ("n", String::new()),
        RawValue::Number(number) => ("n", format!("<v>{number}</v>")),
        RawValue::Bool(answer) => ("b", format!("<v>{}</v>", u8::from(*answer))),
        RawValue::Error(error) => ("e", format!("<v>{}</v>", escaped(&error.0))),
        RawValue::IsoDate(text) => ("d", format!("<v>{text}</v>")),
        RawValue::Text(text) if formula.is_empty() => (
            "inlineStr",
            format!("<is><t xml:space=\"preserve\">{}</t></is>", escaped(text)),
        ),
        RawValue::Text(text) => ("str", format!("<v>{}</v>", escaped(text))),
    };
    format!("<c r=\"{at}\" s=\"{style}\" t=\"{kind}\">{formula}{value}</c>")
}

/// Writes an .ods.
pub(super) fn ods(Bent(book, _): &Bent) -> Vec<u8> {
    let mut styles = "<style:style style:name=\"dolt\" style:family=\"table\">\
                      <style:table-properties table:display=\"false\"/></style:style>"
        .to_owned();
    for format in Format::all() {
        let name = format.name();
        let (kind, decimals) = match format.0 {
            NumberFormat::Percent { decimals } => ("percentage", decimals),
            NumberFormat::Fixed { decimals } => ("number", decimals),
            _ => ("date", 0),
        };
        write!(
            styles,
            "<number:{kind}-style style:name=\"{name}\"><number:number \
             number:decimal-places=\"{decimals}\"/></number:{kind}-style>\
             <style:style style:name=\"c{name}\" style:family=\"table-cell\" \
             style:data-style-name=\"{name}\"/>"
        )
        .unwrap();
    }
    let mut file = RawOds::new().styles(&styles);
    for sheet in &book.sheets {
        let style = match sheet.visibility {
            Visibility::Hidden => " table:style-name=\"dolt\"",
            Visibility::Visible => "",
        };
        file = file.raw(&format!(
            "<table:table table:name=\"{}\"{style}>{}</table:table>",
            escaped(&sheet.name),
            rows(sheet)
        ));
    }
    file.build()
}

fn rows(sheet: &RawSheet) -> String {
    let mut xml = String::new();
    let hidden = hidden_rows(sheet);
    let mut used: Vec<u32> = sheet.cells.keys().map(|at| at.row).collect();
    used.extend(&hidden);
    used.sort_unstable();
    used.dedup();
    let mut next = 0;
    for row in used {
        if row > next {
            let blank = row - next;
            write!(
                xml,
                "<table:table-row table:number-rows-repeated=\"{blank}\"/>"
            )
            .unwrap();
        }
        let visibility = match hidden.contains(&row) {
            true => " table:visibility=\"filter\"",
            false => "",
        };
        write!(xml, "<table:table-row{visibility}>").unwrap();
        let mut column = 0;
        let cells = sheet
            .cells
            .range(CellRef::new(row, 0)..CellRef::new(row + 1, 0));
        for (at, cell) in cells {
            if at.column > column {
                let blank = at.column - column;
                write!(
                    xml,
                    "<table:table-cell table:number-columns-repeated=\"{blank}\"/>"
                )
                .unwrap();
            }
            xml.push_str(&ods_cell(sheet, *at, cell));
            column = at.column + 1;
        }
        xml.push_str("</table:table-row>");
        next = row + 1;
    }
    xml
}

fn ods_cell(sheet: &RawSheet, at: CellRef, cell: &RawCell) -> String {
    let format = Format(cell.format);
    let mut attributes = match format.style() {
        0 => String::new(),
        _ => format!(" table:style-name=\"c{}\"", format.name()),
    };
    if let Some(formula) = &cell.formula {
        write!(attributes, " table:formula=\"of:={}\"", escaped(formula)).unwrap();
    }
    if let Some((_, last)) = sheet.merges.iter().find(|(first, _)| *first == at) {
        write!(
            attributes,
            " table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"",
            last.column - at.column + 1,
            last.row - at.row + 1
        )
        .unwrap();
    }
    let of = |kind: &str, more: &str| format!(" office:value-type=\"{kind}\"{more}");
    let (value, text) = match &cell.value {
        RawValue::NotStored => return format!("<table:table-cell{attributes}/>"),
        RawValue::Number(number) if cell.format == NumberFormat::Date => {
            let day = day(*number);
            (
                of("date", &format!(" office:date-value=\"{day}\"")),
                String::new(),
            )
        }
        RawValue::Number(number) => {
            let kind = match cell.format {
                NumberFormat::Percent { .. } => "percentage",
                _ => "float",
            };
            (
                of(kind, &format!(" office:value=\"{number}\"")),
                String::new(),
            )
        }
        RawValue::Bool(answer) => (
            of("boolean", &format!(" office:boolean-value=\"{answer}\"")),
            String::new(),
        ),
        RawValue::Error(error) => (
            of("string", " calcext:value-type=\"error\""),
            error.0.to_string(),
        ),
        RawValue::IsoDate(text) => (
            of("date", &format!(" office:date-value=\"{text}\"")),
            String::new(),
        ),
        // An attribute keeps the blanks that a paragraph would join.
        RawValue::Text(text) => {
            let text = escaped(text).replace('\n', "&#10;");
            (
                of("string", &format!(" office:string-value=\"{text}\"")),
                String::new(),
            )
        }
    };
    format!(
        "<table:table-cell{attributes}{value}><text:p>{}</text:p></table:table-cell>",
        escaped(&text)
    )
}

/// Returns the day of a serial number after February 1900.
fn day(serial: f64) -> NaiveDate {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    let days: u64 = serial.to_string().parse().unwrap();
    start.checked_add_days(Days::new(days)).unwrap()
}

fn hidden_rows(sheet: &RawSheet) -> Vec<u32> {
    let ranges = sheet.hidden_rows.iter();
    ranges.flat_map(|&(first, last)| first..=last).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\r', "&#13;")
}
