//! Which row of a published table is meant by its code or name.

use crate::domain::{DateSystem, RawSheet, RawValue};

use super::super::cell::{is_blank, shown};
use super::super::identity::bare_name;
use super::super::near::nearest;

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

/// Returns the row below the headers whose cell in a column is the key.
pub(super) fn find(
    sheet: &RawSheet,
    dates: DateSystem,
    column: u32,
    below: u32,
    key: &str,
) -> Result<u32, NoRow> {
    let wanted = bare_name(key);
    let mut best: Option<(Fit, Vec<u32>)> = None;
    let mut others = Vec::new();
    for (at, cell) in &sheet.cells {
        if at.column != column || at.row < below || is_blank(cell) {
            continue;
        }
        let text = shown(cell, dates);
        let is_number = matches!(cell.value, RawValue::Number(_));
        match fit(&bare_name(&text), &wanted, is_number) {
            None => others.push(text),
            Some(fit) => match &mut best {
                Some((least, rows)) if *least == fit => rows.push(at.row),
                Some((least, _)) if *least < fit => {}
                _ => best = Some((fit, vec![at.row])),
            },
        }
    }
    match best {
        None => {
            let near = nearest(key, others.iter().map(String::as_str));
            Err(NoRow::Missing(near.map(str::to_owned)))
        }
        Some((_, rows)) => match rows.as_slice() {
            [first, second, ..] => Err(NoRow::Several(*first, *second, rows.len())),
            [only] => Ok(*only),
            [] => Err(NoRow::Missing(None)),
        },
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
