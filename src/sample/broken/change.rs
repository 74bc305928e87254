//! One thing that is broken, and what is found because of it.

use crate::domain::Place;
use crate::sample::error::Error;
use crate::sample::table::{Row, Table};
use crate::sample::value::date;

use super::container;
use super::expected::Answers;
use super::target;
use super::workspace::Workspace;

/// What stands before another file's name.
const FILE: &str = "fil:";

/// One thing that is broken, and what is found because of it.
#[derive(Debug)]
pub(super) struct Change {
    file: String,
    sheet: String,
    target: String,
    operation: String,
    value: String,
    findings: Vec<String>,
}

impl Change {
    /// Reads a row of the list.
    pub(super) fn read(table: &Table, row: &Row) -> Result<Self, Error> {
        let cell = |header: &str| table.cell(row, header).to_owned();
        let change = Self {
            file: cell("Fil"),
            sheet: cell("Blad"),
            target: cell("Cell"),
            operation: cell("Ändring"),
            value: cell("Värde"),
            findings: cell("Fynd").split_whitespace().map(str::to_owned).collect(),
        };
        if change.file.is_empty() {
            return Err(table.error(row, "ingen fil"));
        }
        Ok(change)
    }

    /// Breaks it and notes what must be found.
    pub(super) fn apply(
        &self,
        workspace: &mut Workspace,
        answers: &mut Answers,
    ) -> Result<(), Error> {
        // What is broken is looked up before it is broken, where the key is
        // still there; a row that is added, likewise.
        let mut places = Vec::new();
        for finding in &self.findings {
            let (rule, place) = match finding.split_once('@') {
                Some((rule, place)) => (rule, Some(place)),
                None => (finding.as_str(), None),
            };
            places.push((self.place(workspace, place)?, rule));
        }
        if self.sheet.is_empty() {
            self.change_file(workspace)?;
        } else {
            self.change_sheet(workspace)?;
        }
        for (place, rule) in places {
            answers.add(place, rule);
        }
        Ok(())
    }

    /// Returns where a finding is: without more, the cell that is broken;
    /// after `@`, a cell, `Blad!cell`, `Blad!` for a sheet, `.` for the file
    /// or `fil:` and another file.
    fn place(
        &self,
        workspace: &mut Workspace,
        place: Option<&str>,
    ) -> Result<Place, Error> {
        let file = self.file.as_str();
        let (sheet, description) = match place {
            Some(".") => return Ok(Place::file(file)),
            Some(other) if other.starts_with(FILE) => {
                return Ok(Place::file(other.trim_start_matches(FILE)));
            }
            Some(place) => {
                // The list's blanks separate findings.
                let (sheet, cell) = place.split_once('!').unwrap_or((&self.sheet, place));
                (sheet.replace('_', " "), cell.replace('_', " "))
            }
            None => (self.sheet.clone(), self.target.clone()),
        };
        if sheet.is_empty() {
            return if description.is_empty() {
                Ok(Place::file(file))
            } else {
                target::line(workspace, file, &description)
            };
        }
        Ok(match target::cell(workspace, file, &sheet, &description)? {
            Some(cell) => Place::cell(file, sheet, cell),
            None => Place::sheet(file, sheet),
        })
    }

    fn change_file(&self, workspace: &mut Workspace) -> Result<(), Error> {
        let path = &self.file;
        match self.operation.as_str() {
            "" => {}
            "copy" => {
                let bytes = workspace.bytes(&self.value)?;
                workspace.set(path, bytes);
            }
            "remove" => workspace.remove(path)?,
            "content" => workspace.set(path, self.value.clone().into_bytes()),
            operation => {
                let bytes = workspace.bytes(path)?;
                let broken = container::breaking(operation, &self.value, &bytes)?;
                workspace.set(path, broken);
            }
        }
        Ok(())
    }

    fn change_sheet(&self, workspace: &mut Workspace) -> Result<(), Error> {
        let (file, sheet, value) = (&self.file, &self.sheet, &self.value);
        let cell = target::cell(workspace, file, sheet, &self.target)?;
        let model = if self.operation == "look-like" {
            let (sheet, cell) = value.split_once('!').unwrap_or((sheet, value));
            target::cell(workspace, file, sheet, cell)?.map(|cell| (sheet, cell))
        } else {
            None
        };
        let book = workspace.book(file)?;
        let Some(cell) = cell else {
            return match self.operation.as_str() {
                "" => Ok(()),
                "hide-sheet" => book.hide(sheet),
                "rename-sheet" => book.rename(sheet, value),
                "delete-sheet" => book.delete(sheet),
                _ => Err(self.unknown()),
            };
        };
        match self.operation.as_str() {
            "" => Ok(()),
            "text" => book.set_text(sheet, cell, value),
            "number" => book.set_stored(sheet, cell, &value.replace(',', ".")),
            "date" => book.set_stored(sheet, cell, &serial(value)?.to_string()),
            "error" => book.set_error(sheet, cell, value),
            "formula" => book.set_formula(sheet, cell, value),
            "empty" => book.clear(sheet, cell),
            "look-like" => book.look_like((sheet, cell), model.unwrap_or((sheet, cell))),
            "add" => {
                book.add_cell(sheet, cell)?;
                book.set_text(sheet, cell, value)
            }
            "double" => book.double(sheet, cell, value),
            "outside" => book.outside(sheet, cell, value),
            "merge" => book.merge(sheet, value),
            "hide-row" => book.hide_row(sheet, cell),
            _ => Err(self.unknown()),
        }
    }

    fn unknown(&self) -> Error {
        Error::Edit(format!("okänd ändring «{}»", self.operation))
    }
}

/// Returns the serial number of an ISO date.
fn serial(text: &str) -> Result<i64, Error> {
    let day =
        date(text).ok_or_else(|| Error::Edit(format!("«{text}» är inget datum")))?;
    let start = date("1899-12-30").unwrap_or_default();
    Ok((day - start).num_days())
}
