//! A written workbook's parts, taken apart without the library that wrote
//! them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use itbokslut::domain::CellRef;
use quick_xml::Reader;
use quick_xml::events::Event;

/// An element with its attributes, the elements it stands in and its text.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    pub(crate) path: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// A written workbook.
pub(crate) struct Package {
    parts: BTreeMap<String, Vec<Element>>,
    sheets: Vec<(String, String)>,
}

impl Package {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.insert(part.name().unwrap().into_owned(), elements(&text));
        }
        let mut package = Self {
            parts,
            sheets: Vec::new(),
        };
        package.sheets = package
            .all("xl/workbook.xml", "sheet")
            .iter()
            .zip(1..)
            .map(|(sheet, n)| {
                (
                    sheet.get("name").to_owned(),
                    format!("xl/worksheets/sheet{n}.xml"),
                )
            })
            .collect();
        package
    }

    pub(crate) fn part_names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    pub(crate) fn sheet_names(&self) -> Vec<&str> {
        self.sheets.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Returns the part of a sheet.
    pub(crate) fn part_of(&self, sheet: &str) -> &str {
        let found = self.sheets.iter().find(|(name, _)| name == sheet);
        &found.unwrap_or_else(|| panic!("no sheet {sheet}")).1
    }

    /// Returns every element with a name in a part, in order.
    pub(crate) fn all(&self, part: &str, name: &str) -> Vec<Element> {
        self.parts[part]
            .iter()
            .filter(|e| e.path.rsplit('/').next() == Some(name))
            .cloned()
            .collect()
    }

    /// Returns every element with a name in a sheet, in order.
    pub(crate) fn in_sheet(&self, sheet: &str, name: &str) -> Vec<Element> {
        self.all(self.part_of(sheet), name)
    }

    /// Returns the tables of a sheet as their parts.
    pub(crate) fn table_of(&self, sheet: &str) -> Option<String> {
        let part = self
            .part_of(sheet)
            .replace("worksheets/", "worksheets/_rels/");
        self.parts
            .get(&format!("{part}.rels"))?
            .iter()
            .map(|e| e.get("Target").replace("../", "xl/"))
            .find(|target| target.contains("/tables/"))
    }

    /// Returns the shared strings, a text in several formats as one.
    fn strings(&self) -> Vec<String> {
        let mut strings: Vec<String> = Vec::new();
        for element in &self.parts["xl/sharedStrings.xml"] {
            match element.path.rsplit('/').next() {
                Some("si") => strings.push(String::new()),
                Some("t") => strings.last_mut().unwrap().push_str(&element.text),
                _ => {}
            }
        }
        strings
    }

    /// Returns what a sheet's cells hold, by address.
    pub(crate) fn cells(&self, sheet: &str) -> BTreeMap<String, String> {
        let strings = self.strings();
        let mut cells = BTreeMap::new();
        let mut current: Option<&Element> = None;
        for element in &self.parts[self.part_of(sheet)] {
            if element.path.ends_with("/row/c") {
                current = Some(element);
            } else if element.path.ends_with("/c/v") {
                let cell = current.unwrap();
                let value = if cell.get("t") == "s" {
                    strings[element.text.parse::<usize>().unwrap()].clone()
                } else {
                    element.text.clone()
                };
                cells.insert(cell.get("r").to_owned(), value);
            }
        }
        cells
    }

    /// Returns how a cell is formatted.
    pub(crate) fn style(&self, sheet: &str, address: &str) -> Style {
        let cells = self.in_sheet(sheet, "c");
        let cell = cells.iter().find(|c| c.get("r") == address);
        let cell = cell.unwrap_or_else(|| panic!("no cell {sheet}!{address}"));
        let index: usize = cell.get("s").parse().unwrap_or(0);
        let styles = &self.parts["xl/styles.xml"];
        let of = |path: &str| -> Vec<Element> {
            let ends = |e: &&Element| e.path.ends_with(path);
            styles.iter().filter(ends).cloned().collect()
        };
        let xf_position = styles
            .iter()
            .enumerate()
            .filter(|(_, e)| e.path.ends_with("cellXfs/xf"))
            .nth(index)
            .unwrap()
            .0;
        let xf = &styles[xf_position];
        // The elements inside an xf follow it in the list.
        let protection = styles[xf_position + 1..]
            .iter()
            .take_while(|e| e.path.contains("cellXfs/xf/"))
            .find(|e| e.path.ends_with("/protection"));
        let number = xf.get("numFmtId");
        let format = of("numFmts/numFmt")
            .iter()
            .find(|f| f.get("numFmtId") == number)
            .map_or_else(
                || match number {
                    "0" => "General".to_owned(),
                    "1" => "0".to_owned(),
                    "3" => "#,##0".to_owned(),
                    "4" => "#,##0.00".to_owned(),
                    "10" => "0.00%".to_owned(),
                    "49" => "@".to_owned(),
                    other => panic!("a built-in format that is not known: {other}"),
                },
                |f| f.get("formatCode").to_owned(),
            );
        let fill: usize = xf.get("fillId").parse().unwrap();
        let font: usize = xf.get("fontId").parse().unwrap();
        let font_position = styles
            .iter()
            .enumerate()
            .filter(|(_, e)| e.path.ends_with("fonts/font"))
            .nth(font)
            .unwrap()
            .0;
        Style {
            format,
            locked: protection.is_none_or(|p| p.get("locked") != "0"),
            pattern: of("fills/fill/patternFill")[fill]
                .get("patternType")
                .to_owned(),
            italic: styles[font_position + 1..]
                .iter()
                .take_while(|e| e.path.contains("fonts/font/"))
                .any(|e| e.path.ends_with("/i")),
            quoted: xf.get("quotePrefix") == "1",
        }
    }

    /// Returns the validation of a cell.
    pub(crate) fn validation(&self, sheet: &str, address: &str) -> Option<Validation> {
        let at = CellRef::parse(address).unwrap();
        let all = &self.parts[self.part_of(sheet)];
        let position = all.iter().position(|e| {
            e.path.ends_with("dataValidations/dataValidation")
                && e.get("sqref").split(' ').any(|range| holds(range, at))
        })?;
        let inside = all[position + 1..]
            .iter()
            .take_while(|e| e.path.contains("/dataValidation/"))
            .find(|e| e.path.ends_with("/formula1"));
        Some(Validation {
            own: all[position].clone(),
            formula: inside.map_or(String::new(), |e| e.text.clone()),
        })
    }
}

/// How a cell is formatted.
#[derive(Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) format: String,
    pub(crate) locked: bool,
    pub(crate) pattern: String,
    pub(crate) italic: bool,
    pub(crate) quoted: bool,
}

/// What a cell says and accepts.
#[derive(Debug)]
pub(crate) struct Validation {
    pub(crate) own: Element,
    pub(crate) formula: String,
}

/// Returns whether a range such as `I5:I13` holds a cell.
fn holds(range: &str, at: CellRef) -> bool {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let first = CellRef::parse(first).unwrap();
    let last = CellRef::parse(last).unwrap();
    (first.row..=last.row).contains(&at.row)
        && (first.column..=last.column).contains(&at.column)
}

/// Returns every element of a part in document order; stops the test when
/// the part is not well-formed.
fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut found: Vec<Element> = Vec::new();
    loop {
        let event = reader.read_event().unwrap();
        let empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(start) | Event::Empty(start) => {
                let name = start.name().as_ref().to_owned();
                let attributes = start
                    .attributes()
                    .map(|a| {
                        let a = a.unwrap();
                        let key = a.key.as_ref().to_owned();
                        let value = a.value.into_owned();
                        (
                            key,
                            quick_xml::escape::unescape(&value).unwrap().into_owned(),
                        )
                    })
                    .collect();
                let before = open.last().map_or("", |(path, _)| path.as_str());
                let path = format!("{before}/{name}");
                found.push(Element {
                    path: path.clone(),
                    attributes,
                    text: String::new(),
                });
                if !empty {
                    open.push((path, found.len() - 1));
                }
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(text) => {
                if let Some((_, index)) = open.last() {
                    let text = text.into_inner();
                    found[*index].text += &text;
                }
            }
            Event::GeneralRef(name) => {
                if let Some((_, index)) = open.last() {
                    let name = format!("&{};", &*name);
                    found[*index].text += &quick_xml::escape::unescape(&name).unwrap();
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "elements were left open: {open:?}");
    found
}
