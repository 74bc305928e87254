//! A card: its fields with what was written beside their labels, and the
//! labels that stand there again.

use crate::domain::RawSheet;
use crate::submission::{At, SheetFill, SheetOutline};

use super::sheet::{self, Copy};

/// Fills a card's sheet with what stood in one of the file's.
pub(super) fn copy(
    copy: &mut Copy<'_>,
    outline: &SheetOutline,
    raw: &RawSheet,
    known: SheetFill,
) {
    let mut row = known.rows.into_iter().next().unwrap_or_default();
    row.remarks.clear();
    for column in copy.form.columns {
        let Some(field) = outline.fields.get(column.key) else {
            sheet::left(&mut row, column);
            continue;
        };
        copy.map.cells.insert(field.label, At::Field(column.key));
        copy.map.cells.insert(field.value, At::Field(column.key));
        let cell = raw.cells.get(&field.value);
        copy.put(&mut row, column, cell, (&raw.name, field.value), true);
    }
    for (index, field) in outline.repeated.iter().enumerate() {
        let Some(label) = raw.cells.get(&field.label) else {
            continue;
        };
        copy.map.cells.insert(field.label, At::Repeated(index));
        copy.map.cells.insert(field.value, At::Repeated(index));
        let value = raw.cells.get(&field.value).filter(|cell| !cell.is_blank());
        let pair = (copy.plain(label), value.map(|cell| copy.plain(cell)));
        copy.beyond.repeated.push(pair);
    }
    copy.fill = SheetFill {
        rows: vec![row],
        none: None,
    };
}
