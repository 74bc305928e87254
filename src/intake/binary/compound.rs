//! The compound file that an .xls is: its one stream that matters is taken
//! out, and put into a file with nothing else in it.
//!
//! What the file says of itself is not believed: a chain that goes in a
//! circle, or leads out of the file, or is shorter than the stream, is no
//! stream.

const MAGIC: &[u8; 8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Numbers from here on are no sectors; this one ends a chain.
const END: u32 = 0xffff_fffe;
const FAT: u32 = 0xffff_fffd;
const FREE: u32 = 0xffff_ffff;
/// Streams shorter than this lie in sectors of their own kind.
const SHORT: usize = 4_096;
const SHORT_SECTOR: usize = 64;
/// Bytes of a directory's entry.
const ENTRY: usize = 128;

/// Returns the bytes of the first of these streams that the file has.
pub(super) fn stream(file: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    if !file.starts_with(MAGIC) {
        return None;
    }
    let sectors = match u16_at(file, 30)? {
        9 => Sectors { file, size: 512 },
        12 => Sectors { file, size: 4_096 },
        _ => return None,
    };
    let fat = sectors.fat()?;
    let directory = sectors.chain(u32_at(file, 48)?, &fat, None)?;
    let (entries, _) = directory.as_chunks::<ENTRY>();
    let named = |name: &str| {
        let name: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        entries
            .iter()
            .find(|entry| entry.starts_with(&name) && entry.get(66) == Some(&2))
    };
    let entry = names.iter().find_map(|name| named(name))?;
    let start = u32_at(entry, 116)?;
    let length = usize::try_from(u32_at(entry, 120)?).ok()?;
    if length >= SHORT {
        return sectors.chain(start, &fat, Some(length));
    }
    let root = entries.first()?;
    let short = sectors.chain(u32_at(root, 116)?, &fat, None)?;
    let short_fat = numbers(&sectors.chain(u32_at(file, 60)?, &fat, None)?);
    follow(start, &short_fat, Some(length), SHORT_SECTOR, |sector| {
        let from = sector.checked_mul(SHORT_SECTOR)?;
        short.get(from..from.checked_add(SHORT_SECTOR)?)
    })
}

/// The file as the sectors that it is cut into.
struct Sectors<'f> {
    file: &'f [u8],
    size: usize,
}

impl<'f> Sectors<'f> {
    /// Returns a sector; the last one of a file may be short.
    fn get(&self, number: usize) -> Option<&'f [u8]> {
        let from = number.checked_add(1)?.checked_mul(self.size)?;
        let rest = self.file.get(from..)?;
        Some(rest.get(..self.size).unwrap_or(rest))
    }

    /// Returns which sector comes after each.
    fn fat(&self) -> Option<Vec<u32>> {
        let most = self.file.len() / self.size;
        let mut places = numbers(self.file.get(76..512)?);
        // More places than the header holds are in a chain of sectors, each
        // with the number of the next one last.
        let mut next = u32_at(self.file, 68)?;
        let mut seen = 0;
        while next < FAT - 1 {
            seen += 1;
            if seen > most {
                return None;
            }
            places.extend(numbers(self.get(usize::try_from(next).ok()?)?));
            next = places.pop()?;
        }
        let mut fat = Vec::new();
        for place in places.into_iter().filter(|place| *place < FAT - 1) {
            if fat.len() > most {
                break;
            }
            fat.extend(numbers(self.get(usize::try_from(place).ok()?)?));
        }
        Some(fat)
    }

    /// Returns the bytes of a chain of sectors, at most so many.
    fn chain(&self, start: u32, fat: &[u32], length: Option<usize>) -> Option<Vec<u8>> {
        follow(start, fat, length, self.size, |sector| self.get(sector))
    }
}

/// Follows a chain to its end, or until it has given so many bytes. `None`
/// when it gives fewer.
fn follow<'s>(
    start: u32,
    fat: &[u32],
    length: Option<usize>,
    size: usize,
    get: impl Fn(usize) -> Option<&'s [u8]>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut sector = start;
    while sector != END && length.is_none_or(|length| bytes.len() < length) {
        // A chain cannot have more links than there are.
        if bytes.len() / size > fat.len() {
            return None;
        }
        let number = usize::try_from(sector).ok()?;
        bytes.extend(get(number)?);
        sector = *fat.get(number)?;
    }
    if let Some(length) = length {
        if bytes.len() < length {
            return None;
        }
        bytes.truncate(length);
    }
    Some(bytes)
}

/// Writes a compound file with one stream, `Workbook`.
pub(super) fn written(stream: &[u8]) -> Option<Vec<u8>> {
    const SECTOR: usize = 4_096;
    const PLACES: usize = 109;
    let of_stream = stream.len().max(SHORT).div_ceil(SECTOR);
    // Each sector of the table says of 1 024 which one comes after.
    let of_table = (of_stream + 2).div_ceil(SECTOR / 4 - 1);
    if of_table > PLACES {
        return None;
    }
    let directory = u32::try_from(of_table).ok()?;
    let first = directory + 1;

    let mut header = MAGIC.to_vec();
    header.resize(SECTOR, 0);
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(field) = header.get_mut(at..at + bytes.len()) {
            field.copy_from_slice(bytes);
        }
    };
    put(24, &[0x3e, 0, 4, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    put(40, &1_u32.to_le_bytes());
    put(44, &directory.to_le_bytes());
    put(48, &directory.to_le_bytes());
    put(56, &4_096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    for place in 0..PLACES {
        let number = match place < of_table {
            true => u32::try_from(place).ok()?,
            false => FREE,
        };
        put(76 + 4 * place, &number.to_le_bytes());
    }

    let mut table = vec![FAT; of_table];
    table.push(END);
    for number in 1..of_stream {
        table.push(first + u32::try_from(number).ok()?);
    }
    table.push(END);
    table.resize(of_table * SECTOR / 4, FREE);

    let mut file = header;
    file.extend(table.into_iter().flat_map(u32::to_le_bytes));
    let length = u64::try_from(stream.len().max(SHORT)).ok()?;
    file.extend(entry("Root Entry", 5, (1, first, 0)));
    file.extend(entry("Workbook", 2, (FREE, first, length)));
    file.resize(SECTOR * (of_table + 2), 0);
    file.extend(stream);
    file.resize(SECTOR * (of_table + 2 + of_stream), 0);
    Some(file)
}

/// Returns an entry of the directory: its child, its first sector and its
/// length.
fn entry(name: &str, kind: u8, (child, first, length): (u32, u32, u64)) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_end = u16::try_from(entry.len() + 2).unwrap_or(0);
    entry.resize(64, 0);
    entry.extend(with_end.to_le_bytes());
    entry.extend([kind, 1]);
    for number in [FREE, FREE, child] {
        entry.extend(number.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(first.to_le_bytes());
    entry.extend(length.to_le_bytes());
    entry
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (numbers, _) = bytes.as_chunks::<4>();
    numbers.iter().copied().map(u32::from_le_bytes).collect()
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*field))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*field))
}

#[cfg(test)]
mod tests {
    use super::{stream, written};

    #[test]
    fn what_is_written_is_read_back() {
        for length in [0, 1, 4_095, 4_096, 4_097, 5_000_000] {
            let bytes: Vec<u8> = (0..length).map(|n: u32| n.to_le_bytes()[0]).collect();
            let file = written(&bytes).unwrap();
            let back = stream(&file, &["Book", "Workbook"]).unwrap();
            assert!(back.starts_with(&bytes), "{length}");
            assert!(back[bytes.len()..].iter().all(|byte| *byte == 0));
            assert_eq!(stream(&file, &["Book"]), None);
        }
    }

    #[test]
    fn a_file_that_is_cut_off_or_altered_has_no_stream_or_another() {
        let file = written(&[7; 9_000]).unwrap();
        for length in (0..file.len() - 4_096).step_by(97) {
            assert_eq!(stream(&file[..length], &["Workbook"]), None, "{length}");
        }
        for at in 0..4_096 + 64 {
            for bit in 0..8 {
                let mut altered = file.clone();
                altered[at] ^= 1 << bit;
                // An answer, whatever it is, and no circle.
                let _ = stream(&altered, &["Workbook"]);
            }
        }
    }
}
