//! A finished .xlsx, edited as a person would have edited it.

use crate::domain::CellRef;

use super::error::Error;
use super::package::Package;
use super::shift::Shift;
use super::xml::{Element, Node};

mod damage;
mod find;
mod layout;

const WORKBOOK: &str = "xl/workbook.xml";
const STRINGS: &str = "xl/sharedStrings.xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES: &str = "xl/styles.xml";

/// A workbook that this program wrote, open for editing.
#[derive(Debug)]
pub(super) struct Xlsx {
    package: Package,
    workbook: Element,
    strings: Vec<Element>,
    sheets: Vec<Sheet>,
}

/// A sheet of an open workbook.
#[derive(Debug)]
struct Sheet {
    name: String,
    part: String,
    root: Element,
    tables: Vec<(String, Element)>,
}

impl Xlsx {
    /// Opens a workbook.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Error> {
        let package = Package::open(bytes)?;
        let workbook = package.xml(WORKBOOK)?;
        let strings = package.xml(STRINGS)?.elements().cloned().collect();
        let targets = relations(&package, WORKBOOK)?;
        let mut sheets = Vec::new();
        for sheet in workbook.find("sheets").iter().flat_map(|s| s.elements()) {
            let id = sheet.get("r:id").unwrap_or_default();
            let Some((_, part)) = targets.iter().find(|(known, _)| known == id) else {
                continue;
            };
            let tables = relations(&package, part)?
                .into_iter()
                .filter(|(_, target)| target.contains("/tables/"))
                .map(|(_, target)| Ok((target.clone(), package.xml(&target)?)))
                .collect::<Result<_, Error>>()?;
            sheets.push(Sheet {
                name: sheet.get("name").unwrap_or_default().to_owned(),
                part: part.clone(),
                root: package.xml(part)?,
                tables,
            });
        }
        Ok(Self {
            package,
            workbook,
            strings,
            sheets,
        })
    }

    /// Returns the workbook's bytes.
    pub(super) fn close(mut self) -> Result<Vec<u8>, Error> {
        for sheet in &self.sheets {
            self.package.set_xml(&sheet.part, &sheet.root);
            for (part, table) in &sheet.tables {
                self.package.set_xml(part, table);
            }
        }
        self.package.set_xml(WORKBOOK, &self.workbook);
        self.package.set_xml(STRINGS, &table(self.strings));
        self.package.close()
    }

    /// Returns what a cell shows, if it holds text.
    pub(super) fn text(&self, sheet: &str, cell: CellRef) -> Result<String, Error> {
        Ok(self
            .cells(sheet)?
            .into_iter()
            .find(|(known, _)| *known == cell)
            .map(|(_, text)| text)
            .unwrap_or_default())
    }

    /// Writes text into a cell, which keeps its look.
    pub(super) fn set_text(
        &mut self,
        sheet: &str,
        cell: CellRef,
        text: &str,
    ) -> Result<(), Error> {
        let index = self.string(text);
        let element = self.cell_mut(sheet, cell)?;
        element.set("t", "s");
        element.children = vec![Node::Element(Element::new("v").text(index.to_string()))];
        Ok(())
    }

    /// Adds an empty cell to a row that does not have it.
    pub(super) fn add_cell(&mut self, sheet: &str, cell: CellRef) -> Result<(), Error> {
        let number = (cell.row + 1).to_string();
        let row = self
            .sheet_mut(sheet)?
            .root
            .find_mut("sheetData")
            .into_iter()
            .flat_map(Element::elements_mut)
            .find(|row| row.get("r") == Some(&number))
            .ok_or_else(|| Error::Edit(format!("raden {sheet}!{number} finns inte")))?;
        let position = row
            .elements()
            .position(|known| {
                known
                    .get("r")
                    .and_then(CellRef::parse)
                    .is_some_and(|c| c > cell)
            })
            .unwrap_or(row.children.len());
        let element = Element::new("c").with("r", cell.to_string());
        row.children.insert(position, Node::Element(element));
        Ok(())
    }

    /// Returns the sheets' names and XML, in the workbook's order.
    pub(super) fn sheets(&self) -> impl Iterator<Item = (&str, &Element)> {
        self.sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), &sheet.root))
    }

    /// Returns whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.workbook
            .find("sheets")
            .into_iter()
            .flat_map(Element::elements)
            .any(|sheet| sheet.get("name") == Some(name) && sheet.get("state").is_some())
    }

    /// Returns the cell styles.
    pub(super) fn styles(&self) -> Result<Element, Error> {
        self.package.xml(STYLES)
    }

    /// Returns what a cell's element holds, text or a number as stored;
    /// `None` when it is empty.
    pub(super) fn value(&self, cell: &Element) -> Option<String> {
        let value = match cell.find("v") {
            Some(value) => value.content(),
            None => cell.find("is")?.content(),
        };
        let text = if cell.get("t") == Some("s") {
            let index: usize = value.parse().ok()?;
            self.strings.get(index)?.content()
        } else {
            value
        };
        (!text.is_empty()).then_some(text)
    }

    /// Inserts a row or moves a column, with everything that refers to it.
    pub(super) fn shift(&mut self, sheet: &str, shift: Shift) -> Result<(), Error> {
        let name = sheet.to_owned();
        for name_element in self
            .workbook
            .find_mut("definedNames")
            .into_iter()
            .flat_map(Element::elements_mut)
        {
            let text = shift.formula(&name_element.content(), &name, false);
            name_element.children = vec![Node::Text(text)];
        }
        for sheet in &mut self.sheets {
            if sheet.name == name {
                layout::shift_sheet(&mut sheet.root, shift, &name)?;
                for (_, table) in &mut sheet.tables {
                    layout::shift_table(table, shift)?;
                }
            } else {
                layout::shift_formulas(&mut sheet.root, shift, &name, false);
            }
        }
        Ok(())
    }

    /// Returns the texts of a sheet's cells, by row, then column.
    fn cells(&self, sheet: &str) -> Result<Vec<(CellRef, String)>, Error> {
        let root = &self.sheet(sheet)?.root;
        let cells = root
            .find("sheetData")
            .into_iter()
            .flat_map(Element::elements)
            .flat_map(Element::elements);
        Ok(cells
            .filter_map(|element| {
                let cell = CellRef::parse(element.get("r")?)?;
                Some((cell, self.value(element)?))
            })
            .collect())
    }

    fn sheet(&self, name: &str) -> Result<&Sheet, Error> {
        self.sheets
            .iter()
            .find(|sheet| sheet.name == name)
            .ok_or_else(|| Error::Edit(format!("bladet {name} finns inte")))
    }

    fn sheet_mut(&mut self, name: &str) -> Result<&mut Sheet, Error> {
        self.sheets
            .iter_mut()
            .find(|sheet| sheet.name == name)
            .ok_or_else(|| Error::Edit(format!("bladet {name} finns inte")))
    }

    fn cell_mut(&mut self, sheet: &str, cell: CellRef) -> Result<&mut Element, Error> {
        let address = cell.to_string();
        self.sheet_mut(sheet)?
            .root
            .find_mut("sheetData")
            .into_iter()
            .flat_map(Element::elements_mut)
            .flat_map(Element::elements_mut)
            .find(|element| element.get("r") == Some(&address))
            .ok_or_else(|| Error::Edit(format!("cellen {sheet}!{address} finns inte")))
    }

    /// Returns the number of a shared string, which is added.
    fn string(&mut self, text: &str) -> usize {
        let text = Element::new("t").with("xml:space", "preserve").text(text);
        self.strings.push(Element::new("si").child(text));
        self.strings.len() - 1
    }
}

/// Returns the part with the shared strings.
fn table(strings: Vec<Element>) -> Element {
    let count = strings.len().to_string();
    let root = Element::new("sst")
        .with("xmlns", NAMESPACE)
        .with("count", &*count)
        .with("uniqueCount", &*count);
    strings.into_iter().fold(root, Element::child)
}

/// Returns the relations of a part: id and the part it points at.
fn relations(package: &Package, part: &str) -> Result<Vec<(String, String)>, Error> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let relations = format!("{folder}/_rels/{name}.rels");
    if !package.has(&relations) {
        // A sheet without tables has no relations.
        return Ok(Vec::new());
    }
    let root = package.xml(&relations)?;
    Ok(root
        .elements()
        .filter_map(|relation| {
            let target = relation.get("Target")?;
            let path = match target.strip_prefix("../") {
                Some(rest) => {
                    let parent = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
                    format!("{parent}/{rest}")
                }
                None => format!("{folder}/{target}"),
            };
            Some((relation.get("Id")?.to_owned(), path))
        })
        .collect())
}

#[cfg(test)]
mod tests;
