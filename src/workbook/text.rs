//! Text that fits where Excel wants it.

use rust_xlsxwriter::Format;

/// The longest text of a cell, in UTF-16 units.
const CELL: usize = 32_767;

/// Returns a text of at most so many UTF-16 units; a cut one ends with `…`.
pub(super) fn clipped(text: &str, units: usize) -> String {
    if units_of(text) <= units {
        return text.to_owned();
    }
    let mut room = units.saturating_sub(1);
    let mut clipped: String = text
        .chars()
        .take_while(|c| match room.checked_sub(c.len_utf16()) {
            Some(rest) => {
                room = rest;
                true
            }
            None => false,
        })
        .collect();
    clipped.push('…');
    clipped
}

/// Returns a text that fits a cell.
pub(super) fn for_cell(text: &str) -> String {
    clipped(text, CELL)
}

/// Returns the length of a text as Excel counts it.
pub(super) fn units_of(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Returns the format for a text: one that looks like a formula also stays
/// text when somebody edits the cell.
pub(super) fn guarded(text: &str, format: &Format) -> Format {
    if text.starts_with(['=', '+', '-', '@', '\'']) {
        format.clone().set_quote_prefix()
    } else {
        format.clone()
    }
}

/// Returns how many lines a text takes in a column of a width in characters,
/// wrapped between words. A column's width is counted in digits, of which
/// letters and spaces take some six sevenths.
pub(super) fn lines(text: &str, width: f64) -> u32 {
    let width = (width / 0.86).max(1.0);
    text.split('\n')
        .map(|line| {
            let mut lines = 1u32;
            let mut used = 0.0;
            for word in line.split(' ') {
                let length = f64::from(u32::try_from(word.chars().count()).unwrap_or(0));
                if used > 0.0 && used + 1.0 + length > width {
                    lines += 1;
                    used = 0.0;
                }
                used += length + if used > 0.0 { 1.0 } else { 0.0 };
                while used > width {
                    lines += 1;
                    used -= width;
                }
            }
            lines
        })
        .sum()
}
