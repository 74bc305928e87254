//! What only a broken program, or somebody in a hurry, does to a workbook.

use super::{CellRef, Element, Error, Node, Xlsx};

/// What stands before `mergeCells` in a sheet.
const BEFORE_MERGES: [&str; 4] = [
    "sheetData",
    "sheetProtection",
    "protectedRanges",
    "autoFilter",
];

impl Xlsx {
    /// Writes a number as stored into a cell, which keeps its look.
    pub(in crate::sample) fn set_stored(
        &mut self,
        sheet: &str,
        cell: CellRef,
        stored: &str,
    ) -> Result<(), Error> {
        let element = self.cell_mut(sheet, cell)?;
        element.unset("t");
        element.children = vec![Node::Element(Element::new("v").text(stored))];
        Ok(())
    }

    /// Writes an error value into a cell.
    pub(in crate::sample) fn set_error(
        &mut self,
        sheet: &str,
        cell: CellRef,
        error: &str,
    ) -> Result<(), Error> {
        let element = self.cell_mut(sheet, cell)?;
        element.set("t", "e");
        element.children = vec![Node::Element(Element::new("v").text(error))];
        Ok(())
    }

    /// Writes a formula without the value it came to.
    pub(in crate::sample) fn set_formula(
        &mut self,
        sheet: &str,
        cell: CellRef,
        formula: &str,
    ) -> Result<(), Error> {
        let element = self.cell_mut(sheet, cell)?;
        element.unset("t");
        element.children = vec![Node::Element(Element::new("f").text(formula))];
        Ok(())
    }

    /// Empties a cell.
    pub(in crate::sample) fn clear(
        &mut self,
        sheet: &str,
        cell: CellRef,
    ) -> Result<(), Error> {
        let element = self.cell_mut(sheet, cell)?;
        element.unset("t");
        element.children.clear();
        Ok(())
    }

    /// Gives a cell, sheet and address, the look of another.
    pub(in crate::sample) fn look_like(
        &mut self,
        (sheet, cell): (&str, CellRef),
        (model_sheet, model): (&str, CellRef),
    ) -> Result<(), Error> {
        let model = self.cell_mut(model_sheet, model)?;
        let style = model.get("s").map(str::to_owned);
        let element = self.cell_mut(sheet, cell)?;
        match style {
            Some(style) => element.set("s", style),
            None => element.unset("s"),
        }
        Ok(())
    }

    /// Writes a cell a second time, with a number.
    pub(in crate::sample) fn double(
        &mut self,
        sheet: &str,
        cell: CellRef,
        stored: &str,
    ) -> Result<(), Error> {
        let address = cell.to_string();
        let second = Element::new("c")
            .with("r", &*address)
            .child(Element::new("v").text(stored));
        self.after(sheet, cell, second)
    }

    /// Adds a cell with an address that no sheet has after a cell.
    pub(in crate::sample) fn outside(
        &mut self,
        sheet: &str,
        cell: CellRef,
        address: &str,
    ) -> Result<(), Error> {
        let lost = Element::new("c")
            .with("r", address)
            .child(Element::new("v").text("1"));
        self.after(sheet, cell, lost)
    }

    fn after(&mut self, sheet: &str, cell: CellRef, new: Element) -> Result<(), Error> {
        let address = cell.to_string();
        let rows = self.sheet_mut(sheet)?.root.find_mut("sheetData");
        for row in rows.into_iter().flat_map(Element::elements_mut) {
            let position = row.elements().position(|c| c.get("r") == Some(&address));
            if let Some(position) = position {
                row.children.insert(position + 1, Node::Element(new));
                return Ok(());
            }
        }
        Err(Error::Edit(format!("cellen {sheet}!{address} finns inte")))
    }

    /// Hides the row of a cell.
    pub(in crate::sample) fn hide_row(
        &mut self,
        sheet: &str,
        cell: CellRef,
    ) -> Result<(), Error> {
        let number = (cell.row + 1).to_string();
        let rows = self.sheet_mut(sheet)?.root.find_mut("sheetData");
        rows.into_iter()
            .flat_map(Element::elements_mut)
            .filter(|row| row.get("r") == Some(&number))
            .for_each(|row| row.set("hidden", "1"));
        Ok(())
    }

    /// Merges a range of cells, `B5:B6`.
    pub(in crate::sample) fn merge(
        &mut self,
        sheet: &str,
        range: &str,
    ) -> Result<(), Error> {
        let root = &mut self.sheet_mut(sheet)?.root;
        let after = root
            .elements()
            .enumerate()
            .filter(|(_, element)| BEFORE_MERGES.contains(&element.name.as_str()))
            .map(|(position, _)| position + 1)
            .last();
        let merge = Element::new("mergeCell").with("ref", range);
        let merges = Element::new("mergeCells").with("count", "1").child(merge);
        root.children
            .insert(after.unwrap_or(0), Node::Element(merges));
        Ok(())
    }

    /// Hides a sheet.
    pub(in crate::sample) fn hide(&mut self, sheet: &str) -> Result<(), Error> {
        self.listed(sheet)?.set("state", "hidden");
        Ok(())
    }

    /// Gives a sheet another name.
    pub(in crate::sample) fn rename(
        &mut self,
        sheet: &str,
        name: &str,
    ) -> Result<(), Error> {
        self.listed(sheet)?.set("name", name);
        name.clone_into(&mut self.sheet_mut(sheet)?.name);
        for element in self.names() {
            let text = element
                .content()
                .replace(&format!("{sheet}!"), &format!("'{name}'!"));
            element.children = vec![Node::Text(text)];
        }
        Ok(())
    }

    /// Deletes a sheet from the workbook's list, with the names that refer
    /// to it.
    pub(in crate::sample) fn delete(&mut self, sheet: &str) -> Result<(), Error> {
        self.listed(sheet)?;
        let position = self.position(sheet);
        if let Some(list) = self.workbook.find_mut("sheets") {
            list.children.retain(|node| !is_named(node, sheet));
        }
        if let Some(names) = self.workbook.find_mut("definedNames") {
            let id = |element: &Element| {
                element.get("localSheetId").and_then(|id| id.parse().ok())
            };
            names.children.retain(|node| match node {
                Node::Element(element) => id(element) != position,
                Node::Text(_) => true,
            });
            for element in names.elements_mut() {
                let id: Option<usize> = id(element);
                if let Some(id) = id.filter(|id| Some(*id) > position) {
                    element.set("localSheetId", (id - 1).to_string());
                }
            }
        }
        self.sheets.retain(|known| known.name != sheet);
        Ok(())
    }

    fn position(&self, sheet: &str) -> Option<usize> {
        let list = self.workbook.find("sheets")?;
        list.elements()
            .position(|element| element.get("name") == Some(sheet))
    }

    fn listed(&mut self, sheet: &str) -> Result<&mut Element, Error> {
        self.workbook
            .find_mut("sheets")
            .into_iter()
            .flat_map(Element::elements_mut)
            .find(|element| element.get("name") == Some(sheet))
            .ok_or_else(|| Error::Edit(format!("bladet {sheet} finns inte")))
    }

    fn names(&mut self) -> impl Iterator<Item = &mut Element> {
        self.workbook
            .find_mut("definedNames")
            .into_iter()
            .flat_map(Element::elements_mut)
    }
}

fn is_named(node: &Node, sheet: &str) -> bool {
    matches!(node, Node::Element(element) if element.get("name") == Some(sheet))
}
