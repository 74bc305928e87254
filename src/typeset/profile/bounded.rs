//! Whether a font's table of characters can be read without end.
//!
//! The library that reads it lists every character of every range that the
//! table claims (`cmap`, formats 12 and 13). A damaged one can claim all four
//! thousand million numbers there are, which no memory holds.

/// The number after the last character of Unicode.
const CHARACTERS: u32 = 0x11_0000;
/// The most subtables that are looked at; a font has a handful.
const SUBTABLES: usize = 64;

/// Returns whether the ranges of a font's character table hold no more
/// characters than there are. A collection of fonts is not looked into.
pub(super) fn is_bounded(font: &[u8]) -> bool {
    let Some(cmap) = table(font, *b"cmap") else {
        return false;
    };
    let Some(count) = short(cmap, 2) else {
        return false;
    };
    (0..usize::from(count).min(SUBTABLES)).all(|at| {
        let start = long(cmap, 4 + at * 8 + 4).and_then(|at| usize::try_from(at).ok());
        let subtable = start.and_then(|start| cmap.get(start..));
        // What lies outside the file is not read by anybody.
        subtable.is_none_or(ranges_are_bounded)
    }) && usize::from(count) <= SUBTABLES
}

fn ranges_are_bounded(subtable: &[u8]) -> bool {
    if !matches!(short(subtable, 0), Some(12 | 13)) {
        return true;
    }
    let groups = subtable.get(16..).unwrap_or_default();
    let claimed = long(subtable, 12).and_then(|count| usize::try_from(count).ok());
    let mut total = 0_u32;
    for group in groups.chunks_exact(12).take(claimed.unwrap_or(0)) {
        let (Some(first), Some(last)) = (long(group, 0), long(group, 4)) else {
            return false;
        };
        let length = last.saturating_sub(first);
        total = total.saturating_add(length).saturating_add(1);
        if last >= CHARACTERS || total > CHARACTERS {
            return false;
        }
    }
    true
}

/// Returns a table by its tag.
fn table(font: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = short(font, 4)?;
    let mut records = font.get(12..)?.chunks_exact(16).take(usize::from(count));
    let record = records.find(|record| record.starts_with(&tag))?;
    let start = usize::try_from(long(record, 8)?).ok()?;
    let length = usize::try_from(long(record, 12)?).ok()?;
    font.get(start..start.checked_add(length)?)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_be_bytes(*bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_be_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a font with nothing but a table of characters of one range.
    fn font(first: u32, last: u32) -> Vec<u8> {
        let group = [first.to_be_bytes(), last.to_be_bytes(), [0; 4]].concat();
        let subtable = [
            [0, 12, 0, 0].as_slice(),
            &28_u32.to_be_bytes(),
            &[0; 4],
            &1_u32.to_be_bytes(),
            &group,
        ]
        .concat();
        let cmap =
            [[0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12].as_slice(), &subtable].concat();
        let length = u32::try_from(cmap.len()).unwrap();
        let record = [
            b"cmap".as_slice(),
            &[0; 4],
            &28_u32.to_be_bytes(),
            &length.to_be_bytes(),
        ]
        .concat();
        [
            [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0].as_slice(),
            &record,
            &cmap,
        ]
        .concat()
    }

    #[test]
    fn a_range_of_more_than_there_is_is_seen() {
        assert!(is_bounded(&font(0x20, 0x7e)));
        assert!(is_bounded(&font(0, 0x10_ffff)));
        assert!(!is_bounded(&font(0, u32::MAX)));
        assert!(!is_bounded(&font(0x7fff_0000, 0x7fff_0001)));
        assert!(!is_bounded(b"no font"));
    }
}
