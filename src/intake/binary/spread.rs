//! The records of an .xls, made ready for a library that keeps every cell
//! between the first and the last one.
//!
//! It also sets room aside for as many cells as a sheet says that it has. A
//! cell far away, or a format far down, would cost gigabytes. So what a sheet
//! says of its size is struck out, and where cells lie far apart the rows and
//! columns between them are taken out, and put back when the cells have been
//! read.

use std::collections::BTreeSet;

use crate::domain::CellRef;

/// The most places between a sheet's first and last cell that the library is
/// given.
const MOST_PLACES: usize = 2_000_000;

/// Where the rows and columns of a sheet were.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Original {
    rows: Vec<u16>,
    columns: Vec<u16>,
}

impl Original {
    /// Returns where a cell was.
    pub(super) fn of(&self, cell: CellRef) -> Option<CellRef> {
        let number = |all: &[u16], at: u32| {
            let number = all.get(usize::try_from(at).ok()?)?;
            Some(u32::from(*number))
        };
        Some(CellRef::new(
            number(&self.rows, cell.row)?,
            number(&self.columns, cell.column)?,
        ))
    }
}

/// A record: its kind, and where its data begins and ends.
#[derive(Clone, Copy)]
struct Record {
    kind: u16,
    from: usize,
    to: usize,
}

/// Makes a workbook's stream ready. Returns for every sheet, in the order of
/// the workbook, where its rows and columns were if they were moved. `None`
/// when a record is broken off, or a sheet has no end.
pub(super) fn gathered(stream: &mut [u8]) -> Option<Vec<Option<Original>>> {
    const SHEET: u16 = 0x0085;
    let globals = records(stream, 0)?;
    let starts: Vec<usize> = globals
        .iter()
        .filter(|record| record.kind == SHEET)
        .map(|record| {
            let place = stream.get(record.from..)?.first_chunk::<4>()?;
            usize::try_from(u32::from_le_bytes(*place)).ok()
        })
        .collect::<Option<_>>()?;
    let distinct: BTreeSet<usize> = starts.iter().copied().collect();
    if distinct.len() < starts.len() {
        return None;
    }
    let sheets = starts.into_iter();
    sheets.map(|start| sheet(stream, start)).collect()
}

/// Returns the records of the part of a stream that begins at a place, to its
/// end, without the parts within it.
fn records(stream: &[u8], start: usize) -> Option<Vec<Record>> {
    const BEGINNING: u16 = 0x0809;
    const END: u16 = 0x000a;
    let mut records = Vec::new();
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        let head = stream.get(at..)?.first_chunk::<4>()?;
        let [a, b, c, d] = *head;
        let from = at.checked_add(4)?;
        let to = from.checked_add(usize::from(u16::from_le_bytes([c, d])))?;
        stream.get(from..to)?;
        let kind = u16::from_le_bytes([a, b]);
        match kind {
            BEGINNING => depth += 1,
            END => depth = depth.checked_sub(1)?,
            _ if depth == 1 => records.push(Record { kind, from, to }),
            _ => {}
        }
        if depth == 0 {
            return Some(records);
        }
        at = to;
    }
}

#[expect(
    clippy::option_option,
    reason = "a sheet may be broken, or whole and not moved"
)]
fn sheet(stream: &mut [u8], start: usize) -> Option<Option<Original>> {
    const SIZE: u16 = 0x0200;
    const EMPTY: u16 = 0x0201;
    let records = records(stream, start)?;
    let mut rows = BTreeSet::new();
    let mut columns = BTreeSet::new();
    for record in &records {
        if record.kind == SIZE {
            let kind = stream.get_mut(record.from.checked_sub(4)?..)?;
            kind.first_chunk_mut::<2>()?
                .copy_from_slice(&EMPTY.to_le_bytes());
        }
        if let Some((row, first, last)) = cells(stream, *record) {
            rows.insert(row);
            columns.extend(first..=last);
        }
    }
    let span = |all: &BTreeSet<u16>| match (all.first(), all.last()) {
        (Some(first), Some(last)) => usize::from(last - first) + 1,
        _ => 0,
    };
    if span(&rows).saturating_mul(span(&columns)) <= MOST_PLACES {
        return Some(None);
    }
    let original = Original {
        rows: rows.into_iter().collect(),
        columns: columns.into_iter().collect(),
    };
    for record in records {
        let Some((row, first, last)) = cells(stream, record) else {
            continue;
        };
        let number =
            |all: &[u16], one: u16| u16::try_from(all.binary_search(&one).ok()?).ok();
        let row = number(&original.rows, row)?;
        let (first, last) = (
            number(&original.columns, first)?,
            number(&original.columns, last)?,
        );
        let data = stream.get_mut(record.from..record.to)?;
        data.get_mut(..2)?.copy_from_slice(&row.to_le_bytes());
        data.get_mut(2..4)?.copy_from_slice(&first.to_le_bytes());
        if record.kind == SEVERAL {
            let end = data.len().checked_sub(2)?;
            data.get_mut(end..)?.copy_from_slice(&last.to_le_bytes());
        }
    }
    Some(Some(original))
}

/// The record of several numbers side by side.
const SEVERAL: u16 = 0x00bd;

/// Returns the row of the cells that a record holds, and their first and last
/// column; nothing for a record that holds none.
fn cells(stream: &[u8], record: Record) -> Option<(u16, u16, u16)> {
    // A formula, numbers, texts of three kinds, and an answer or an error.
    const KINDS: [u16; 8] = [
        0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e,
    ];
    if !KINDS.contains(&record.kind) {
        return None;
    }
    let data = stream.get(record.from..record.to)?;
    let at = |from: usize| {
        let field = data.get(from..)?.first_chunk::<2>()?;
        Some(u16::from_le_bytes(*field))
    };
    let (row, first) = (at(0)?, at(2)?);
    let last = match record.kind {
        SEVERAL => at(data.len().checked_sub(2)?)?,
        _ => first,
    };
    (first <= last).then_some((row, first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        let at = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        record(0x0203, &[&at[..], &1.0_f64.to_le_bytes()].concat())
    }

    /// A stream of a workbook with one sheet, and where the sheet begins.
    fn stream(cells: &[u8]) -> (Vec<u8>, usize) {
        let begin = record(0x0809, &[0, 6, 5, 0]);
        let start = begin.len() + 4 + 8 + 4;
        let place = u32::try_from(start).unwrap().to_le_bytes();
        let sheet = record(0x0085, &[&place[..], &[0; 4]].concat());
        let size = record(0x0200, &[0xff; 14]);
        let end = record(0x000a, &[]);
        let globals = [&begin[..], &sheet, &end].concat();
        assert_eq!(globals.len(), start);
        (
            [
                &globals[..],
                &record(0x0809, &[0, 6, 16, 0]),
                &size,
                cells,
                &end,
            ]
            .concat(),
            start,
        )
    }

    #[test]
    fn cells_that_lie_near_stay_and_the_size_is_struck_out() {
        let cells = [number(0, 0), number(9_000, 100)].concat();
        let (mut bytes, start) = stream(&cells);
        assert_eq!(gathered(&mut bytes), Some(vec![None]));
        let kinds: Vec<_> = records(&bytes, start).unwrap();
        let kinds: Vec<_> = kinds.iter().map(|record| record.kind).collect();
        assert_eq!(kinds, [0x0201, 0x0203, 0x0203]);
        assert!(bytes.windows(cells.len()).any(|window| window == cells));
    }

    #[test]
    fn cells_that_lie_far_apart_are_moved_together_and_back() {
        let several = [&[0xff, 0xff, 0xfd, 0x00][..], &[0; 18], &[0xff, 0x00]].concat();
        let cells = [number(7, 3), record(SEVERAL, &several)].concat();
        let (mut bytes, _) = stream(&cells);
        let moved = gathered(&mut bytes).unwrap();
        let [Some(original)] = moved.as_slice() else {
            panic!("{moved:?}");
        };
        let was = |row, column| original.of(CellRef::new(row, column));
        assert_eq!(was(0, 0), Some(CellRef::new(7, 3)));
        assert_eq!(was(1, 1), Some(CellRef::new(65_535, 253)));
        assert_eq!(was(1, 3), Some(CellRef::new(65_535, 255)));
        assert_eq!(was(2, 0), None);
    }

    #[test]
    fn what_is_broken_off_has_no_cells() {
        let (bytes, _) = stream(&number(0, 0));
        for length in 0..bytes.len() {
            assert_eq!(gathered(&mut bytes[..length].to_vec()), None, "{length}");
        }
    }
}
