//! What a submission says, by the cells that say it.

use std::collections::BTreeMap;

use itbokslut::submission::Submission;

/// What was read of each cell, as the program's own types show it.
pub(super) struct Values {
    /// By the cell, `Utfall!I12`, as its readers saw it.
    pub(super) by_cell: BTreeMap<String, Vec<String>>,
}

impl Values {
    /// Takes a submission apart at its places: what stands between two of them
    /// is what was read of the second.
    pub(super) fn of(submission: &Submission) -> Self {
        let shown = format!("{submission:?}");
        let mut by_cell: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut rest = shown.as_str();
        while let Some((value, after)) = rest.split_once("Place { ") {
            let (place, after) = after.split_once(", line: None }").unwrap();
            let value = without_absent(value);
            by_cell.entry(address(place)).or_default().push(value);
            rest = after;
        }
        Self { by_cell }
    }

    /// Returns everything that was said, wherever.
    pub(super) fn bag(&self) -> Vec<&String> {
        let mut bag: Vec<&String> = self.by_cell.values().flatten().collect();
        bag.sort();
        bag
    }
}

/// Returns `Utfall!11,8` for a place as it is shown for programmers.
fn address(place: &str) -> String {
    let between = |start: &str, end: &str| {
        let (_, rest) = place.split_once(start).unwrap_or(("", ""));
        rest.split_once(end).map_or("", |(word, _)| word).to_owned()
    };
    let sheet = between("sheet: Some(\"", "\")");
    let (row, column) = (between("row: ", ","), between("column: ", " }"));
    let cell = match (row.parse(), column.parse()) {
        (Ok(row), Ok(column)) => itbokslut::domain::CellRef::new(row, column).to_string(),
        _ => String::new(),
    };
    format!("{sheet}!{cell}")
}

/// Drops the fields that the sheet has no column for, and what stands between
/// two rows and two sheets: they belong to no cell.
fn without_absent(text: &str) -> String {
    let fields: Vec<&str> = text
        .split(", ")
        .filter(|field| !field.ends_with(": Absent"))
        .map(|field| field.trim_matches([' ', ')', ']', '}', '(']))
        .filter(|field| !field.is_empty())
        .collect();
    let text = fields.join(", ");
    let start = ["Row { ", "none: ", "Cover { "]
        .iter()
        .filter_map(|start| text.rfind(start))
        .max();
    text[start.unwrap_or(0)..].to_owned()
}
