//! The notes on the cells: whose they are. What the program itself said is
//! not somebody's own, and is not said again.

use std::collections::BTreeSet;

use crate::domain::{CellRef, RawNote, RawSheet, RawValue, RawWorkbook};
use crate::form::IDENTITY_SHEET;
use crate::form::returned::OWN_NOTES_COLUMN;
use crate::submission::{At, Remark};

use super::sheet::Copy;
use super::stood::FORMULA;

/// The notes that the program wrote in a workbook, with their blanks as one.
pub(super) struct Notes(BTreeSet<String>);

impl Notes {
    /// Returns the notes that a workbook says the program wrote.
    pub(super) fn of(raw: &RawWorkbook) -> Self {
        let hidden = raw
            .sheets
            .iter()
            .filter(|sheet| &*sheet.name == IDENTITY_SHEET);
        let cells = hidden.flat_map(|sheet| &sheet.cells);
        let own = cells.filter(|(at, _)| at.column == OWN_NOTES_COLUMN);
        let texts = own.filter_map(|(_, cell)| match &cell.value {
            RawValue::Text(text) => Some(spaced(text)),
            _ => None,
        });
        Self(texts.filter(|text| !text.is_empty()).collect())
    }

    /// Returns what a person wrote in a note, with the name of who did; `None`
    /// when it is the program's own. What somebody added under the program's
    /// words is theirs.
    pub(super) fn theirs(&self, note: &RawNote) -> Option<String> {
        let text = spaced(&note.text);
        if self.0.contains(&text) || text.is_empty() {
            return None;
        }
        let added = self
            .0
            .iter()
            .filter_map(|own| text.strip_prefix(own.as_str()))
            .min_by_key(|added| added.len());
        let author = note.author.as_deref().unwrap_or("").trim();
        let words = match added {
            Some(added) => added.trim().to_owned(),
            None => without_name(note.text.trim(), author).to_owned(),
        };
        Some(match author {
            _ if added.is_some() => words,
            "" => words,
            author => format!("{author}: {words}"),
        })
    }

    /// Says again what the program said of formulas on a sheet.
    pub(super) fn formulas_again(copy: &mut Copy<'_>, raw: &RawSheet) {
        for (at, note) in &raw.notes {
            let lines = note.text.lines().map(str::trim);
            let formulas: Vec<&str> =
                lines.filter(|line| line.starts_with(FORMULA)).collect();
            if formulas.is_empty() {
                continue;
            }
            let remark = remark(copy, *at);
            if let Some(remark) = remark {
                for formula in formulas {
                    remark.say(formula);
                }
            }
        }
    }
}

fn remark<'a>(copy: &'a mut Copy<'_>, cell: CellRef) -> Option<&'a mut Remark> {
    match copy.map.at(cell)? {
        At::Cell(row, key) => {
            let row = copy.fill.rows.get_mut(row)?;
            Some(row.remarks.entry(key).or_default())
        }
        At::Field(key) => {
            let row = copy.fill.rows.first_mut()?;
            Some(row.remarks.entry(key).or_default())
        }
        At::Beside(row, column) => {
            let column = copy.beyond.beside.get_mut(column)?;
            Some(column.remarks.entry(Some(row)).or_default())
        }
        At::BesideHead(column) => {
            let column = copy.beyond.beside.get_mut(column)?;
            Some(column.remarks.entry(None).or_default())
        }
        At::Answer => Some(&mut copy.beyond.answer_remark),
        At::Sheet | At::Repeated(_) | At::Head(_) | At::Line(_) => None,
    }
}

/// Returns a note without the name that Excel begins it with.
fn without_name<'a>(text: &'a str, author: &str) -> &'a str {
    if author.is_empty() {
        return text;
    }
    let rest = text.strip_prefix(author).and_then(|t| t.strip_prefix(':'));
    rest.map_or(text, str::trim)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
