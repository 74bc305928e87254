//! Many cells in few words: `A5:C9, E5`.

use std::collections::BTreeSet;

use crate::domain::CellRef;

/// Returns the cells of a sheet as addresses and rectangles, from the top.
///
/// Cells below each other in the same columns become one rectangle, so that a
/// requirement over sixty rows is still read at a glance.
pub(super) fn compact(cells: impl Iterator<Item = CellRef>) -> Vec<String> {
    let cells: BTreeSet<(u32, u32)> = cells.map(|cell| (cell.row, cell.column)).collect();
    let mut blocks: Vec<Block> = Vec::new();
    for run in runs(&cells) {
        let above = blocks
            .iter_mut()
            .find(|block| block.columns == run.columns && block.to + 1 == run.from);
        match above {
            Some(block) => block.to = run.to,
            None => blocks.push(run),
        }
    }
    blocks.iter().map(Block::address).collect()
}

struct Block {
    columns: (u32, u32),
    from: u32,
    to: u32,
}

impl Block {
    fn address(&self) -> String {
        let first = CellRef::new(self.from, self.columns.0);
        let last = CellRef::new(self.to, self.columns.1);
        if first == last {
            first.to_string()
        } else {
            format!("{first}:{last}")
        }
    }
}

/// Returns the cells that stand beside each other, row by row.
fn runs(cells: &BTreeSet<(u32, u32)>) -> Vec<Block> {
    let mut runs: Vec<Block> = Vec::new();
    for &(row, column) in cells {
        match runs.last_mut() {
            Some(run) if run.from == row && run.columns.1 + 1 == column => {
                run.columns.1 = column;
            }
            _ => runs.push(Block {
                columns: (column, column),
                from: row,
                to: row,
            }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], expected: &[&str]) {
        let cells = cells.iter().map(|text| CellRef::parse(text).unwrap());
        assert_eq!(compact(cells), expected);
    }

    #[test]
    fn neighbours_become_rectangles() {
        check(
            &["B5", "C5", "D5", "B6", "C6", "D6", "F5", "F6", "F7"],
            &["B5:D6", "F5:F7"],
        );
        check(&["A3", "A4", "A6"], &["A3:A4", "A6"]);
        check(&["B2", "A1", "B2"], &["A1", "B2"]);
    }

    #[test]
    fn rows_of_different_width_are_not_merged() {
        check(&["A1", "B1", "A2"], &["A1:B1", "A2"]);
        check(&[], &[]);
    }
}
