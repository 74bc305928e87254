//! Which row of a published table is meant by its code or name.

use crate::domain::{DateSystem, RawSheet, RawValue};

use super::super::cell::{is_blank, shown};
use super::super::identity::bare_name;
use crate::swedish::near::nearest;

/// Why a row was not found.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum NoRow {
    /// No row has the key; this one's resembles it.
    Missing(Option<String>),
    /// Several rows have it: the first, the second, and how many.
    Several(u32, u32, usize),
}

/// How well a cell fits a key. The best that any cell fits decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is the key, but for blanks, case and `kommun`.
    Same,
    /// It is the same code without its leading zeros.
    SameNumber,
    /// It is a code and a name, `2417 Norsjö`, and the key is one of them.
    Part,
}

/// The cells of a column that hold something, as they are searched.
#[derive(Debug)]
pub(super) struct Keys(Vec<Key>);

#[derive(Debug)]
struct Key {
    row: u32,
    /// As it is shown.
    text: String,
    /// As it is compared.
    bare: String,
    is_number: bool,
}

impl Keys {
    /// Lists a column's cells.
    pub(super) fn of(sheet: &RawSheet, dates: DateSystem, column: u32) -> Self {
        let cells = sheet.cells.iter();
        let keys = cells
            .filter(|(at, cell)| at.column == column && !is_blank(cell))
            .map(|(at, cell)| {
                let text = shown(cell, dates);
                Key {
                    row: at.row,
                    bare: bare_name(&text),
                    text,
                    is_number: matches!(cell.value, RawValue::Number(_)),
                }
            });
        Self(keys.collect())
    }

    /// Returns the row, from a row downwards, whose cell is the key.
    pub(super) fn find(&self, below: u32, key: &str) -> Result<u32, NoRow> {
        let wanted = bare_name(key);
        let searched = || self.0.iter().filter(|key| key.row >= below);
        let mut best: Option<(Fit, Vec<u32>)> = None;
        for key in searched() {
            let Some(fit) = fit(&key.bare, &wanted, key.is_number) else {
                continue;
            };
            match &mut best {
                Some((least, rows)) if *least == fit => rows.push(key.row),
                Some((least, _)) if *least < fit => {}
                _ => best = Some((fit, vec![key.row])),
            }
        }
        match best.as_ref().map(|(_, rows)| rows.as_slice()) {
            Some([only]) => Ok(*only),
            Some([first, second, ..]) => {
                let count = best.as_ref().map_or(0, |(_, rows)| rows.len());
                Err(NoRow::Several(*first, *second, count))
            }
            _ => {
                let near = nearest(key, searched().map(|key| key.text.as_str()));
                Err(NoRow::Missing(near.map(str::to_owned)))
            }
        }
    }
}

fn fit(text: &str, wanted: &str, is_number: bool) -> Option<Fit> {
    if text == wanted {
        return Some(Fit::Same);
    }
    let figures =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if figures(text) && figures(wanted) {
        let same = text.trim_start_matches('0') == wanted.trim_start_matches('0');
        // `0180` stored as a number is 180, but the county `01` is not `1`
        // where codes are text of several lengths.
        let plausible = is_number || text.len().abs_diff(wanted.len()) <= 1;
        return (same && plausible).then_some(Fit::SameNumber);
    }
    let (code, name) = text.split_once(' ')?;
    (figures(code) && (code == wanted || bare_name(name) == wanted)).then_some(Fit::Part)
}
