//! A table: the form's own rows with what was written in them, then the rows
//! that somebody added, and to the right the columns that they added.

use std::collections::BTreeMap;

use crate::domain::{CellRef, RawSheet};
use crate::form::{Rows, Sheet};
use crate::submission::{At, Beside, Fill, FillValue, RowFill, SheetFill, SheetOutline};
use crate::swedish::near::squeezed;

use super::sheet::{self, Copy};
use super::stood::formula;

/// Fills a table's sheet with what stood in one of the file's.
pub(super) fn copy(
    copy: &mut Copy<'_>,
    outline: &SheetOutline,
    raw: &RawSheet,
    known: SheetFill,
) {
    answer(copy, outline, raw);
    let Some(header) = outline.header else {
        empty(copy, known);
        return;
    };
    let mut rows = own_rows(copy.form, known);
    let keys: Vec<Option<String>> = rows.iter().map(|row| key(copy.form, row)).collect();
    let own = rows.len();
    let mut taken = vec![false; own];
    copy.map.header = Some(header);
    copy.map.columns = outline.columns.iter().map(|(k, c)| (*c, *k)).collect();
    for row in &outline.rows {
        let wanted = row.key.as_deref().map(squeezed);
        let position = keys
            .iter()
            .position(|key| wanted.is_some() && *key == wanted);
        let free = position.filter(|at| taken.get(*at) == Some(&false));
        let index = if let Some(index) = free {
            if let Some(taken) = taken.get_mut(index) {
                *taken = true;
            }
            index
        } else {
            // A second row for an indicator is measured as the first.
            let like = position.and_then(|at| rows.get(at));
            let new = RowFill {
                unit: like.and_then(|row| row.unit),
                decimals: like.and_then(|row| row.decimals),
                ..RowFill::default()
            };
            rows.push(new);
            rows.len() - 1
        };
        copy.map.rows.insert(row.row, index);
        let Some(fill) = rows.get_mut(index) else {
            continue;
        };
        let before = std::mem::take(&mut fill.remarks);
        for column in copy.form.columns {
            let at = outline.columns.get(column.key);
            let at = at.map(|column| CellRef::new(row.row, *column));
            let cell = at.and_then(|at| raw.cells.get(&at));
            let place = (&raw.name, at.unwrap_or(CellRef::new(row.row, 0)));
            copy.put(fill, column, cell, place, index < own);
            // What was said of an empty cell is said as long as it is.
            if cell.is_none_or(crate::domain::RawCell::is_blank)
                && let Some(remark) = before.get(column.key)
            {
                fill.remarks.insert(column.key, remark.clone());
            }
        }
    }
    for (row, taken) in rows.iter_mut().zip(taken) {
        if !taken {
            untouched(copy.form, row);
        }
    }
    copy.fill = SheetFill { rows, none: None };
    beside(copy, outline, raw, header);
}

/// Fills a sheet that is not in the file, or whose headers are not.
pub(super) fn empty(copy: &mut Copy<'_>, known: SheetFill) {
    let mut rows = own_rows(copy.form, known);
    for row in &mut rows {
        untouched(copy.form, row);
    }
    copy.fill = SheetFill { rows, none: None };
}

fn untouched(form: &Sheet, row: &mut RowFill) {
    for column in form.columns {
        sheet::left(row, column);
    }
    sheet::only_where_empty(row);
}

/// Returns the rows that the form has whatever is written; a card's is one.
fn own_rows(form: &'static Sheet, known: SheetFill) -> Vec<RowFill> {
    match form.rows {
        Rows::Open { .. } => Vec::new(),
        Rows::Keyed(_) => known.rows,
        Rows::Fixed(_) if form.layout == crate::form::Layout::Card => known.rows,
        Rows::Fixed(words) => {
            let Some(first) = form.row_code() else {
                return known.rows;
            };
            let row = |word: &&'static str| {
                let word = Fill::Value(FillValue::Text((*word).to_owned()));
                let mut given = known.rows.iter();
                let row = given.find(|row| row.cells.get(first.key) == Some(&word));
                let mut row = row.cloned().unwrap_or_default();
                row.cells.insert(first.key, word);
                row
            };
            words.iter().map(row).collect()
        }
    }
}

/// Returns which row of the form a row is, as it is compared.
fn key(form: &'static Sheet, row: &RowFill) -> Option<String> {
    match row.cells.get(form.row_code()?.key)? {
        Fill::Value(FillValue::Text(text)) => Some(squeezed(text)),
        _ => None,
    }
}

fn answer(copy: &mut Copy<'_>, outline: &SheetOutline, raw: &RawSheet) {
    let Some(field) = outline.answer else { return };
    copy.map.cells.insert(field.label, At::Answer);
    copy.map.cells.insert(field.value, At::Answer);
    let cell = raw.cells.get(&field.value).filter(|cell| !cell.is_blank());
    if let Some(cell) = cell {
        let kind = crate::form::Kind::YesNo;
        copy.beyond.answer = Some(super::stood::stood(cell, copy.dates(), kind));
        if let Some(words) = formula(cell) {
            copy.beyond.answer_remark.say(&words);
            copy.map.quoted.insert(field.value);
        }
    }
}

fn beside(copy: &mut Copy<'_>, outline: &SheetOutline, raw: &RawSheet, header: u32) {
    let rows: Vec<(u32, usize)> = copy.map.rows.iter().map(|(r, i)| (*r, *i)).collect();
    for (index, column) in outline.beside.iter().enumerate() {
        copy.map.beside.insert(*column, index);
        let mut remarks: BTreeMap<Option<usize>, crate::submission::Remark> =
            BTreeMap::new();
        let mut quoted = Vec::new();
        let mut take = |row: u32, to: Option<usize>| {
            let at = CellRef::new(row, *column);
            let cell = raw.cells.get(&at)?;
            if cell.is_blank() {
                return None;
            }
            if let Some(words) = formula(cell) {
                remarks.entry(to).or_default().say(&words);
                quoted.push(at);
            }
            Some(copy.plain(cell))
        };
        let head = take(header, None);
        let cells = rows
            .iter()
            .filter_map(|(row, index)| Some((*index, take(*row, Some(*index))?)))
            .collect();
        copy.map.quoted.extend(quoted);
        copy.beyond.beside.push(Beside {
            header: head,
            cells,
            remarks,
        });
    }
}
